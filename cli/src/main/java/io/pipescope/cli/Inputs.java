package io.pipescope.cli;

import io.pipescope.capture.CaptureSource;
import io.pipescope.engine.CaptureInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the captures that the user names: files, directories and standard input. */
final class Inputs {
  /** The argument that stands for standard input, and what events call that. */
  static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final Messages messages;
  private final List<CaptureInput> found = new ArrayList<>();

  /**
   * @param standardInput what {@code -} stands for
   * @param messages is told of directories that cannot be read or have no captures
   */
  Inputs(InputStream standardInput, Messages messages) {
    this.standardInput = standardInput;
    this.messages = messages;
  }

  /**
   * All captures in the order of the arguments, those of a directory in the order of their names.
   * Whether a file that is named is a capture shows when it is opened; of those in a directory only
   * the ones that look like captures are taken.
   */
  List<CaptureInput> find(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        found.add(new CaptureInput.Stream(STANDARD_INPUT, standardInput));
        continue;
      }
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        addDirectory(path);
      } else {
        found.add(new CaptureInput.File(path));
      }
    }
    return found;
  }

  private void addDirectory(Path directory) {
    int before = found.size();
    int problems = messages.problems();
    walk(directory);
    if (found.size() == before && messages.problems() == problems) {
      messages.problem(directory + ": there are no captures in it");
    }
  }

  private void walk(Path directory) {
    for (Path entry : entries(directory)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(entry);
      } else if (Files.isRegularFile(entry)) {
        addIfCapture(entry);
      }
    }
  }

  private void addIfCapture(Path file) {
    // a file that cannot be looked into is taken, so that opening it tells why
    if (!Files.isReadable(file) || CaptureSource.looksLikeCapture(file)) {
      found.add(new CaptureInput.File(file));
    } else {
      messages.note(file + ": passed over, it does not look like a capture");
    }
  }

  private List<Path> entries(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted(Comparator.comparing(entry -> entry.getFileName().toString())).toList();
    } catch (IOException e) {
      messages.problem(directory + ": cannot be listed: " + Reason.of(e));
      return List.of();
    }
  }
}
