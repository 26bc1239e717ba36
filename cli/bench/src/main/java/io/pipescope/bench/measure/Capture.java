package io.pipescope.bench.measure;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.bench.generate.CaptureGenerator;
import io.pipescope.bench.generate.Settings;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureReader;
import io.pipescope.capture.CaptureSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first frames of a generated capture, in memory. */
final class Capture implements AutoCloseable {
  /** How many frames a benchmark goes through in one invocation. */
  static final int FRAMES = 20_000;

  private static final int ETHERNET = 1;

  private final Path file;
  private final ByteBuffer bytes;
  private final int[] positions = new int[FRAMES];
  private final int[] lengths = new int[FRAMES];
  private final long[] times = new long[FRAMES];

  private Capture(Path file, int size) {
    this.file = file;
    bytes = ByteBuffer.allocateDirect(size);
  }

  /** Generates a capture with at least {@link #FRAMES} frames. */
  static Capture of(String... options) throws IOException, CaptureException {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < options.length; i += 2) {
      settings = settings.with(options[i], options[i + 1]);
    }
    Path file = Files.createTempFile("pipescope-bench", ".pcap");
    try (OutputStream out = Files.newOutputStream(file)) {
      CaptureGenerator.write(settings, out);
    }
    Capture capture = new Capture(file, (int) Files.size(file));
    capture.load();
    return capture;
  }

  private void load() throws CaptureException {
    Packet packet = newPacket();
    try (CaptureSource source = source();
        CaptureReader reader = source.newReader()) {
      for (int i = 0; i < FRAMES; i++) {
        if (!reader.next(packet)) {
          throw new IllegalStateException("only " + i + " frames were generated");
        }
        positions[i] = bytes.position();
        lengths[i] = packet.capturedLength();
        times[i] = packet.timestamp();
        bytes.put(packet.buffer().slice(packet.position(), lengths[i]));
      }
    }
    bytes.flip();
  }

  /** The file, to be read again. */
  CaptureSource source() throws CaptureException {
    return CaptureSource.open(file, Limits.DEFAULT);
  }

  /** A packet for {@link #begin}; the traffic is such that nothing is wrong with it. */
  static Packet newPacket() {
    return new Packet(
        anomaly -> {
          throw new IllegalStateException(anomaly.message());
        });
  }

  /**
   * Begins the packet with a frame.
   *
   * @param index from 0
   */
  void begin(int index, Packet packet) {
    packet.begin(
        index + 1L,
        times[index],
        false,
        ETHERNET,
        bytes,
        positions[index],
        lengths[index],
        lengths[index]);
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
