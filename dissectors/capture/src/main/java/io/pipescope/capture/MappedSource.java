package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A plain file, which each reader maps for itself. */
final class MappedSource implements CaptureSource {
  private final String name;
  private final FileChannel channel;
  private final long size;
  private final CaptureFormat format;
  private final Limits limits;
  private final int windowLength;

  private MappedSource(
      String name, FileChannel channel, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    this.name = name;
    this.channel = channel;
    this.size = channel.size();
    this.format = format;
    this.limits = limits;
    this.windowLength = windowLength;
  }

  static CaptureSource open(Path file, CaptureFormat format, Limits limits) throws IOException {
    return open(file, format, limits, MappedWindow.DEFAULT_LENGTH);
  }

  /** The same with another length of the mapped piece, in bytes. */
  static CaptureSource open(Path file, CaptureFormat format, Limits limits, int windowLength)
      throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    String name = String.valueOf(file.getFileName());
    return new MappedSource(name, channel, format, limits, windowLength);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CaptureReader newReader() {
    return FrameWalk.over(new MappedWindow(channel, size, windowLength), format, limits);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
