package io.pipescope.bench.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes a capture in the classic format, of microseconds, little-endian, link type Ethernet.
 *
 * <p>The clock goes on with the frames, as on a network of ten gigabits a second.
 */
final class PcapOutput {
  private static final int MAGIC = 0xa1b2c3d4;
  private static final int SNAPLEN = 262_144;
  private static final int ETHERNET = 1;
  private static final int RECORD_HEADER = 16;
  private static final long START_NANOS = 1_767_225_600_000_000_000L;
  private static final int NANOS_PER_FRAME = 600;
  private static final int FLUSH_AT = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 17;

  private final OutputStream out;
  private final byte[] bytes = new byte[FLUSH_AT + LONGEST_RECORD];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  private int length;
  private long flushed;
  private long frames;
  private long nanos = START_NANOS;

  PcapOutput(OutputStream out) {
    this.out = out;
    buffer.putInt(0, MAGIC);
    buffer.putShort(4, (short) 2);
    buffer.putShort(6, (short) 4);
    buffer.putInt(16, SNAPLEN);
    buffer.putInt(20, ETHERNET);
    length = 24;
  }

  /**
   * Begins a record.
   *
   * @param frameLength in bytes
   * @return index in {@link #bytes()} where the frame is to be written
   */
  int begin(int frameLength) {
    if (length >= FLUSH_AT) {
      flush();
    }
    frames++;
    nanos += NANOS_PER_FRAME + frameLength;
    buffer.putInt(length, (int) (nanos / 1_000_000_000L));
    buffer.putInt(length + 4, (int) (nanos % 1_000_000_000L / 1_000L));
    buffer.putInt(length + 8, frameLength);
    buffer.putInt(length + 12, frameLength);
    int frame = length + RECORD_HEADER;
    length = frame + frameLength;
    return frame;
  }

  /** Takes back the frame that was written last. */
  void undo(int frameLength) {
    length -= RECORD_HEADER + frameLength;
    frames--;
  }

  /** Takes back the frame that was written last, and gives its bytes. */
  byte[] takeBack(int frameLength) {
    byte[] frame = Arrays.copyOfRange(bytes, length - frameLength, length);
    undo(frameLength);
    return frame;
  }

  /** Where frames are written. */
  byte[] frameBytes() {
    return bytes;
  }

  /** The clock in milliseconds, as TCP time stamps have it. */
  int millis() {
    return (int) (nanos / 1_000_000L);
  }

  /** Lets time pass. */
  void pause(int microseconds) {
    nanos += microseconds * 1_000L;
  }

  /** Size of the file so far. */
  long bytes() {
    return flushed + length;
  }

  long frames() {
    return frames;
  }

  void flush() {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flushed += length;
    length = 0;
  }
}
