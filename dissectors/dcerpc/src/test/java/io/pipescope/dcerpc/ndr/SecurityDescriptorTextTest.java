package io.pipescope.dcerpc.ndr;

import static io.pipescope.dcerpc.ndr.NdrSyntax.NDR;
import static io.pipescope.dcerpc.ndr.Stubs.little;
import static io.pipescope.dcerpc.ndr.Stubs.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityDescriptorTextTest {
  private static final String SYSTEM = "0101000000000005 12000000";
  private static final String ADMINS = "0102000000000005 20000000 20020000";

  private static String text(String hex) {
    StubLayout layout = request("[opnum(0)] void F([in, size_is(n), show(sd)] byte* a);");
    int length = hex.replaceAll("\\s", "").length() / 2;
    String count = String.format("%02x000000", length);
    return Stubs.read(layout, NDR, little(count + hex));
  }

  @Test
  void tellsOwnerGroupAndEntries() {
    assertThat(
            text(
                "0100 1494  14000000 20000000 64000000 30000000"
                    + SYSTEM
                    + ADMINS
                    + "0200 3400 02000000"
                    + "0003 1800 ff010f00"
                    + ADMINS
                    + "0110 1400 00000100"
                    + SYSTEM
                    + "0400 1c00 01000000"
                    + "02c0 1400 ff000000"
                    + SYSTEM))
        .isEqualTo(
            "{a: O:S-1-5-18G:S-1-5-32-544"
                + "D:PAI(A;OICI;0xf01ff;;;S-1-5-32-544)(D;ID;0x10000;;;S-1-5-18)"
                + "S:(AU;SAFA;0xff;;;S-1-5-18)}");
  }

  @Test
  void tellsWhatPropertyAnEntryIsFor() {
    assertThat(
            text(
                "0100 0480  00000000 00000000 00000000 14000000"
                    + "0400 3000 01000000"
                    + "0500 2800 00010000 01000000"
                    + "33221100 5544 7766 8899aabbccddeeff"
                    + SYSTEM))
        .isEqualTo("{a: D:(OA;;0x100;00112233-4455-6677-8899-aabbccddeeff;;S-1-5-18)}");
  }

  @Test
  void aMissingListLetsEverybodyIn() {
    assertThat(text("0100 0480 00000000 00000000 00000000 00000000"))
        .isEqualTo("{a: D:NO_ACCESS_CONTROL}");
  }

  @Test
  void whatIsNoDescriptorIsBytes() {
    assertThat(text("0100 0480 ff000000 00000000 00000000 00000000"))
        .isEqualTo("{a: 01000480ff000000000000000000000000000000}");
    assertThat(text("0100")).isEqualTo("{a: 0100}");
    assertThat(text("0100 0480  00000000 00000000 00000000 14000000 0200 0800 ffff0000"))
        .startsWith("{a: 0100");
  }
}
