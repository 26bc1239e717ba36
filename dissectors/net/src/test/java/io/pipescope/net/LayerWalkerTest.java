package io.pipescope.net;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static io.pipescope.net.Wire.udp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Binding;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import io.pipescope.ksy.InvalidWireException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerWalkerTest {

  private record Provider(String protocol, PacketDissector dissector, Binding at)
      implements PacketDissectorProvider {
    @Override
    public String description() {
      return protocol;
    }

    @Override
    public List<Binding> bindings() {
      return List.of(at);
    }

    @Override
    public PacketDissector create() {
      return dissector;
    }
  }

  private static LayerWalker walker(List<Anomaly> anomalies, Provider... providers) {
    return new LayerWalker(List.of(providers), Limits.DEFAULT, OverlapPolicy.LINUX, anomalies::add);
  }

  @Test
  void refusesTwoProvidersOfOneBinding() {
    Provider one = new Provider("one", packet -> {}, new Binding.EtherType(7));
    Provider two = new Provider("two", packet -> {}, new Binding.EtherType(7));

    assertThatThrownBy(() -> walker(new ArrayList<>(), one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("one", "two", "EtherType[value=7]");
  }

  @Test
  void refusesBindingsThatPacketsDoNotHave() {
    Provider stream = new Provider("stream", packet -> {}, new Binding.TcpPort(445));
    Provider tcp = new Provider("my_tcp", packet -> {}, new Binding.IpProtocol(6));

    assertThatThrownBy(() -> walker(new ArrayList<>(), stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stream");
    assertThatThrownBy(() -> walker(new ArrayList<>(), tcp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("my_tcp");
  }

  @Test
  void survivesADissectorThatFails() {
    List<Anomaly> anomalies = new ArrayList<>();
    Provider broken =
        new Provider(
            "broken",
            packet -> {
              throw new IllegalStateException("of mine");
            },
            new Binding.LinkType(1));
    LayerWalker walker = walker(anomalies, broken);
    Packet packet = new Packet(anomalies::add);
    packet.begin(1, 0, false, 1, ByteBuffer.allocate(60), 0, 60, 60);

    assertThat(walker.walk(packet)).isEqualTo(LayerWalker.Outcome.OTHER);
    assertThat(anomalies)
        .singleElement()
        .satisfies(
            anomaly -> {
              assertThat(anomaly.layer()).isEqualTo("broken");
              assertThat(anomaly.code()).isEqualTo("internal.dissector_failed");
              assertThat(anomaly.message()).contains("of mine");
            });
  }

  @Test
  void saysWhichValueAStructureCannotHave() {
    List<Anomaly> anomalies = new ArrayList<>();
    Provider strict =
        new Provider(
            "strict",
            packet -> {
              throw new InvalidWireException("magic: expected 1, found 2");
            },
            new Binding.LinkType(1));
    LayerWalker walker = walker(anomalies, strict);
    Packet packet = new Packet(anomalies::add);
    packet.begin(1, 0, false, 1, ByteBuffer.allocate(60), 0, 60, 60);

    assertThat(walker.walk(packet)).isEqualTo(LayerWalker.Outcome.OTHER);
    assertThat(anomalies)
        .containsExactly(Anomaly.of("strict", "malformed.value", "magic: expected 1, found 2"));
  }

  @Test
  void countsAProtocolOnceInAFrame() {
    Walk walk = new Walk();

    walk.frame(101, ipv4(4, ipv4(4, ipv4(Wire.TCP, tcp()))));
    walk.frame(101, ipv4(Wire.TCP, tcp()));

    assertThat(walk.counts())
        .containsEntry("ip", 2L)
        .containsEntry("raw_ip", 2L)
        .containsEntry("tcp", 2L);
  }

  @Test
  void addsToCountsThatAreThere() {
    Walk walk = new Walk();
    walk.frame(101, ipv4(Wire.TCP, tcp()));
    var counts = new java.util.TreeMap<>(java.util.Map.of("ip", 5L, "smb", 1L));
    walk.counts().forEach((protocol, frames) -> counts.merge(protocol, frames, Long::sum));

    assertThat(counts).containsEntry("ip", 6L).containsEntry("smb", 1L).containsEntry("tcp", 1L);
  }

  @Test
  void namesWhatNobodyDissects() {
    Walk walk = new Walk();

    walk.frame(1, ethernet(0x0806, new byte[46]));
    walk.frame(1, ethernet(0x88cc, new byte[46]));
    walk.frame(1, ethernet(0x1234, new byte[46]));
    walk.frame(1, ethernet(0x1234, new byte[46]));
    walk.frame(101, ipv4(1, new byte[8]));
    walk.frame(101, ipv4(200, new byte[8]));
    walk.frame(101, ipv6(58, new byte[8]));
    walk.frame(9, hex("ff03 c021 0101"));
    walk.frame(9, hex("ff03 1234 0101"));
    walk.frame(105, new byte[30]);
    walk.frame(60_000, new byte[30]);

    assertThat(walk.anomalies()).isEmpty();
    assertThat(walk.counts())
        .containsEntry("arp", 1L)
        .containsEntry("lldp", 1L)
        .containsEntry("ethertype_0x1234", 2L)
        .containsEntry("icmp", 1L)
        .containsEntry("ip_protocol_200", 1L)
        .containsEntry("icmpv6", 1L)
        .containsEntry("lcp", 1L)
        .containsEntry("ppp_0x1234", 1L)
        .containsEntry("wlan", 1L)
        .containsEntry("link_type_60000", 1L);
  }

  @Test
  void namesManyUnknownProtocols() {
    Walk walk = new Walk();
    for (int type = 0x0600; type < 0x0800; type++) {
      walk.frame(1, ethernet(type, new byte[46]));
    }
    assertThat(walk.counts()).hasSize(0x200 + 1).containsEntry("ethertype_0x07ff", 1L);
    assertThat(walk.frame(1, ethernet(0x0800, ipv4(Wire.TCP, tcp())))).isTrue();
  }

  @Test
  void everyProviderHasItsOwnNameAndSaysWhatItIs() {
    List<PacketDissectorProvider> providers = Walk.installed();

    assertThat(providers).extracting(PacketDissectorProvider::protocol).doesNotHaveDuplicates();
    assertThat(providers)
        .allSatisfy(
            provider -> {
              assertThat(provider.protocol()).matches("[a-z0-9_]+");
              assertThat(provider.description()).isNotBlank();
              assertThat(provider.bindings()).isNotEmpty();
            });
  }

  @Test
  void survivesDamagedFrames() {
    byte[] inner = ethernet(0x0800, ipv4(Wire.TCP, 1, 0, hex("94040000"), tcp()));
    byte[][] seeds = {
      join(
          "020000000002 020000000001 8100 0001 0800",
          ipv4(17, udp(4789, join("08000000 00002a00", inner)))),
      ethernet(
          0x8847, join("000101ff", ipv4(47, join("b000 6558 12340000 00000007 00000001", inner)))),
      ethernet(
          0x86dd,
          ipv6(0, join(hex("3c00 0502 0000 0100 2900 0104 00000000"), ipv6(Wire.TCP, tcp())))),
      ethernet(0x8864, join("1100 0007 0036 0057", ipv6(Wire.TCP, tcp()))),
      ethernet(
          0x0800,
          ipv4(
              17,
              udp(
                  3544,
                  join(
                      "0001 02 03 6162 636465 0011223344556677 00",
                      ipv6(44, Wire.ipv6Fragment(Wire.TCP, 1, 0, true, tcp())))))),
    };
    Random random = new Random(4);
    Walk walk = new Walk();
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] frame = seeds[i % seeds.length].clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextBoolean() ? frame.length : random.nextInt(frame.length + 1);
      int original = random.nextBoolean() ? length : frame.length;
      if (walk.frame(1, Arrays.copyOf(frame, length), original)) {
        found++;
        assertThat(walk.packet().position()).isBetween(0, walk.packet().end());
        assertThat(walk.packet().end()).isLessThanOrEqualTo(walk.packet().declaredEnd());
      }
      assertThat(walk.codes()).noneMatch(code -> code.startsWith("internal."));
    }
    assertThat(found).isPositive();
  }
}
