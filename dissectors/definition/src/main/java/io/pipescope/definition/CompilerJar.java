package io.pipescope.definition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * One of the archives that make up the Kaitai Struct compiler, as they are published on Maven
 * Central.
 *
 * @param path below the root of a Maven repository
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
record CompilerJar(String path, String sha256) {
  private static final String TABLE = "compiler-jars.tsv";

  /** All of them. */
  static List<CompilerJar> all() {
    try (InputStream in = CompilerJar.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(columns -> new CompilerJar(columns[0], columns[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the file. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a file has exactly the published bytes. */
  boolean isSound(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      byte[] digest = Digests.sha256().digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }
}
