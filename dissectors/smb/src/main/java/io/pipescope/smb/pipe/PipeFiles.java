package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Writes what went through pipes to files of a directory, one for each pipe and direction: {@code
 * 1.16.0-LiudadaNemaedPipe-to_server.bin}. A file gets its name when it is complete; before that it
 * ends in {@code .part}. Names hold letters, digits, dots, hyphens and underscores only.
 */
public final class PipeFiles implements PipePayloadSink, AutoCloseable {
  private static final int LONGEST_NAME = 80;
  private static final String PART = ".part";

  /** Bytes of one file: more than any pipe of a program moves, less than a disk. */
  private static final long LONGEST_FILE = 1L << 30;

  private final Path directory;
  private final long mostBytes;
  private final Consumer<String> problems;
  private final Map<String, Part> unfinished = new ConcurrentHashMap<>();

  /**
   * Writes into a directory, which is made when it is needed.
   *
   * @param mostBytes of one file; what is more is left out. There is no bound on all together but
   *     the size of the capture: which file it hits would depend on the threads
   * @param problems is told, once for each file, why it is not whole
   */
  public PipeFiles(Path directory, long mostBytes, Consumer<String> problems) {
    this.directory = directory;
    this.mostBytes = mostBytes;
    this.problems = problems;
  }

  /**
   * Writes into a directory, which is made if it is not there.
   *
   * @param problems is told, once for each file, why it is not whole
   * @throws IOException when nothing can be written there
   */
  public static PipeFiles into(Path directory, Consumer<String> problems) throws IOException {
    Files.createDirectories(directory);
    Files.delete(Files.createTempFile(directory, ".pipescope", PART));
    return new PipeFiles(directory, LONGEST_FILE, problems);
  }

  /** A file that is not complete. */
  private static final class Part {
    private final Path path;
    private long length;
    private boolean broken;
    private boolean holed;

    Part(Path path) {
      this.path = path;
    }
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
    String name = name(pipe, direction.toString());
    Part part = part(name);
    if (!part.holed) {
      part.holed = true;
      problems.accept(name + ": the capture lacks some of its bytes, at first " + length);
    }
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
    Part part = part(name);
    if (part.broken) {
      return;
    }
    if (part.length + length > mostBytes) {
      part.broken = true;
      problems.accept(name + ": the limit of " + mostBytes + " bytes is reached");
      return;
    }
    byte[] bytes = new byte[length];
    buffer.get(position, bytes);
    try {
      append(part, bytes);
    } catch (IOException e) {
      part.broken = true;
      problems.accept(name + ": " + e);
    }
  }

  private Part part(String name) {
    return unfinished.computeIfAbsent(name, any -> new Part(directory.resolve(name + PART)));
  }

  /** The file is opened anew each time: pipes that stay open hold no descriptors. */
  private void append(Part part, byte[] bytes) throws IOException {
    StandardOpenOption how = StandardOpenOption.APPEND;
    if (part.length == 0) {
      Files.createDirectories(directory);
      Files.deleteIfExists(part.path);
      how = StandardOpenOption.CREATE_NEW; // follows no link that somebody put there
    }
    try (OutputStream out = Files.newOutputStream(part.path, StandardOpenOption.WRITE, how)) {
      out.write(bytes);
    }
    part.length += bytes.length;
  }

  @Override
  public void end(PipeContext pipe) {
    for (Direction direction : Direction.values()) {
      finish(name(pipe, direction.toString()));
      finish(name(pipe, direction + "-console"));
    }
  }

  private void finish(String name) {
    Part part = unfinished.remove(name);
    if (part == null || part.length == 0) {
      return;
    }
    try {
      move(part.path, directory.resolve(name));
    } catch (IOException e) {
      problems.accept(name + ": " + e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Completes what no pipe has ended. */
  @Override
  public void close() {
    unfinished.keySet().stream().sorted().toList().forEach(this::finish);
  }
}
