package io.pipescope.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files that lie beside a class, as {@link Class#getResourceAsStream} gives them. That looks into
 * every module of Java before it looks into the class's own archive, which costs a millisecond for
 * each of the tables and definitions that a run needs; so the archive is looked into first.
 */
public final class ResourceFile {
  /** The archives that the process looked into; they stay open, as those of a class loader do. */
  private static final Map<Path, Optional<ZipFile>> ARCHIVES = new ConcurrentHashMap<>();

  private ResourceFile() {}

  /**
   * Opens a file.
   *
   * @param owner the class that needs it
   * @param name in the package of the class; or, after a slash, with all directories
   * @throws FileNotFoundException when there is none
   */
  public static InputStream open(Class<?> owner, String name) throws IOException {
    return find(owner, name)
        .orElseThrow(() -> new FileNotFoundException(owner.getName() + " needs " + name));
  }

  /** The same for a file that may not be there. */
  public static Optional<InputStream> find(Class<?> owner, String name) throws IOException {
    // what is not beside the class may be in any archive
    Optional<ZipFile> archive = name.startsWith("/") ? Optional.empty() : archive(owner);
    if (archive.isEmpty()) {
      return Optional.ofNullable(owner.getResourceAsStream(name));
    }
    ZipEntry entry = archive.get().getEntry(path(owner, name));
    return entry == null ? Optional.empty() : Optional.of(archive.get().getInputStream(entry));
  }

  private static String path(Class<?> owner, String name) {
    return owner.getPackageName().replace('.', '/') + '/' + name;
  }

  /** Empty when the class comes from a directory, or from somewhere that only its loader knows. */
  private static Optional<ZipFile> archive(Class<?> owner) {
    CodeSource source = owner.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    String location = source.getLocation().toString();
    if (!location.startsWith("file:") || !location.endsWith(".jar")) {
      return Optional.empty();
    }
    try {
      return ARCHIVES.computeIfAbsent(
          Path.of(source.getLocation().toURI()), ResourceFile::openArchive);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZipFile> openArchive(Path jar) {
    try {
      return Optional.of(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
