package io.pipescope.net.link;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkLayersTest {
  private static final byte[] IP4 = ipv4(Wire.TCP, tcp());
  private static final byte[] IP6 = ipv6(Wire.TCP, tcp());
  private static final String MACS = "020000000002 020000000001 ";

  static Stream<Arguments> framesWithTcp() {
    return Stream.of(
        arguments("Ethernet II", 1, ethernet(0x0800, IP4), "eth, ip, tcp"),
        arguments("Ethernet II, IPv6", 1, ethernet(0x86dd, IP6), "eth, ipv6, tcp"),
        arguments("802.1Q", 1, join(MACS + "8100 2064 0800", IP4), "eth, ip, tcp, vlan"),
        arguments("QinQ", 1, join(MACS + "88a8 00c8 8100 0064 0800", IP4), "eth, ip, tcp, vlan"),
        arguments("0x9100", 1, join(MACS + "9100 00c8 9200 0064 0800", IP4), "eth, ip, tcp, vlan"),
        arguments("SNAP", 1, join(MACS + "0034 aaaa03 000000 0800", IP4), "eth, ip, llc, tcp"),
        arguments(
            "SNAP, tag",
            1,
            join(MACS + "8100 0001 0034 aaaa03 000000 0800", IP4),
            "eth, ip, llc, tcp, vlan"),
        arguments(
            "LLC with the SAP of IP", 1, join(MACS + "002f 060603", IP4), "eth, ip, llc, tcp"),
        arguments(
            "LLC by EtherType",
            1,
            join(MACS + "8870 aaaa03 000000 0800", IP4),
            "eth, ip, llc, tcp"),
        arguments("SLL", 113, join("0000 0001 0006 020000000001 0000 0800", IP4), "ip, sll, tcp"),
        arguments(
            "SLL2",
            276,
            join("86dd 0000 00000002 0001 04 06 020000000001 0000", IP6),
            "ipv6, sll2, tcp"),
        arguments("null, big-endian", 0, join("00000002", IP4), "ip, null, tcp"),
        arguments("null, little-endian", 0, join("02000000", IP4), "ip, null, tcp"),
        arguments("null, EtherType", 0, join("00000800", IP4), "ip, null, tcp"),
        arguments("null, Linux", 0, join("0a000000", IP6), "ipv6, null, tcp"),
        arguments("null, NetBSD", 0, join("18000000", IP6), "ipv6, null, tcp"),
        arguments("null, FreeBSD", 0, join("0000001c", IP6), "ipv6, null, tcp"),
        arguments("null, macOS", 0, join("1e000000", IP6), "ipv6, null, tcp"),
        arguments("loop", 108, join("00000018", IP6), "ipv6, null, tcp"),
        arguments("raw of BSD", 12, IP4, "ip, raw_ip, tcp"),
        arguments("raw of OpenBSD", 14, IP6, "ipv6, raw_ip, tcp"),
        arguments("raw", 101, IP4, "ip, raw_ip, tcp"),
        arguments("raw IPv4", 228, IP4, "ip, tcp"),
        arguments("raw IPv6", 229, IP6, "ipv6, tcp"),
        arguments("PPP", 9, join("ff03 0021", IP4), "ip, ppp, tcp"),
        arguments("PPP, no address", 9, join("0057", IP6), "ipv6, ppp, tcp"),
        arguments("PPP, short protocol", 9, join("21", IP4), "ip, ppp, tcp"),
        arguments("PPP, address and short protocol", 50, join("ff03 57", IP6), "ipv6, ppp, tcp"),
        arguments("Cisco in HDLC", 50, join("0f00 0800", IP4), "chdlc, ip, ppp, tcp"),
        arguments("Cisco HDLC", 104, join("8f00 86dd", IP6), "chdlc, ipv6, tcp"),
        arguments(
            "PPP with direction", 204, join("01 ff03 0021", IP4), "ip, ppp, ppp_with_dir, tcp"),
        arguments(
            "PPPoE", 1, join(MACS + "8864 1100 0007 002e 0021", IP4), "eth, ip, ppp, pppoe, tcp"),
        arguments("MPLS", 1, join(MACS + "8847 000101ff", IP4), "eth, ip, mpls, tcp"),
        arguments(
            "MPLS, three labels",
            1,
            join(MACS + "8847 000100ff 000200ff 000301ff", IP6),
            "eth, ipv6, mpls, tcp"),
        arguments("MPLS in PPP", 9, join("0281 000101ff", IP4), "ip, mpls, ppp, tcp"),
        arguments(
            "MPLS, control word",
            1,
            join(hex(MACS + "8847 000101ff 00000000"), ethernet(0x0800, IP4)),
            "eth, ip, mpls, tcp"),
        arguments(
            "MPLS, Ethernet",
            1,
            join(MACS + "8847 000101ff 220000000002 020000000001 0800", IP4),
            "eth, ip, mpls, tcp"),
        arguments(
            "MPLS, Ethernet address like IPv4",
            1,
            join(MACS + "8847 000101ff 420000000002 020000000001 0800", IP4),
            "eth, ip, mpls, tcp"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framesWithTcp")
  void leadsToTcp(String name, int linkType, byte[] frame, String protocols) {
    Walk walk = new Walk();

    assertThat(walk.frame(linkType, frame)).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.anomalies()).isEmpty();
    assertThat(String.join(", ", walk.counts().keySet())).isEqualTo(protocols);
    assertThat(walk.counts().values()).containsOnly(1L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("framesWithTcp")
  void survivesEveryCut(String name, int linkType, byte[] frame, String protocols) {
    for (int length = 0; length < frame.length; length++) {
      byte[] head = java.util.Arrays.copyOf(frame, length);

      Walk cut = new Walk();
      boolean tcp = cut.frame(linkType, head, frame.length);
      assertThat(tcp || !cut.codes().isEmpty()).as("cut at %d", length).isTrue();
      assertThat(cut.codes()).as("cut at %d", length).allMatch("truncated.header"::equals);

      Walk sentShort = new Walk();
      sentShort.frame(linkType, head);
      assertThat(sentShort.codes())
          .as("sent with %d", length)
          .allMatch(code -> code.startsWith("malformed."));
    }
  }

  @Test
  void remembersVlanTagsFromTheOutside() {
    Walk walk = new Walk();

    walk.frame(1, join(MACS + "88a8 e0c8 8100 1064 0800", IP4));

    assertThat(walk.packet().vlan()).containsExactly(200, 100);
  }

  @Test
  void leavesOutWhatFollowsAnIeeeLength() {
    Walk walk = new Walk();

    walk.frame(1, join(hex(MACS + "0003 424203"), new byte[43]));

    assertThat(walk.packet().declaredEnd() - walk.packet().position()).isEqualTo(3);
    assertThat(walk.counts()).containsOnlyKeys("eth", "llc");
  }

  @Test
  void limitsPppoeToItsLength() {
    Walk walk = new Walk();

    boolean tcp = walk.frame(1, join(hex(MACS + "8864 1100 0007 002e 0021"), IP4, new byte[6]));

    assertThat(tcp).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
  }

  @Test
  void reportsAPppoeLengthBeyondTheFrame() {
    Walk walk = new Walk();

    boolean tcp = walk.frame(1, join(MACS + "8864 1100 0007 0100 0021", IP4));

    assertThat(tcp).isTrue();
    assertThat(walk.codes()).containsExactly("malformed.total_length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000 0338 0000 0000000000000000 0800", // netlink, whatever the protocol says
        "0000 0001 0006 0200000000010000 00f5"
      })
  void endsWhereCookedFramesCarryNoPacket(String header) {
    Walk walk = new Walk();

    assertThat(walk.frame(113, join(header, IP4))).isFalse();
    assertThat(walk.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 15})
  void reportsAVersionThatIsNone(int version) {
    Walk walk = new Walk();
    byte[] packet = IP4.clone();
    packet[0] = (byte) (version << 4 | 5);

    assertThat(walk.frame(101, packet)).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.version");
  }

  @Test
  void endsAStackOfLabelsThatHasNoBottom() {
    Walk walk = new Walk();

    assertThat(walk.frame(1, join(hex(MACS + "8847"), new byte[400]))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.header");
  }
}
