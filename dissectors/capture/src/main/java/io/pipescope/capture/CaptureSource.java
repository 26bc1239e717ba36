package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A capture that several threads can walk at once, each with a reader of its own. Every reader
 * delivers every frame. Safe for use by several threads.
 *
 * <p>Read are pcap (microseconds and nanoseconds, both byte orders, modified records) and pcapng,
 * each also compressed with gzip; the contents decide, not the name. Every reader of a plain file
 * reads it for itself. Gzip, pipes and standard input are read once, for all readers together; so
 * that memory stays bounded, the readers then wait for the slowest of them.
 */
public interface CaptureSource extends AutoCloseable {

  /** Opens a file for one reader; see {@link #open(Path, Limits, int)}. */
  static CaptureSource open(Path file, Limits limits) throws CaptureException {
    return open(file, limits, 1);
  }

  /**
   * Opens a file, a FIFO or a character device.
   *
   * @param file to read, compressed or not
   * @param limits of which {@link Limits#frameBytes} is kept
   * @param readers how many readers will be made; a plain file allows any number
   * @throws CaptureException when there is no such file, it cannot be read or is no capture
   */
  static CaptureSource open(Path file, Limits limits, int readers) throws CaptureException {
    return FileOpener.open(file, limits, readers);
  }

  /**
   * Begins to read a stream, compressed or not. Blocks until its first bytes are there.
   *
   * @param name what messages and events call it
   * @param in to read; closed with the source
   * @param limits of which {@link Limits#frameBytes} is kept
   * @param readers how many readers will be made. Each of them has to be walked to its end or
   *     closed, else the others wait for it.
   * @throws CaptureException when it is no capture
   */
  static CaptureSource ofStream(String name, InputStream in, Limits limits, int readers)
      throws CaptureException {
    return StreamSource.open(name, in, limits, readers);
  }

  /**
   * Whether a regular file begins like a capture, compressed or not. What cannot be read is none.
   */
  static boolean looksLikeCapture(Path file) {
    return FileOpener.looksLikeCapture(file);
  }

  /** What events call this capture: the last part of the path, or the name that was given. */
  String name();

  /**
   * A reader at the first frame. Readers are independent and belong to one thread each.
   *
   * @throws CaptureException when the capture cannot be read a further time
   * @throws IllegalStateException when more readers of a stream are made than were announced
   */
  CaptureReader newReader() throws CaptureException;

  /** Whether readers wait for the slowest of them, since all share what is read only once. */
  default boolean readersShare() {
    return false;
  }

  /** Lets go of the capture. Readers that wait for bytes of a stream end. */
  @Override
  void close();
}
