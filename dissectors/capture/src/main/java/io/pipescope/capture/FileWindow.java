package io.pipescope.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * A window on a plain file, which is read piece by piece into one small buffer. To map the file
 * would spare the copy, but cost more: a walk from header to header then waits for memory at nearly
 * every page, while the copy brings the bytes into the processor's cache in one sweep. A file that
 * becomes shorter or cannot be read says so here and now.
 */
final class FileWindow extends ByteWindow {
  /** What fits into a processor's own cache with room for what else it works on. */
  static final int DEFAULT_LENGTH = 256 << 10;

  private final FileChannel file;
  private ByteBuffer bytes;
  private long size;
  private Optional<Cut> cut = Optional.empty();

  /**
   * @param file shared with other windows; only read at positions
   * @param size of the file when it was opened; what is appended later is not looked at
   * @param length to read at once, in bytes
   */
  FileWindow(FileChannel file, long size, int length) {
    this.file = file;
    this.size = size;
    this.bytes = ByteBuffer.allocateDirect((int) Math.min(length, Math.max(1, size)));
  }

  @Override
  boolean refill(int n) {
    if (n > remaining()) {
      return false;
    }
    keepRest(n);
    long from = offset();
    bytes.limit((int) Math.min(bytes.capacity(), size - from));
    boolean open = true;
    while (open && bytes.position() < n) {
      open = read(from + bytes.position());
    }
    if (!open) {
      size = from + bytes.position();
    }
    show(bytes, 0, bytes.position());
    return open;
  }

  /** Makes room for {@code n} bytes and puts the rest of the last ones in front. */
  private void keepRest(int n) {
    ByteBuffer old = buffer.duplicate().position(position).limit(limit);
    if (n > bytes.capacity()) {
      bytes = ByteBuffer.allocateDirect(n + n / 2);
    }
    bytes.clear().put(old);
  }

  /** Appends some of the bytes from an offset of the file; false when there are no more. */
  private boolean read(long offset) {
    try {
      if (file.read(bytes, offset) >= 0) {
        return true;
      }
      cut = Optional.of(Cut.SHRUNK);
    } catch (IOException e) {
      cut = Optional.of(Cut.UNREADABLE);
    }
    return false;
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
  public void close() {
    showNothing();
  }
}
