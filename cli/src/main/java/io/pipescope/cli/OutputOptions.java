package io.pipescope.cli;

import io.pipescope.engine.AnalysisRequest;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is written, and where. */
final class OutputOptions {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write to FILE instead of standard output (-). It appears, or replaces the old FILE, only"
            + " when it is complete."
      })
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Format.class,
      completionCandidates = Choices.Format.class,
      description = {
        "ndjson: one event a line, the default. json: one document with all events and a summary."
            + " tsv and csv: a table of --fields. timeline: one line for people for each act that"
            + " matters. win32: what went through each named pipe, as the calls that the two"
            + " programs made."
      })
  private String format;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "LIST",
      description = {
        "Write only these types of events, with commas between them: -e smb,flow. \"-e help\" lists"
            + " the types."
      })
  private String events;

  @Option(
      names = {"-Y", "--display-filter"},
      paramLabel = "FILTER",
      description = {
        "Write only events that pass this filter, such as 'smb.command == \"create\" && src_ip =="
            + " 10.0.0.0/8'. The fields are the members of the events, with full stops between"
            + " their names."
      })
  private String displayFilter;

  @Option(
      names = "--fields",
      paramLabel = "LIST",
      description = {
        "The columns of --format tsv, which is the default with this option, and csv: names of"
            + " fields with commas between them, --fields timestamp,src_ip,smb.filename. Events"
            + " that have none of them are left out."
      })
  private String fields;

  @Option(
      names = "--extract-pipes",
      paramLabel = "DIR",
      description = {
        "Write what went through named pipes to files in DIR, one for each pipe and direction. DIR"
            + " is made if it is not there; files of the same names are replaced."
      })
  private Path extractPipes;

  @Option(
      names = "--hash-streams",
      description = "Add the SHA-256 of each direction's bytes to flow events.")
  private boolean hashStreams;

  @Option(
      names = "--max-payload",
      paramLabel = "N",
      converter = Choices.MaxPayload.class,
      description =
          "Show at most N bytes of payload as hexadecimal: 256 unless said, 0 none, -1 all that was"
              + " kept.")
  private int maxPayload = AnalysisRequest.MAX_PAYLOAD;

  /** {@code --output}. */
  void writeTo(Path file) {
    this.file = file;
  }

  /** {@code --events}. */
  void writeOnly(String events) {
    this.events = events;
  }

  /** Where to write; empty for standard output, which {@code -} stands for as well. */
  Optional<Path> file() {
    return Optional.ofNullable(file).filter(path -> !path.equals(STANDARD_OUTPUT));
  }

  /** The name of the format. */
  String format() {
    if (format != null) {
      return format;
    }
    return fields == null ? Formats.USUAL : Formats.USUAL_TABLE;
  }

  Optional<String> displayFilter() {
    return Optional.ofNullable(displayFilter);
  }

  Optional<String> fields() {
    return Optional.ofNullable(fields);
  }

  Optional<String> events() {
    return Optional.ofNullable(events);
  }

  Optional<Path> extractPipes() {
    return Optional.ofNullable(extractPipes);
  }

  boolean hashStreams() {
    return hashStreams;
  }

  int maxPayload() {
    return maxPayload;
  }
}
