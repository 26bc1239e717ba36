package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SharedStreamTest {
  private static final byte[] CAPTURE = capture(2_000);

  private static byte[] capture(int frames) {
    Random random = new Random(3);
    PcapBuilder capture = PcapBuilder.microseconds();
    for (int i = 0; i < frames; i++) {
      capture.record(i, i, String.format("%02x", i & 0xff).repeat(random.nextInt(200)));
    }
    return capture.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 64, 1_000, 65_536})
  void everyReaderSeesEveryFrame(int chunkLength) throws Exception {
    Walk expected = Walk.of(CAPTURE);
    int readers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try (CaptureSource source =
        StreamSource.open(
            "s", "s", new ByteArrayInputStream(CAPTURE), Limits.DEFAULT, readers, chunkLength)) {
      List<Future<Walk>> walks = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        int speed = i;
        CaptureReader reader = source.newReader();
        walks.add(threads.submit(() -> slowly(reader, speed)));
      }
      for (Future<Walk> walk : walks) {
        assertThat(walk.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Walk slowly(CaptureReader reader, int speed) throws InterruptedException {
    List<Frame> frames = new ArrayList<>();
    Packet packet = new Packet(anomaly -> {});
    while (reader.next(packet)) {
      frames.add(Frame.of(packet));
      if (speed > 0 && packet.number() % 97 == speed) {
        Thread.sleep(speed);
      }
    }
    return new Walk(frames, reader.end());
  }

  @Test
  void readerThatLeavesDoesNotHoldUpTheOthers() throws IOException {
    try (CaptureSource source = small(2)) {
      CaptureReader leaving = source.newReader();
      assertThat(leaving.next(new Packet(anomaly -> {}))).isTrue();
      CaptureReader staying = source.newReader();
      leaving.close();
      leaving.close();
      assertThat(Walk.of(staying)).isEqualTo(Walk.of(CAPTURE));
    }
  }

  @Test
  void closingTheSourceEndsAReaderThatWaitsForAnother() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    CaptureSource source = small(2);
    try {
      CaptureReader waiting = source.newReader();
      Future<Walk> walk = threads.submit(() -> Walk.of(waiting));
      Thread.sleep(Duration.ofMillis(50).toMillis());
      assertThat(walk.isDone()).isFalse();
      source.close();
      assertThat(walk.get().end().complete()).isFalse();
      assertThat(walk.get().frames()).isNotEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void moreReadersThanAnnouncedAreRefused() throws IOException {
    try (CaptureSource source = small(1)) {
      source.newReader();
      assertThatThrownBy(source::newReader).isInstanceOf(IllegalStateException.class);
    }
  }

  private static CaptureSource small(int readers) throws IOException {
    return StreamSource.open(
        "s", "s", new ByteArrayInputStream(CAPTURE), Limits.DEFAULT, readers, 100);
  }

  @Test
  void framesAreDeliveredWhileTheSenderPauses() throws Exception {
    byte[] one = PcapBuilder.microseconds().record(1, 0, "0a").toByteArray();
    PipedOutputStream out = new PipedOutputStream();
    try (PipedInputStream in = new PipedInputStream(out)) {
      out.write(one);
      out.flush();
      try (CaptureSource source = CaptureSource.ofStream("s", in, Limits.DEFAULT, 1);
          CaptureReader reader = source.newReader()) {
        assertThat(reader.next(new Packet(anomaly -> {}))).isTrue();
        out.close();
        assertThat(reader.next(new Packet(anomaly -> {}))).isFalse();
        assertThat(reader.end().complete()).isTrue();
      }
    }
  }

  @Test
  void readsGzipMembersOneAfterTheOtherThroughAnyPause() throws IOException {
    byte[] first = Arrays.copyOf(CAPTURE, 5_000);
    byte[] second = Arrays.copyOfRange(CAPTURE, 5_000, 5_001);
    byte[] third = Arrays.copyOfRange(CAPTURE, 5_001, CAPTURE.length);
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(Walk.gzip(first));
    members.writeBytes(Walk.gzip(second));
    members.writeBytes(Walk.gzip(new byte[0]));
    members.writeBytes(withNames(Walk.gzip(third)));
    members.writeBytes(new byte[100]);
    Walk walk =
        Walk.of(
            CaptureSource.ofStream(
                "s", new OneByteAtATime(members.toByteArray()), Limits.DEFAULT, 1));
    assertThat(walk).isEqualTo(Walk.of(CAPTURE));
  }

  /** Adds every optional field to a gzip header. */
  private static byte[] withNames(byte[] gzip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(gzip, 0, 3);
    out.write(0x1e);
    out.write(gzip, 4, 6);
    out.writeBytes(new byte[] {3, 0, 9, 9, 9, 'n', 0, 'c', 'c', 0, 5, 5});
    out.write(gzip, 10, gzip.length - 10);
    return out.toByteArray();
  }

  @Test
  void damagedGzipEndsTheWalkWithWhatCameBefore() {
    byte[] gzip = Walk.gzip(CAPTURE);
    byte[] wrongSum = gzip.clone();
    wrongSum[gzip.length - 8] ^= 1;
    Walk walk = Walk.of(wrongSum);
    assertThat(walk.frames()).isEqualTo(Walk.of(CAPTURE).frames());
    assertThat(walk.anomaly().code()).isEqualTo("malformed.gzip");

    Walk cut = Walk.of(Arrays.copyOf(gzip, gzip.length - 4));
    assertThat(cut.frames()).isEqualTo(Walk.of(CAPTURE).frames());
    assertThat(cut.end().truncated()).isTrue();
    assertThat(cut.anomaly().message()).startsWith("The gzip stream ends early");
  }

  @Test
  void streamThatFailsEndsTheWalkWithWhatCameBefore() throws IOException {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(CAPTURE),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("broken");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });
    Walk walk = Walk.of(CaptureSource.ofStream("s", failing, Limits.DEFAULT, 1));
    assertThat(walk.frames()).hasSize(2_000);
    assertThat(walk.anomaly().code()).isEqualTo("truncated.read_error");
  }

  /** Never says that more is there before it is asked for. */
  private static final class OneByteAtATime extends ByteArrayInputStream {
    OneByteAtATime(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      return super.read(bytes, from, Math.min(1, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }
}
