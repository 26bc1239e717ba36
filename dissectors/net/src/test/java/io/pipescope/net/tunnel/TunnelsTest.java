package io.pipescope.net.tunnel;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static io.pipescope.net.Wire.udp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pipescope.api.Limits;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TunnelsTest {
  private static final byte[] IP4 = ipv4(Wire.TCP, tcp());
  private static final byte[] IP6 = ipv6(Wire.TCP, tcp());
  private static final byte[] FRAME = ethernet(0x0800, IP4);

  private static byte[] gre(String header, byte[] payload) {
    return ipv4(47, join(header, payload));
  }

  static Stream<Arguments> packetsWithTcp() {
    return Stream.of(
        arguments("IP in IP", ipv4(4, IP4), "ip, raw_ip, tcp"),
        arguments("6in4", ipv4(41, IP6), "ip, ipv6, raw_ip, tcp"),
        arguments("4in6", ipv6(4, IP4), "ip, ipv6, raw_ip, tcp"),
        arguments("Ethernet in IPv6", ipv6(143, FRAME), "eth, ip, ipv6, raw_ip, tcp"),
        arguments("MPLS in IP", ipv4(137, join("000101ff", IP4)), "ip, mpls, raw_ip, tcp"),
        arguments("GRE", gre("0000 0800", IP4), "gre, ip, raw_ip, tcp"),
        arguments(
            "GRE with all fields",
            gre("b000 86dd 12340000 00000007 00000001", IP6),
            "gre, ip, ipv6, raw_ip, tcp"),
        arguments(
            "GRE with source routes",
            gre("4000 0800 00000000 0800 00 04 0a000001 0000 00 00", IP4),
            "gre, ip, raw_ip, tcp"),
        arguments(
            "bridging over GRE", gre("2000 6558 00000007", FRAME), "eth, gre, ip, raw_ip, tcp"),
        arguments(
            "PPTP",
            gre("3081 880b 0030 0001 00000001 00000001 ff030021", IP4),
            "gre, ip, ppp, raw_ip, tcp"),
        arguments("ERSPAN I", gre("0000 88be", FRAME), "eth, gre, ip, raw_ip, tcp"),
        arguments(
            "ERSPAN II",
            gre("1000 88be 00000001 1064 0001 00000002", FRAME),
            "erspan, eth, gre, ip, raw_ip, tcp"),
        arguments(
            "ERSPAN III",
            gre("1000 22eb 00000001 2064 0001 00000000 0000 8000", FRAME),
            "erspan, eth, gre, ip, raw_ip, tcp"),
        arguments(
            "ERSPAN III with subheader, IP",
            gre("1000 22eb 00000001 2064 0001 00000000 0000 0801 0000000000000000", IP4),
            "erspan, gre, ip, raw_ip, tcp"),
        arguments(
            "VXLAN",
            ipv4(17, udp(4789, join("08000000 00002a00", FRAME))),
            "eth, ip, raw_ip, tcp, udp, vxlan"),
        arguments(
            "Geneve",
            ipv4(17, udp(6081, join("0000 0800 00002a00", IP4))),
            "geneve, ip, raw_ip, tcp, udp"),
        arguments(
            "Geneve with options",
            ipv6(17, udp(6081, join("0200 6558 00002a00 0102800100000000", FRAME))),
            "eth, geneve, ip, ipv6, raw_ip, tcp, udp"),
        arguments("Teredo", ipv4(17, udp(3544, IP6)), "ip, ipv6, raw_ip, tcp, teredo, udp"),
        arguments(
            "Teredo with origin",
            ipv4(17, udp(3544, join("0000 1234 f5fffffe", IP6))),
            "ip, ipv6, raw_ip, tcp, teredo, udp"),
        arguments(
            "Teredo with authentication and origin",
            ipv4(
                17,
                udp(
                    3544,
                    join("0001 02 03 6162 636465 0011223344556677 00 0000 1234 f5fffffe", IP6))),
            "ip, ipv6, raw_ip, tcp, teredo, udp"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packetsWithTcp")
  void leadsToTheInnerTcp(String name, byte[] packet, String protocols) {
    Walk walk = new Walk();

    assertThat(walk.frame(Walk.RAW, packet)).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.anomalies()).isEmpty();
    assertThat(String.join(", ", walk.counts().keySet())).isEqualTo(protocols);
    assertThat(walk.counts().values()).containsOnly(1L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packetsWithTcp")
  void survivesEveryCut(String name, byte[] packet, String protocols) {
    for (int length = 0; length < packet.length; length++) {
      Walk cut = new Walk();
      boolean tcp = cut.frame(Walk.RAW, Arrays.copyOf(packet, length), packet.length);
      assertThat(tcp || !cut.codes().isEmpty()).as("cut at %d", length).isTrue();
      assertThat(cut.codes()).as("cut at %d", length).allMatch("truncated.header"::equals);
    }
  }

  @Test
  void findsTunnelsByEitherPort() {
    byte[] datagram = udp(6081, join("0000 0800 00002a00", IP4));
    byte[] answer = join(hex("17c1 c350"), Arrays.copyOfRange(datagram, 4, datagram.length));

    assertThat(new Walk().frame(Walk.RAW, ipv4(17, answer))).isTrue();
  }

  @Test
  void leavesOtherUsersOfTunnelPortsAlone() {
    Walk walk = new Walk();

    assertThat(walk.frame(Walk.RAW, ipv4(17, udp(4789, new byte[60])))).isFalse();
    assertThat(walk.frame(Walk.RAW, ipv4(17, udp(3544, hex("ffff0102"))))).isFalse();
    assertThat(walk.frame(Walk.RAW, ipv4(17, udp(53, hex("ffff0102"))))).isFalse();
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void endsAtAnAcknowledgmentWithoutPayload() {
    Walk walk = new Walk();

    assertThat(walk.frame(Walk.RAW, gre("2081 880b 0000 0001 00000001", new byte[0]))).isFalse();
    assertThat(walk.anomalies()).isEmpty();
  }

  @Test
  void givesUpATunnelWithoutEnd() {
    byte[] packet = IP4;
    for (int i = 0; i < 100; i++) {
      packet = ipv4(4, packet);
    }
    Walk walk = new Walk();

    assertThat(walk.frame(Walk.RAW, packet)).isFalse();
    assertThat(walk.codes()).containsExactly("limit.layers");
  }

  @Test
  void followsAsManyHeadersAsTheLimitSays() {
    byte[] packet = IP4;
    for (int i = 0; i < Limits.DEFAULT.layers() - 3; i++) {
      packet = ipv4(4, packet);
    }
    Walk walk = new Walk();

    assertThat(walk.frame(Walk.RAW, packet)).isTrue();
    assertThat(walk.frame(Walk.RAW, ipv4(4, packet))).isFalse();
  }

  @Test
  void reportsVersionsThatAreNone() {
    Walk walk = new Walk();

    walk.frame(Walk.RAW, gre("0003 0800", IP4));
    assertThat(walk.codes()).containsExactly("malformed.version");
    walk.frame(Walk.RAW, gre("1000 88be 00000001 7064 0001 00000002", FRAME));
    assertThat(walk.codes()).containsExactly("malformed.version");
  }
}
