package io.pipescope.net.ip;

import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.ipv6Fragment;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.IpAddress;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6Test {
  private static final int LENGTH = 40;

  private final Walk walk = new Walk();

  @Test
  void givesAddresses() {
    walk.frame(Walk.RAW, ipv6(Wire.TCP, tcp()));

    assertThat(walk.packet().ipVersion()).isEqualTo(6);
    assertThat(IpAddress.ipv6(walk.packet().sourceHigh(), walk.packet().sourceLow()))
        .hasToString("2001:db8::1");
    assertThat(IpAddress.ipv6(walk.packet().destinationHigh(), walk.packet().destinationLow()))
        .hasToString("2001:db8::2");
  }

  @Test
  void stepsOverExtensionHeaders() {
    byte[] chain =
        join(
            hex("3c00 0502 0000 0100"), // hop-by-hop: router alert
            hex("2b00 0104 00000000"), // destination: padding
            hex("3301 0401 00000000 20010db8 00000000"), // routing
            hex("2c04 0000 00000001 00000001 000000000000000000000000"), // authentication
            ipv6Fragment(Wire.TCP, 1, 0, false, tcp())); // atomic

    assertThat(walk.frame(Walk.RAW, ipv6(0, chain))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.packet().isReassembled()).isFalse();
    assertThat(walk.anomalies()).isEmpty();
    assertThat(walk.counts())
        .containsOnlyKeys(
            "raw_ip",
            "ipv6",
            "ipv6_hopopts",
            "ipv6_dstopts",
            "ipv6_routing",
            "ah",
            "ipv6_fraghdr",
            "tcp");
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 59, 58, 132, 135})
  void endsAtWhatItCannotFollow(int nextHeader) {
    assertThat(walk.frame(Walk.RAW, ipv6(nextHeader, tcp()))).isFalse();
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void takesTheLengthOfTheFrameForSegmentationOffload() {
    byte[] segment = join(tcp(), new byte[70_000]);

    assertThat(walk.frame(Walk.RAW, ipv6(Wire.TCP, 0, segment))).isTrue();
    assertThat(walk.packet().available()).isEqualTo(segment.length);
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void takesTheLengthOfAJumboPayload() {
    byte[] jumbo = join(hex("0600 c204 00011170"), tcp(), new byte[70_000 - 8 - 24], new byte[5]);

    assertThat(walk.frame(Walk.RAW, ipv6(0, 0, jumbo))).isTrue();
    assertThat(walk.packet().available()).isEqualTo(70_000 - 8);
    assertThat(walk.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000ffff", "00011171", "7fffffff", "ffffffff"})
  void reportsAJumboPayloadThatCannotBe(String length) {
    byte[] jumbo = join(hex("0600 c204" + length), tcp(), new byte[70_000 - 8 - 24]);

    assertThat(walk.frame(Walk.RAW, ipv6(0, 0, jumbo))).isTrue();
    assertThat(walk.packet().available()).isEqualTo(70_000 - 8);
    assertThat(walk.codes()).containsExactly("malformed.option");
  }

  @Test
  void endsAPacketWithoutPayload() {
    assertThat(walk.frame(Walk.RAW, ipv6(17, 0, tcp()))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.header");
    assertThat(walk.anomalies().get(0).lengthFrom()).contains("ipv6.payload_length");
  }

  @Test
  void goesOnWithWhatIsThereWhenThePacketClaimsMore() {
    assertThat(walk.frame(Walk.RAW, ipv6(Wire.TCP, 1000, tcp()))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.codes()).containsExactly("malformed.total_length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0600 01ff 00000000", "0600 0102 0000 05 ff", "0600 0102 0000 00 05"})
  void reportsBadOptionsAndGoesOn(String options) {
    assertThat(walk.frame(Walk.RAW, ipv6(60, join(options, tcp())))).isTrue();
    assertThat(walk.codes()).containsExactly("malformed.option");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 43, 60, 51})
  void refusesAnExtensionHeaderBeyondThePacket(int nextHeader) {
    assertThat(walk.frame(Walk.RAW, ipv6(nextHeader, join("06ff 0000 00000000", tcp())))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.header");
  }

  @Test
  void refusesAnAuthenticationHeaderShorterThanItsFixedPart() {
    assertThat(walk.frame(Walk.RAW, ipv6(51, join("0600 0000 00000000", tcp())))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.header");
  }

  @Test
  void refusesIpv4WhereIpv6IsNamed() {
    walk.frame(229, ipv4(Wire.TCP, join(tcp(), tcp())));
    assertThat(walk.codes()).containsExactly("malformed.version");
    walk.frame(228, ipv6(Wire.TCP, tcp()));
    assertThat(walk.codes()).containsExactly("malformed.version");
  }

  @Test
  void survivesEveryCut() {
    byte[] packet =
        ipv6(
            0,
            join(
                hex("2b00 0502 0000 0100 2c00 0401 00000000"),
                ipv6Fragment(60, 7, 0, false, join("0600 010400000000", tcp()))));
    for (int length = 0; length < packet.length; length++) {
      boolean tcp = walk.frame(Walk.RAW, Arrays.copyOf(packet, length), packet.length);
      assertThat(tcp || walk.codes().equals(java.util.List.of("truncated.header"))).isTrue();

      walk.frame(Walk.RAW, Arrays.copyOf(packet, length));
      assertThat(walk.codes()).allMatch(code -> code.startsWith("malformed."));
      assertThat(walk.codes()).hasSizeBetween(length < LENGTH ? 1 : 0, 2);
    }
  }
}
