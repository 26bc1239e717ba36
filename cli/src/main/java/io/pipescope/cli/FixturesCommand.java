package io.pipescope.cli;

import io.pipescope.fixtures.Fixture;
import io.pipescope.fixtures.FixtureExport;
import io.pipescope.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pipescope fixtures}: the captures that pipescope is tested with, for other tools. */
@Command(
    name = "fixtures",
    header = {"List or export captures with their expected events, to test tools with.", ""},
    descriptionHeading = "%n",
    description = {
      "The captures that pipescope is tested with, each with the events that are in it, a"
          + " description, its origin and its licence. Some are made to break readers: tag"
          + " hostile.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope fixtures list",
      "  pipescope fixtures list --tag protocol:smb2 --tag hostile",
      "  pipescope fixtures list --tag 'spec:RFC 9293'",
      "  pipescope fixtures export --tag urgent some/directory"
    })
final class FixturesCommand implements Runnable {
  private final Streams streams;

  FixturesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    throw new WrongUsageException("One of list and export is missing");
  }

  @Command(
      name = "list",
      header = {"List fixtures: a JSON object a line.", ""},
      optionListHeading = "%nOptions:%n")
  int list(
      @Option(
              names = "--tag",
              paramLabel = "TAG",
              description = {
                "Only those with this tag, protocol:NAME, or spec:PART of the specification."
                    + " Repeated: those that all fit."
              })
          List<String> tags)
      throws IOException {
    Text.write(
        streams,
        chosen(tags).stream()
            .map(fixture -> FixtureExport.describe(fixture) + "\n")
            .collect(Collectors.joining()));
    return ExitStatus.OK;
  }

  @Command(
      name = "export",
      header = {"Write fixtures into a directory, with an index.ndjson.", ""},
      parameterListHeading = "%n",
      optionListHeading = "%nOptions:%n")
  int export(
      @Option(
              names = "--tag",
              paramLabel = "TAG",
              description = {"Only those that fit, as with list."})
          List<String> tags,
      @Parameters(
              paramLabel = "DIR",
              description = {"Where to write PROTOCOL/CASE/ with the capture and its events."})
          Path directory)
      throws IOException {
    try {
      FixtureExport.write(chosen(tags), directory);
    } catch (IOException e) {
      throw OutputException.of(directory, e);
    }
    return ExitStatus.OK;
  }

  private List<Fixture> chosen(List<String> tags) {
    List<String> all = tags == null ? new ArrayList<>() : tags;
    List<Fixture> chosen = Fixtures.matching(all.toArray(String[]::new));
    if (chosen.isEmpty()) {
      throw new WrongUsageException("No fixture fits --tag " + String.join(" --tag ", all));
    }
    return chosen;
  }
}
