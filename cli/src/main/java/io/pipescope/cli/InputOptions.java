package io.pipescope.cli;

import io.pipescope.engine.AnalysisRequest.ReaderKind;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** Which frames of the captures are looked at, and who reads them. */
final class InputOptions {
  @Option(
      names = {"-f", "--filter"},
      paramLabel = "BPF",
      description =
          "Look only at frames that pass this libpcap filter, such as \"host 192.0.2.1 and tcp port"
              + " 445\" (see man pcap-filter). Needs libpcap.")
  private String filter;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Leave out frames captured before this time, such as 2024-03-01T12:00:00Z, or in seconds"
              + " since 1970, such as 1709294400.5.")
  private Long from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Leave out frames captured at this time or later.")
  private Long to;

  @Option(
      names = {"-c", "--count"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Read only the first N frames of each capture.")
  private Long count;

  @Option(
      names = "--reader",
      paramLabel = "READER",
      converter = Choices.Reader.class,
      completionCandidates = Choices.Reader.class,
      description =
          "Who reads the files: built-in, the default, or pcap4j, which is slower, needs libpcap"
              + " and is there to compare with.")
  private ReaderKind reader = ReaderKind.BUILT_IN;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Choices.Threads.class,
      description =
          "Work with so many threads. The default is the number of processors. The output is the"
              + " same for every N.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** {@code --threads}. */
  void workWith(int threads) {
    this.threads = threads;
  }

  Optional<String> filter() {
    return Optional.ofNullable(filter);
  }

  OptionalLong from() {
    return optional(from);
  }

  OptionalLong to() {
    return optional(to);
  }

  OptionalLong count() {
    return optional(count);
  }

  ReaderKind reader() {
    return reader;
  }

  int threads() {
    return threads;
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
