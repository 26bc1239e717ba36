package io.pipescope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number that the user changes.
 *
 * @param name as in {@link RecordSettings}
 * @param value at least 1
 */
record Setting(String name, long value) {

  /** Reads {@code conversations=1000}. */
  static class Converter implements ITypeConverter<Setting>, SelfExplaining {
    private final RecordSettings<?> settings;

    Converter(RecordSettings<?> settings) {
      this.settings = settings;
    }

    @Override
    public Setting convert(String text) {
      String[] parts = text.split("=", 2);
      try {
        settings.check(parts[0]);
        if (parts.length < 2) {
          throw new TypeConversionException(
              "'" + text + "' has no value. Write " + parts[0] + "=VALUE");
        }
        long value = new PositiveNumber().convert(parts[1]);
        settings.check(parts[0], value);
        return new Setting(parts[0], value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    @Override
    public String explanation() {
      return settings.listing();
    }
  }

  /** {@code --limit}. */
  static final class OfLimits extends Converter {
    OfLimits() {
      super(RecordSettings.LIMITS);
    }
  }

  /** {@code --threshold}. */
  static final class OfThresholds extends Converter {
    OfThresholds() {
      super(RecordSettings.THRESHOLDS);
    }
  }
}
