package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes what went through pipes to files of a directory, one for each pipe and direction: {@code
 * 1.16.0-LiudadaNemaedPipe-to_server.bin}. A file gets its name when it is complete; before that it
 * ends in {@code .part}. Names hold letters, digits, dots, hyphens and underscores only.
 */
public final class PipeFiles implements PipePayloadSink, AutoCloseable {
  private static final int LONGEST_NAME = 80;
  private static final String PART = ".part";

  private final Path directory;
  private final long mostBytes;
  private final Consumer<String> problems;
  private final AtomicLong written = new AtomicLong();
  private final Map<String, Path> unfinished = new ConcurrentHashMap<>();

  /**
   * Writes into a directory, which is made when it is needed.
   *
   * @param mostBytes of all files together; what is more is left out
   * @param problems is told, once for each file, why it is not whole
   */
  public PipeFiles(Path directory, long mostBytes, Consumer<String> problems) {
    this.directory = directory;
    this.mostBytes = mostBytes;
    this.problems = problems;
  }

  @Override
  public boolean isWanted() {
    return true;
  }

  @Override
  public void data(
      PipeContext pipe, Direction direction, ByteBuffer buffer, int position, int length) {
    write(name(pipe, direction.toString()), buffer, position, length);
  }

  @Override
  public void joined(
      PipeContext pipe, Direction direction, ByteBuffer buffer, int position, int length) {
    write(name(pipe, direction + "-console"), buffer, position, length);
  }

  @Override
  public void missing(PipeContext pipe, Direction direction, long length) {
    problems.accept(
        name(pipe, direction.toString()) + ": " + length + " bytes are not in the capture");
  }

  private static String name(PipeContext pipe, String what) {
    String name = pipe.name().isEmpty() ? "unknown" : pipe.name();
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return pipe.pipeId()
        + "-"
        + safe.substring(0, Math.min(LONGEST_NAME, safe.length()))
        + "-"
        + what.toLowerCase(Locale.ROOT)
        + ".bin";
  }

  private void write(String name, ByteBuffer buffer, int position, int length) {
    if (written.addAndGet(length) > mostBytes) {
      written.addAndGet(-length);
      problems.accept(name + ": the limit of " + mostBytes + " bytes is reached");
      return;
    }
    byte[] bytes = new byte[length];
    buffer.get(position, bytes);
    try {
      Path file = unfinished.get(name);
      if (file == null) {
        Files.createDirectories(directory);
        file = directory.resolve(name + PART);
        Files.deleteIfExists(file);
        unfinished.put(name, file);
      }
      // opened anew each time: pipes that stay open hold no descriptors
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(bytes);
      }
    } catch (IOException e) {
      problems.accept(name + ": " + e);
    }
  }

  @Override
  public void end(PipeContext pipe) {
    for (Direction direction : Direction.values()) {
      finish(name(pipe, direction.toString()));
      finish(name(pipe, direction + "-console"));
    }
  }

  private void finish(String name) {
    Path part = unfinished.remove(name);
    if (part == null) {
      return;
    }
    try {
      Files.move(part, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      problems.accept(name + ": " + e);
    }
  }

  /** Completes what no pipe has ended. */
  @Override
  public void close() {
    unfinished.keySet().stream().sorted().toList().forEach(this::finish);
  }
}
