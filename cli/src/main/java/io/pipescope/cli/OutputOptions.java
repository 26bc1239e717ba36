package io.pipescope.cli;

import io.pipescope.engine.AnalysisRequest;
import io.pipescope.report.OutputFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is written, and where. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write to FILE instead of standard output. It appears, or replaces the old FILE, only when"
            + " it is complete."
      })
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Format.class,
      completionCandidates = Choices.Format.class,
      description = {
        "ndjson: one event a line, the default. json: one document with all events and a summary."
      })
  private String format = OutputFormat.NAMES.get(0);

  @Option(
      names = {"-e", "--events"},
      paramLabel = "LIST",
      description = {
        "Write only these types of events, with commas between them: -e smb,flow. \"-e help\" lists"
            + " the types."
      })
  private String events;

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

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  OutputFormat format() {
    return OutputFormat.named(format);
  }

  Optional<String> events() {
    return Optional.ofNullable(events);
  }

  boolean hashStreams() {
    return hashStreams;
  }

  int maxPayload() {
    return maxPayload;
  }
}
