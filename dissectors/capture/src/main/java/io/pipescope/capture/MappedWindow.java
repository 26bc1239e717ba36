package io.pipescope.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
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
  private static final long STEP = 256 << 10;

  /** How often an error that comes late is waited for. */
  private static final int MAX_LATE_ERRORS = 10;

  private final RandomAccessFile file;
  private final int length;
  private final FileMapping mapping = FileMapping.create();
  private long size;
  private int mappedEnd;
  private Optional<Cut> cut = Optional.empty();
  private volatile byte[][] visit = new byte[1][1];

  /**
   * @param file shared with other windows; only its length and its channel are used
   * @param size of the file when it was opened; what is appended later is not looked at
   * @param length to map at once, in bytes
   */
  MappedWindow(RandomAccessFile file, long size, int length) {
    this.file = file;
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
    show(mapping.map(file.getChannel(), from, wanted), 0, wanted);
    mappedEnd = wanted;
  }

  private void unmap() {
    showNothing();
    mappedEnd = 0;
    mapping.unmap();
  }

  private void noticeShrinking() throws IOException {
    takeLateError();
    long now = file.length();
    if (now < size) {
      size = now;
      mappedEnd = (int) Math.max(position, Math.min(mappedEnd, position + size - offset()));
      cut = Optional.of(Cut.SHRUNK);
    }
  }

  /*
   * Java 17 throws the error of a fault late: when the thread next comes back from inside the virtual
   * machine. Native methods do not count, but an array of arrays is always made in there.
   */
  private void takeLateError() {
    visit = new byte[visit.length][visit.length];
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
  Optional<Cut> lost() {
    for (int i = 0; i < MAX_LATE_ERRORS; i++) {
      try {
        noticeShrinking();
        return cut;
      } catch (IOException e) {
        break;
      } catch (InternalError e) {
        cut = Optional.of(Cut.UNREADABLE);
      }
    }
    return Optional.of(Cut.UNREADABLE);
  }

  @Override
  Cut why(InternalError error) {
    return lost().orElse(Cut.UNREADABLE);
  }

  @Override
  public void close() {
    unmap();
  }
}
