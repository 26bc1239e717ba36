package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LibpcapTest {
  /** UDP from 127.0.0.1 port 1025 to port 53, in Ethernet. */
  private static final String DNS =
      "000000000000000000000000"
          + "0800"
          + "450000200000000040110000"
          + "7f0000017f000001"
          + "04010035000c0000"
          + "00000000";

  @TempDir Path directory;

  @BeforeAll
  static void libpcapIsInstalled() throws CaptureException {
    try {
      LiveSource.interfaces();
    } catch (LibpcapMissingException e) {
      abort(e.getMessage());
    }
  }

  static List<byte[]> captures() {
    return List.of(
        PcapBuilder.microseconds()
            .record(1, 2, DNS)
            .record(3, 999_999, 10, 1_500, "00".repeat(10))
            .record(4, 0, "")
            .toByteArray(),
        PcapBuilder.of(ByteOrder.BIG_ENDIAN, CaptureFormat.PCAP_NANOSECONDS)
            .record(1_700_000_000, 123_456_789, DNS)
            .toByteArray(),
        PcapBuilder.of(ByteOrder.LITTLE_ENDIAN, CaptureFormat.PCAP_MODIFIED)
            .record(1, 2, DNS)
            .record(3, 4, "0a")
            .toByteArray(),
        PcapBuilder.ofLinkType(101).record(1, 2, "4500").toByteArray(),
        PcapngBuilder.create()
            .face(1)
            .face(1, 9, 5)
            .face(1, 0x80 | 20, 0)
            .enhanced(1, 1_700_000_000_123_456_789L, DNS)
            .enhanced(0, 1_700_000_000_123_456L, 10, 99, "00".repeat(10))
            .enhanced(2, 77L << 20 | 1 << 19, "00")
            .block(5, body -> body.u4(0).u8(0))
            .obsolete(0, 9, "0d0e")
            .simple(3, "0a0b0c")
            .toByteArray());
  }

  @ParameterizedTest
  @MethodSource("captures")
  void agreesFrameByFrame(byte[] capture) throws IOException {
    Path file = Files.write(directory.resolve("a"), capture);
    Walk ours = Walk.of(CaptureSource.open(file, Limits.DEFAULT));
    Walk theirs = Walk.of(Pcap4jSource.open(file));
    assertThat(theirs.frames())
        .usingRecursiveComparison()
        .ignoringFields("nanoseconds")
        .isEqualTo(ours.frames());
    assertThat(ours.frames()).isNotEmpty();
    assertThat(theirs.end()).isEqualTo(ours.end());
  }

  @Test
  void cutFileIsCutForBoth() throws IOException {
    byte[] capture = PcapBuilder.microseconds().record(1, 2, DNS).record(1, 2, DNS).toByteArray();
    Path file = Files.write(directory.resolve("a"), Arrays.copyOf(capture, 140));
    Walk theirs = Walk.of(Pcap4jSource.open(file));
    assertThat(theirs.frames()).hasSize(1);
    assertThat(theirs.end().truncated()).isTrue();
    assertThat(theirs.anomaly().message()).startsWith("Frame 2: truncated");
  }

  @Test
  void whatLibpcapRefusesIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "no capture at all");
    assertThatThrownBy(() -> Pcap4jSource.open(file))
        .isInstanceOf(CaptureException.class)
        .hasMessage(file + ": unknown file format");
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> Pcap4jSource.open(missing))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith(missing + ": ")
        .hasMessageNotContaining(missing + ": " + missing);
  }

  @Test
  void filterSelectsFramesByLinkType() throws IOException {
    byte[] capture =
        PcapngBuilder.create()
            .face(1)
            .face(101)
            .enhanced(0, 1, DNS)
            .enhanced(1, 2, DNS.substring(28))
            .enhanced(0, 3, DNS.replace("0035", "0036"))
            .enhanced(0, 4, "00")
            .toByteArray();
    assertThat(matching(capture, "udp port 53")).containsExactly(1L, 2L);
    assertThat(matching(capture, "port 54")).containsExactly(3L);
    assertThat(matching(capture, "")).containsExactly(1L, 2L, 3L, 4L);
    assertThat(matching(capture, "greater 20")).containsExactly(1L, 2L, 3L);
  }

  private static List<Long> matching(byte[] capture, String expression) throws IOException {
    List<Long> numbers = new ArrayList<>();
    Packet packet = new Packet(anomaly -> {});
    try (BpfFilter filter = BpfFilter.compile(expression);
        CaptureSource source =
            CaptureSource.ofStream("s", new ByteArrayInputStream(capture), Limits.DEFAULT, 1);
        CaptureReader reader = source.newReader()) {
      while (reader.next(packet)) {
        if (filter.matches(packet)) {
          numbers.add(packet.number());
        }
      }
    }
    return numbers;
  }

  @Test
  void filterThatMakesNoSenseIsRefusedWithTheReason() throws IOException {
    assertThatThrownBy(() -> BpfFilter.compile("tcp prot 445"))
        .isInstanceOf(FilterException.class)
        .hasMessageStartingWith("invalid filter \"tcp prot 445\": ")
        .hasMessageContaining("syntax error");
    BpfFilter.compile("wlan type mgt").close();
    byte[] raw = PcapBuilder.ofLinkType(101).record(1, 2, "4500").toByteArray();
    assertThatThrownBy(() -> matching(raw, "ether host 00:00:00:00:00:01"))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining("ethernet");
  }

  @Test
  void liveReaderSeesWhatPassesTheLoopback() throws Exception {
    String loopback = loopback();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    LiveSource source = openOrAbort(loopback);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      CaptureReader reader = source.newReader();
      Packet packet = new Packet(anomaly -> {});
      Future<Boolean> first = thread.submit(() -> reader.next(packet));
      byte[] payload = "pipescope".getBytes(StandardCharsets.US_ASCII);
      while (!first.isDone()) {
        socket.send(
            new DatagramPacket(
                payload, payload.length, socket.getLocalAddress(), socket.getLocalPort()));
        Thread.sleep(10);
      }
      assertThat(first.get()).isTrue();
      assertThat(packet.number()).isEqualTo(1);
      assertThat(packet.available()).isGreaterThanOrEqualTo(28 + payload.length);
      Future<Walk> rest = thread.submit(() -> Walk.of(reader));
      source.close();
      assertThat(rest.get().end().complete()).isTrue();
    } finally {
      thread.shutdownNow();
    }
  }

  private static LiveSource openOrAbort(String loopback) throws IOException {
    try {
      return LiveSource.open(loopback, "udp", 65_535, false);
    } catch (CaptureException e) {
      return abort(e.getMessage());
    }
  }

  private static String loopback() throws IOException {
    List<String> interfaces = LiveSource.interfaces();
    assumeTrue(interfaces.contains("lo") || interfaces.contains("lo0"), "no loopback interface");
    return interfaces.contains("lo") ? "lo" : "lo0";
  }

  @Test
  void unknownInterfaceAndBadLiveFilterAreNamed() throws IOException {
    assertThatThrownBy(() -> LiveSource.open("nosuch0", "", 65_535, false))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith("nosuch0: cannot be captured from: ");
    String loopback = loopback();
    openOrAbort(loopback).close();
    assertThatThrownBy(() -> LiveSource.open(loopback, "udp udp", 65_535, false))
        .isInstanceOf(FilterException.class)
        .hasMessageStartingWith("invalid filter \"udp udp\": ");
  }
}
