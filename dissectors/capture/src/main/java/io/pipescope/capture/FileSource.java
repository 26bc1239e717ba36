package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A plain file, which each reader reads for itself. */
final class FileSource implements CaptureSource {
  private final String name;
  private final FileChannel file;
  private final long size;
  private final CaptureFormat format;
  private final Limits limits;
  private final int windowLength;

  private FileSource(
      String name, FileChannel file, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    this.name = name;
    this.file = file;
    this.size = file.size();
    this.format = format;
    this.limits = limits;
    this.windowLength = windowLength;
  }

  static CaptureSource open(Path path, CaptureFormat format, Limits limits) throws IOException {
    return open(path, format, limits, FileWindow.DEFAULT_LENGTH);
  }

  /** The same with another length of what is read at once, in bytes. */
  static CaptureSource open(Path path, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    String name = String.valueOf(path.getFileName());
    FileChannel file = FileChannel.open(path);
    return new FileSource(name, file, format, limits, windowLength);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CaptureReader newReader() {
    return FrameWalk.over(new FileWindow(file, size, windowLength), format, limits);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
