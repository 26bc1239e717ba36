package io.pipescope.capture;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Packet;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;

/**
 * Reads through libpcap. Copies every frame, so it allocates. The walk ends when another thread
 * closes the reader or interrupts its thread.
 */
final class LibpcapReader implements CaptureReader {
  private static final long SECOND = 1_000_000_000L;
  private static final long PAUSE_MILLISECONDS = 10;

  private final PcapHandle handle;
  private final boolean nanoseconds;
  private final int linkType;
  private long frames;
  private Optional<CaptureEnd> end = Optional.empty();

  LibpcapReader(PcapHandle handle, boolean nanoseconds) {
    this.handle = handle;
    this.nanoseconds = nanoseconds;
    this.linkType = Libpcap.linkType(handle.getDlt());
  }

  @Override
  public boolean next(Packet packet) {
    while (end.isEmpty()) {
      try {
        begin(packet, handle.getNextRawPacketEx());
        return true;
      } catch (TimeoutException e) {
        waitForFrames();
      } catch (EOFException | NotOpenException e) {
        end = Optional.of(new CaptureEnd(frames, Optional.empty()));
      } catch (PcapNativeException e) {
        end = Optional.of(new CaptureEnd(frames, Optional.of(anomaly(e))));
      }
    }
    return false;
  }

  /** A blocking read of a silent interface could not be ended by all versions of libpcap. */
  private void waitForFrames() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = Optional.of(new CaptureEnd(frames, Optional.empty()));
    }
  }

  private void begin(Packet packet, byte[] bytes) {
    packet.begin(
        ++frames,
        nanoseconds(handle.getTimestamp()),
        nanoseconds,
        linkType,
        ByteBuffer.wrap(bytes),
        0,
        bytes.length,
        FrameWalk.clampLength(Integer.toUnsignedLong(handle.getOriginalLength())));
  }

  private static long nanoseconds(Timestamp time) {
    return Math.floorDiv(time.getTime(), 1_000L) * SECOND + time.getNanos();
  }

  private Anomaly anomaly(PcapNativeException e) {
    String sentence = Libpcap.sentence(e);
    String code = sentence.startsWith("truncated") ? "truncated.file" : "malformed.libpcap";
    return Anomaly.of("capture", code, "Frame " + (frames + 1) + ": " + sentence);
  }

  @Override
  public CaptureEnd end() {
    return end.orElseThrow(() -> new IllegalStateException("the capture is still being walked"));
  }

  @Override
  public void close() {
    handle.close();
  }
}
