package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A plain file, which each reader maps for itself. */
final class MappedSource implements CaptureSource {
  private final String name;
  private final RandomAccessFile file;
  private final long size;
  private final CaptureFormat format;
  private final Limits limits;
  private final int windowLength;

  private MappedSource(
      String name, RandomAccessFile file, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    this.name = name;
    this.file = file;
    this.size = file.length();
    this.format = format;
    this.limits = limits;
    this.windowLength = windowLength;
  }

  static CaptureSource open(Path path, CaptureFormat format, Limits limits) throws IOException {
    return open(path, format, limits, MappedWindow.DEFAULT_LENGTH);
  }

  /** The same with another length of the mapped piece, in bytes. */
  static CaptureSource open(Path path, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    String name = String.valueOf(path.getFileName());
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    return new MappedSource(name, file, format, limits, windowLength);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CaptureReader newReader() {
    return FrameWalk.over(new MappedWindow(file, size, windowLength), format, limits);
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
