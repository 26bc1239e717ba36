package io.pipescope.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the description of all definitions in a directory; run when pipescope is built. */
final class DescribeStructures {
  private DescribeStructures() {}

  /**
   * @param arguments the directory and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    List<StructureDescription> structures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ksy")).sorted().toList()) {
        try {
          structures.addAll(DefinitionReader.read(Files.readString(file)));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ": " + e.getMessage(), e);
        }
      }
    }
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    Files.writeString(target, DescriptionLines.write(structures));
  }
}
