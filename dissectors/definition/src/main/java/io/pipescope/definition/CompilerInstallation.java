package io.pipescope.definition;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fetches the Kaitai Struct compiler into the cache of the user: from the Maven repository on this
 * machine, else through Maven, with the user's own settings and mirrors, else from Maven Central.
 * Every archive has to have the published bytes.
 */
public final class CompilerInstallation {
  private static final String CENTRAL = "https://repo1.maven.org/maven2/";
  private static final String MAVEN_GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
  private static final int MAVEN_TIMEOUT_MINUTES = 10;
  private static final int NETWORK_TIMEOUT_MILLISECONDS = 30_000;

  private final Directories directories;
  private final List<String> maven;
  private final Consumer<String> notes;

  /**
   * @param directories the cache, and where Maven keeps what it has fetched
   * @param maven how Maven is started; empty when there is none
   * @param notes is told what is done
   */
  public CompilerInstallation(Directories directories, List<String> maven, Consumer<String> notes) {
    this.directories = directories;
    this.maven = List.copyOf(maven);
    this.notes = notes;
  }

  /**
   * Installs the compiler, if it is not there yet.
   *
   * @return the directory with its archives
   * @throws IOException when it can be had nowhere; the message tells what was tried
   */
  public Path install() throws IOException {
    Path cache =
        directories
            .cache()
            .orElseThrow(
                () ->
                    new IOException(
                        "there is no place for it; set HOME or XDG_CACHE_HOME to an absolute"
                            + " path"));
    CompilerPlace target = CompilerPlace.cached(cache);
    if (target.sound().isPresent()) {
      notes.accept("it is there already");
      return target.directory();
    }
    Files.createDirectories(cache);
    Path workshop = Files.createTempDirectory(cache, "new");
    try {
      fetch(workshop);
      replace(workshop, target.directory());
      return target.directory();
    } finally {
      delete(workshop);
    }
  }

  private void fetch(Path workshop) throws IOException {
    Optional<CompilerPlace> known =
        CompilerPlace.all(directories).stream()
            .filter(place -> place.sound().isPresent())
            .findFirst();
    if (known.isPresent()) {
      notes.accept("copying it from " + known.get().directory());
      for (CompilerJar jar : CompilerJar.all()) {
        Files.copy(known.get().file(jar), workshop.resolve(jar.fileName()));
      }
      return;
    }
    String trouble = "there is no Maven";
    if (!maven.isEmpty()) {
      notes.accept("fetching it through Maven");
      trouble = throughMaven(workshop);
      if (new CompilerPlace(workshop, false).sound().isPresent()) {
        return;
      }
    }
    notes.accept("fetching it from " + CENTRAL);
    try {
      for (CompilerJar jar : CompilerJar.all()) {
        download(jar, workshop.resolve(jar.fileName()));
      }
    } catch (IOException e) {
      throw new IOException(
          "it could not be fetched. Maven: " + trouble + ". " + CENTRAL + ": " + e.getMessage(), e);
    }
  }

  /** Lets Maven copy the archives; what went wrong, or nothing. */
  private String throughMaven(Path workshop) throws IOException {
    Path project = Files.createTempDirectory("pipescope-ksy");
    try {
      Path pom = Files.writeString(project.resolve("pom.xml"), pom());
      Path said = project.resolve("said.txt");
      List<String> command =
          Stream.concat(
                  maven.stream(),
                  Stream.of(
                      "-B",
                      "-q",
                      "-f",
                      pom.toString(),
                      MAVEN_GOAL,
                      "-DincludeScope=runtime",
                      "-DoutputDirectory=" + workshop))
              .toList();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(MAVEN_TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return "it does not end";
      }
      return Files.readString(said, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("ERROR"))
          .findFirst()
          .orElse(process.exitValue() == 0 ? "other archives came" : "it failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(project);
    }
  }

  private static String pom() {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>io.pipescope</groupId>
      <artifactId>ksy-install</artifactId>
      <version>1</version>
      <dependencies>
        <dependency>
          <groupId>io.kaitai</groupId>
          <artifactId>kaitai-struct-compiler_2.13</artifactId>
          <version>%s</version>
        </dependency>
      </dependencies>
    </project>
    """
        .formatted(KaitaiCompiler.VERSION);
  }

  private static void download(CompilerJar jar, Path target) throws IOException {
    URL address = URI.create(CENTRAL + jar.path()).toURL();
    HttpURLConnection connection = (HttpURLConnection) address.openConnection();
    connection.setConnectTimeout(NETWORK_TIMEOUT_MILLISECONDS);
    connection.setReadTimeout(NETWORK_TIMEOUT_MILLISECONDS);
    try (InputStream in = connection.getInputStream()) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!jar.isSound(target)) {
      throw new IOException(jar.fileName() + " is not the file that was published");
    }
  }

  /** Only what belongs to the compiler, and only if it is what was published. */
  private static void replace(Path workshop, Path target) throws IOException {
    CompilerPlace made = new CompilerPlace(workshop, false);
    if (made.sound().isEmpty()) {
      throw new IOException(
          "the archives that came are not those that were published: "
              + CompilerJar.all().stream()
                  .filter(jar -> !jar.isSound(made.file(jar)))
                  .map(CompilerJar::fileName)
                  .collect(Collectors.joining(", ")));
    }
    Files.createDirectories(target);
    for (CompilerJar jar : CompilerJar.all()) {
      Files.move(
          made.file(jar), target.resolve(jar.fileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
