package io.pipescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that appears, or replaces the one before it, only when it is complete. Until then the data
 * is in a temporary file beside it, which is removed however the program ends.
 */
final class FileOutput implements Output {
  private final Path named;
  private final Path target;
  private final Path temporary;
  private final CheckedStream out;
  private final Thread removal;
  private boolean finished;

  private FileOutput(
      Path named, Path target, Path temporary, OutputStream stream, boolean endsOrderly) {
    this.named = named;
    this.target = target;
    this.temporary = temporary;
    out = new CheckedStream(stream, cause -> OutputException.of(named, cause));
    removal = new Thread(this::removeTemporary, "remove temporary file");
    if (!endsOrderly) {
      Runtime.getRuntime().addShutdownHook(removal);
    }
  }

  /** Whether the name is that of a regular file or free, so that a new file can take its place. */
  static boolean replaces(Path file) {
    return Files.isRegularFile(file) || !Files.exists(file);
  }

  /**
   * Begins the temporary file.
   *
   * @param endsOrderly whether the file is to stay when a signal ends the program, because somebody
   *     will complete it
   */
  static FileOutput beside(Path file, boolean endsOrderly) throws IOException {
    if (file.getFileName() == null) {
      throw new NotDirectoryException("it has no name");
    }
    // a symbolic link stays one, and the file that it names is replaced
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    // to ask for the number of the process takes longer than to read a small capture
    String unique = Long.toHexString(System.nanoTime());
    Path temporary = target.resolveSibling(".pipescope-" + unique + ".partial");
    OutputStream stream =
        Files.newOutputStream(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    return new FileOutput(file, target, temporary, stream, endsOrderly);
  }

  @Override
  public OutputStream stream() {
    return out;
  }

  @Override
  public void complete() throws OutputException {
    out.close();
    try {
      keepPermissions();
      moveIntoPlace();
    } catch (IOException e) {
      throw OutputException.of(named, e);
    }
    finished = true;
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  private void moveIntoPlace() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    if (!finished) {
      try {
        out.close();
      } catch (OutputException e) {
        // the file is thrown away
      }
      removeTemporary();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // the program is being ended from outside; the hook runs anyway
    }
  }

  private void removeTemporary() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // nothing is left to do about it
    }
  }
}
