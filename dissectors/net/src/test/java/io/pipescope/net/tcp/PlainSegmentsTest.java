package io.pipescope.net.tcp;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.net.LayerWalker;
import io.pipescope.net.LayerWalker.Outcome;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainSegmentsTest {
  private static final int IPV4 = 0x0800;

  private final List<Anomaly> anomalies = new ArrayList<>();
  private final Packet packet = new Packet(anomalies::add);
  private final PlainSegments segments = new PlainSegments();

  private int glance(byte[] frame) {
    begin(frame, frame.length);
    return segments.partition(packet);
  }

  private void begin(byte[] frame, int captured) {
    packet.begin(1, 0, false, Walk.ETHERNET, ByteBuffer.wrap(frame), 0, captured, frame.length);
  }

  /** What the layers say of the same frame. */
  private int partitionByLayers(byte[] frame, int captured) {
    LayerWalker walker =
        new LayerWalker(Walk.installed(), Limits.DEFAULT, OverlapPolicy.LINUX, anomalies::add);
    begin(frame, captured);
    assertThat(walker.walk(packet)).isEqualTo(Outcome.TCP);
    assertThat(anomalies).isEmpty();
    TcpSegment segment = new TcpSegment();
    segment.read(packet);
    FlowKey key = new FlowKey();
    key.set(packet, segment.sourcePort(), segment.destinationPort());
    return key.partition();
  }

  @Test
  void tellsThePartitionOfAPlainSegment() {
    byte[] frame = ethernet(IPV4, ipv4(Wire.TCP, tcp()));

    assertThat(glance(frame)).isEqualTo(partitionByLayers(frame, frame.length));
  }

  @Test
  void leavesEverythingElseToTheLayers() {
    byte[] plain = ipv4(Wire.TCP, tcp());
    byte[] badChecksum = plain.clone();
    badChecksum[10] ^= 1;

    assertThat(
            List.of(
                ethernet(0x8100, join("0005 0800", plain)),
                ethernet(0x86dd, ipv6(Wire.TCP, tcp())),
                ethernet(IPV4, ipv4(17, tcp())),
                ethernet(IPV4, ipv4(Wire.TCP, 1, 0x2000, tcp())),
                ethernet(IPV4, ipv4(Wire.TCP, 1, 0x0001, tcp())),
                ethernet(IPV4, ipv4(Wire.TCP, 1, 0, hex("01010101"), tcp())),
                ethernet(IPV4, ipv4(Wire.TCP, hex("c00001bd"))),
                ethernet(IPV4, badChecksum)))
        .allSatisfy(frame -> assertThat(glance(frame)).isEqualTo(PlainSegments.UNKNOWN));
  }

  @Test
  void neverSaysAnythingElseThanTheLayers() {
    Random random = new Random(7);
    int plain = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] frame = ethernet(IPV4, ipv4(Wire.TCP, tcp()));
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        frame[12 + random.nextInt(frame.length - 12)] ^= (byte) (1 << random.nextInt(8));
      }
      if (random.nextBoolean()) {
        byte[] header = Wire.withChecksum(Arrays.copyOfRange(frame, 14, 34));
        System.arraycopy(header, 0, frame, 14, header.length);
      }
      int captured = frame.length - (random.nextInt(4) == 0 ? random.nextInt(frame.length) : 0);
      begin(frame, captured);
      int partition = segments.partition(packet);
      if (partition != PlainSegments.UNKNOWN) {
        plain++;
        assertThat(partition).isEqualTo(partitionByLayers(frame, captured));
      }
    }
    assertThat(plain).isGreaterThan(10_000);
  }
}
