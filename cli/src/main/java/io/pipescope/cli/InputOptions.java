package io.pipescope.cli;

import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** Which frames of the captures are looked at. */
final class InputOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = {
        "Leave out frames captured before this time, such as 2024-03-01T12:00:00Z, or in seconds"
            + " since 1970, such as 1709294400.5."
      })
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

  OptionalLong from() {
    return optional(from);
  }

  OptionalLong to() {
    return optional(to);
  }

  OptionalLong count() {
    return optional(count);
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
