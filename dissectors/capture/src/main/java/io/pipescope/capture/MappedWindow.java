package io.pipescope.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * A window on a plain file, mapped into memory. It is unmapped when it moves on, so that the
 * resident memory of a walk is one window, however large the file is.
 */
final class MappedWindow extends ByteWindow {
  /** Long enough that mapping costs nothing per frame, short enough for many threads. */
  static final int DEFAULT_LENGTH = 64 << 20;

  /**
   * How many bytes are shown at once. Between two steps the size of the file is looked at: touching
   * bytes that were cut off gives anything, and on Java 17 an error only some time later.
   */
  private static final long STEP = 1 << 20;

  private final FileChannel channel;
  private final int length;
  private final FileMapping mapping = FileMapping.create();
  private long size;
  private int mappedEnd;
  private Optional<Cut> cut = Optional.empty();

  /**
   * @param channel of the file; shared with other windows
   * @param size of the file when it was opened; what is appended later is not looked at
   * @param length to map at once, in bytes
   */
  MappedWindow(FileChannel channel, long size, int length) {
    this.channel = channel;
    this.size = size;
    this.length = length;
  }

  @Override
  boolean refill(int n) {
    try {
      noticeShrinking();
      if (n > remaining()) {
        return false;
      }
      if (n > mappedEnd - position) {
        move(n);
      }
      limit = (int) Math.min(mappedEnd, position + Math.max(STEP, n));
      return true;
    } catch (IOException e) {
      cut = Optional.of(Cut.UNREADABLE);
      return false;
    }
  }

  private void move(int n) throws IOException {
    long from = offset();
    unmap();
    int wanted = (int) Math.min(Math.max(length, n), size - from);
    show(mapping.map(channel, from, wanted), 0, wanted);
    mappedEnd = wanted;
  }

  private void unmap() {
    showNothing();
    mappedEnd = 0;
    mapping.unmap();
  }

  private void noticeShrinking() throws IOException {
    long now = channel.size();
    if (now < size) {
      size = now;
      mappedEnd = (int) Math.max(position, Math.min(mappedEnd, position + size - offset()));
      cut = Optional.of(Cut.SHRUNK);
    }
  }

  @Override
  long remaining() {
    return Math.max(0, size - offset());
  }

  @Override
  Optional<Cut> cut() {
    return cut;
  }

  @Override
  Cut why(InternalError error) {
    try {
      noticeShrinking();
    } catch (IOException e) {
      return Cut.UNREADABLE;
    }
    return cut.orElse(Cut.UNREADABLE);
  }

  @Override
  public void close() {
    unmap();
  }
}
