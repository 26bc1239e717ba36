package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that is read once, in chunks that all readers walk. */
final class StreamSource implements CaptureSource {
  private final String name;
  private final CaptureFormat format;
  private final Limits limits;
  private final SharedChunks chunks;

  private StreamSource(String name, CaptureFormat format, Limits limits, SharedChunks chunks) {
    this.name = name;
    this.format = format;
    this.limits = limits;
    this.chunks = chunks;
  }

  static CaptureSource open(String name, InputStream in, Limits limits, int readers)
      throws CaptureException {
    return open(name, name, in, limits, readers, SharedChunks.DEFAULT_LENGTH);
  }

  /**
   * The same with more said.
   *
   * @param path what messages call it
   * @param name what events call it
   * @param chunkLength how much is read at once at most, in bytes
   */
  static CaptureSource open(
      String path, String name, InputStream in, Limits limits, int readers, int chunkLength)
      throws CaptureException {
    try {
      InputStream bytes = in;
      byte[] head = head(in);
      CaptureFormat format = CaptureFormat.of(head);
      if (format == CaptureFormat.GZIP) {
        bytes = new GzipStream(in, head);
        head = head(bytes);
        format = CaptureFormat.of(head);
      }
      if (format == CaptureFormat.OTHER || format == CaptureFormat.GZIP) {
        throw new CaptureException(path, ForeignFile.describe(head));
      }
      SharedChunks chunks = new SharedChunks(bytes, head, readers, chunkLength);
      return new StreamSource(name, format, limits, chunks);
    } catch (IOException e) {
      throw unreadable(path, in, e);
    }
  }

  /** Not {@code in.readNBytes(n)}, which asks a file for its position, and a pipe has none. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[CaptureFormat.HEAD_LENGTH];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < head.length) {
      length += read;
      read = in.read(head, length, head.length - length);
    }
    return Arrays.copyOf(head, length);
  }

  private static CaptureException unreadable(String path, InputStream in, IOException e) {
    try {
      in.close();
    } catch (IOException suppressed) {
      e.addSuppressed(suppressed);
    }
    return e instanceof CaptureException known
        ? known
        : new CaptureException(path, "cannot be read: " + e.getMessage(), e);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CaptureReader newReader() {
    return FrameWalk.over(new ChunkWindow(chunks), format, limits);
  }

  @Override
  public boolean readersShare() {
    return true;
  }

  @Override
  public void close() {
    chunks.close();
  }
}
