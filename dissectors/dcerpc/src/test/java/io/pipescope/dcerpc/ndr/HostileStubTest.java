package io.pipescope.dcerpc.ndr;

import static io.pipescope.dcerpc.ndr.NdrSyntax.NDR;
import static io.pipescope.dcerpc.ndr.NdrSyntax.NDR64;
import static io.pipescope.dcerpc.ndr.Stubs.little;
import static io.pipescope.dcerpc.ndr.Stubs.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths that lie, and structures without end, cost one anomaly and little memory. */
class HostileStubTest {
  private static final int MEBIBYTE = 1 << 20;

  private static Anomaly trouble(DecodedStub stub) {
    return stub.trouble().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[opnum(0)] void F([in] long x, [in, size_is(n)] byte* a);",
        "[opnum(0)] void F([in] long x, [in, size_is(n)] long* a);",
        "[opnum(0)] void F([in] long x, [in, size_is(n)] GUID* a);",
        "[opnum(0)] void F([in] long x, [in, size_is(n), string] wchar_t** a);",
        "[opnum(0)] void F([in] long x, [in, size_is(n)] wchar_t* a);",
      })
  void aCountThatCannotBeIsRefused(String declarations) {
    StubLayout layout = request(declarations);
    for (String count : new String[] {"00000080", "ffffff7f", "ffffffff", "10000000"}) {
      DecodedStub stub = layout.read(NDR, little("07000000" + count + "00000000"));
      assertThat(Stubs.text(stub.members())).isEqualTo("{x: 7}");
      assertThat(trouble(stub).code()).isEqualTo("malformed.stub");
      assertThat(trouble(stub).needed().orElseThrow()).isGreaterThan(4);
      assertThat(trouble(stub).available()).hasValue(4);
      assertThat(trouble(stub).lengthFrom()).contains("max_count");
    }
    DecodedStub stub = layout.read(NDR64, little("0700000000000000 ffffffffffffffff 00000000"));
    assertThat(trouble(stub).code()).isEqualTo("malformed.stub");
  }

  @Test
  void aStringLongerThanTheStubIsRefused() {
    StubLayout layout = request("[opnum(0)] void F([in, string] wchar_t* a);");
    DecodedStub stub = layout.read(NDR, little("ffffffff 00000000 ffffff7f 4100 0000"));
    assertThat(trouble(stub).lengthFrom()).contains("actual_count");
    assertThat(trouble(stub).needed()).hasValue(0xffff_fffeL);
  }

  @Test
  void aMillionEmptyStructuresAreGivenUp() {
    StubLayout layout =
        request(
            "typedef struct { [unique] byte* a; } S;"
                + "[opnum(0)] void F([in, size_is(n)] S* a);");
    ByteBuffer stub = ByteBuffer.allocate(MEBIBYTE).order(ByteOrder.LITTLE_ENDIAN);
    stub.putInt(0, MEBIBYTE / 4 - 1);
    assertThat(trouble(layout.read(NDR, stub)).code()).isEqualTo("limit.stub_values");
  }

  @Test
  void aListWithoutEndIsGivenUp() {
    StubLayout layout =
        request(
            "typedef struct N { [unique] struct N* next; long v; } N;"
                + "[opnum(0)] void F([in] N* a);");
    ByteBuffer stub = ByteBuffer.allocate(MEBIBYTE).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < stub.limit(); at += 4) {
      stub.putInt(at, at + 1);
    }
    DecodedStub decoded = layout.read(NDR, stub);
    assertThat(trouble(decoded).code()).isEqualTo("limit.stub_depth");
    assertThat(Stubs.text(decoded.members())).startsWith("{a: {next: {next: {next: ");
  }

  /** Each level twice as many as the one before it, if the aliases were followed without end. */
  @Test
  void aliasesOfAliasesAreNotShownWithoutEnd() {
    StubLayout layout =
        request(
            "typedef struct N { [ptr] struct N* l; [ptr] struct N* r; } N;"
                + "[opnum(0)] void F([in] N* a);");
    ByteBuffer stub = ByteBuffer.allocate(60 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int level = 1; level <= 59; level++) {
      stub.putInt(level).putInt(level);
    }
    assertThat(layout.read(NDR, stub).trouble()).isEmpty();
  }

  @Test
  void aPointerToItselfEnds() {
    StubLayout layout =
        request(
            "typedef struct N { long v; [ptr] struct N* n; } N;"
                + "[opnum(0)] void F([in, ptr] N* a);");
    DecodedStub stub = layout.read(NDR, little("01000000 07000000 01000000"));
    assertThat(stub.trouble()).isEmpty();
    assertThat(Stubs.text(stub.members())).startsWith("{a: {v: 7");
  }

  @Test
  void pointersOfDifferentTypesCannotPointToTheSame() {
    StubLayout layout = request("[opnum(0)] void F([in, ptr] long* a, [in, ptr] GUID* b);");
    DecodedStub stub = layout.read(NDR, little("01000000 07000000 01000000"));
    assertThat(Stubs.text(stub.members())).isEqualTo("{a: 7}");
    assertThat(trouble(stub).code()).isEqualTo("malformed.stub");
  }

  @Test
  void aReferenceThatIsNullDoesNotFit() {
    StubLayout layout =
        request("typedef struct { long v; [ref] long* r; } S; [opnum(0)] void F([in] S* s);");
    DecodedStub stub = layout.read(NDR, little("07000000 00000000"));
    assertThat(Stubs.text(stub.members())).isEqualTo("{s: {v: 7}}");
    assertThat(trouble(stub).message()).isEqualTo("A reference pointer is null.");
  }
}
