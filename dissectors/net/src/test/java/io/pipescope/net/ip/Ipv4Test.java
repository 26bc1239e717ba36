package io.pipescope.net.ip;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static io.pipescope.net.Wire.withChecksum;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.IpAddress;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {
  private final Walk walk = new Walk();

  private static byte[] with(int totalLength, byte[] payload) {
    byte[] packet = ipv4(Wire.TCP, payload);
    byte[] header = Arrays.copyOf(packet, 20);
    header[2] = (byte) (totalLength >>> 8);
    header[3] = (byte) totalLength;
    return join(withChecksum(header), payload);
  }

  @Test
  void givesAddressesAndProtocol() {
    walk.frame(Walk.RAW, ipv4(Wire.TCP, tcp()));

    assertThat(walk.packet().ipVersion()).isEqualTo(4);
    assertThat(IpAddress.ipv4((int) walk.packet().sourceLow())).hasToString("10.0.0.1");
    assertThat(IpAddress.ipv4((int) walk.packet().destinationLow())).hasToString("10.0.0.2");
    assertThat(walk.packet().ipProtocol()).isEqualTo(6);
    assertThat(walk.packet().datagramFrames()).isEqualTo(1);
    assertThat(walk.packet().datagramBytes()).isEqualTo(44);
  }

  @Test
  void cutsOffThePaddingOfEthernet() {
    walk.frame(Walk.ETHERNET, join(ethernet(0x0800, ipv4(Wire.TCP, tcp())), new byte[6]));

    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void refusesAHeaderOfLessThanFiveWords(int ihl) {
    byte[] packet = ipv4(Wire.TCP, tcp());
    packet[0] = (byte) (0x40 | ihl);

    assertThat(walk.frame(Walk.RAW, packet)).isFalse();
    assertThat(walk.anomalies())
        .containsExactly(
            Anomaly.ofLength(
                "ip",
                "malformed.header",
                "The header claims to be shorter than its fixed part",
                20,
                ihl * 4L,
                0,
                "ip.ihl"));
  }

  @Test
  void refusesAPacketShorterThanItsHeader() {
    assertThat(walk.frame(Walk.RAW, with(19, tcp()))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.total_length");
    assertThat(walk.anomalies().get(0).lengthFrom()).contains("ip.total_length");
  }

  @Test
  void saysWhoDeclaredThatOptionsDoNotFit() {
    byte[] packet = with(40, tcp());
    packet[0] = 0x4f;
    byte[] outer = ipv4(4, Arrays.copyOf(packet, 40));

    assertThat(walk.frame(Walk.RAW, outer)).isFalse();
    assertThat(walk.anomalies())
        .singleElement()
        .satisfies(anomaly -> assertThat(anomaly.code()).isEqualTo("malformed.total_length"));
  }

  @Test
  void takesTheLengthOfTheFrameForSegmentationOffload() {
    byte[] data = new byte[70_000];

    assertThat(walk.frame(Walk.ETHERNET, ethernet(0x0800, with(0, join(tcp(), data))))).isTrue();
    assertThat(walk.packet().available()).isEqualTo(24 + 70_000);
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void takesTheOriginalLengthForSegmentationOffloadWhenCut() {
    assertThat(walk.frame(Walk.ETHERNET, ethernet(0x0800, with(0, tcp())), 80_034)).isTrue();
    assertThat(walk.packet().available()).isEqualTo(24);
    assertThat(walk.packet().declaredEnd() - walk.packet().position()).isEqualTo(80_000);
    assertThat(walk.packet().isCut()).isTrue();
  }

  @Test
  void goesOnWithWhatIsThereWhenThePacketClaimsMore() {
    assertThat(walk.frame(Walk.ETHERNET, ethernet(0x0800, with(1500, tcp())))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.anomalies())
        .containsExactly(
            Anomaly.ofLength(
                "ip",
                "malformed.total_length",
                "The packet claims to be longer than what carries it",
                1500,
                44,
                14,
                "ip.total_length"));
  }

  @Test
  void knowsACutFrameFromALyingOne() {
    byte[] whole = ethernet(0x0800, ipv4(Wire.TCP, join(tcp(), new byte[1000])));

    assertThat(walk.frame(Walk.ETHERNET, Arrays.copyOf(whole, 96), whole.length)).isTrue();
    assertThat(walk.packet().available()).isEqualTo(62);
    assertThat(walk.packet().declaredEnd() - walk.packet().position()).isEqualTo(1024);
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void namesWhatACutHeaderLacks() {
    byte[] whole = ethernet(0x0800, ipv4(Wire.TCP, tcp()));

    walk.frame(Walk.ETHERNET, Arrays.copyOf(whole, 24), whole.length);

    assertThat(walk.anomalies())
        .singleElement()
        .satisfies(
            anomaly -> {
              assertThat(anomaly.layer()).isEqualTo("ip");
              assertThat(anomaly.code()).isEqualTo("truncated.header");
              assertThat(anomaly.offset()).hasValue(14);
              assertThat(anomaly.available()).hasValue(10);
              assertThat(anomaly.needed().getAsLong()).isBetween(11L, 20L);
            });
  }

  @Test
  void reportsAWrongChecksumAndGoesOn() {
    byte[] packet = ipv4(Wire.TCP, tcp());
    packet[10] ^= 1;

    assertThat(walk.frame(Walk.RAW, packet)).isTrue();
    assertThat(walk.codes()).containsExactly("malformed.header_checksum");
  }

  @Test
  void acceptsAChecksumLeftToTheNetworkCard() {
    byte[] packet = ipv4(Wire.TCP, tcp());
    packet[10] = 0;
    packet[11] = 0;

    assertThat(walk.frame(Walk.RAW, packet)).isTrue();
    assertThat(walk.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01010101",
        "00ffffff", // nothing counts behind the end of the list
        "94040000",
        "070b04 00000000 00000000 01",
        "44 0c 05 00 00000000 00000000",
        "82 03 3d 00"
      })
  void acceptsOptions(String options) {
    assertThat(walk.frame(Walk.RAW, ipv4(Wire.TCP, 1, 0, hex(options), tcp()))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "07000000, 20", // length 0
    "07010000, 20", // length 1
    "01071404, 21", // past the end of the header
    "01010194, 23", // no room for a length
  })
  void reportsBadOptionsAndGoesOn(String options, long offset) {
    assertThat(walk.frame(Walk.RAW, ipv4(Wire.TCP, 1, 0, hex(options), tcp()))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.codes()).containsExactly("malformed.option");
    assertThat(walk.anomalies().get(0).offset()).hasValue(offset);
  }

  @Test
  void doesNotFollowPacketsQuotedInErrors() {
    byte[] error = join("0301 0000 00000000", ipv4(Wire.TCP, tcp()));

    assertThat(walk.frame(Walk.RAW, ipv4(1, error))).isFalse();
    assertThat(walk.counts()).containsOnlyKeys("raw_ip", "ip", "icmp");
  }

  @Test
  void endsAnIpv6ExtensionHeaderThatIpv4Names() {
    for (int protocol : new int[] {0, 43, 44, 60}) {
      assertThat(walk.frame(Walk.RAW, ipv4(protocol, join("0600000000000000", tcp())))).isFalse();
      assertThat(walk.anomalies()).isEmpty();
    }
  }

  @Test
  void reportsUdpLengthsThatCannotBe() {
    walk.frame(Walk.RAW, ipv4(17, hex("0035 0035 0007 0000")));
    assertThat(walk.codes()).containsExactly("malformed.udp_length");
    walk.frame(Walk.RAW, ipv4(17, hex("0035 0035 0009 0000")));
    assertThat(walk.codes()).containsExactly("malformed.udp_length");
    walk.frame(Walk.RAW, ipv4(17, hex("0035 0035 0008 00")));
    assertThat(walk.codes()).containsExactly("malformed.header");
  }
}
