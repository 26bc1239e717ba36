package io.pipescope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A bound that the user changes.
 *
 * @param name as in {@link LimitNames}
 * @param value at least 1
 */
record LimitSetting(String name, long value) {

  /** Reads {@code conversations=1000}. */
  static final class Converter implements ITypeConverter<LimitSetting> {

    @Override
    public LimitSetting convert(String text) {
      String[] parts = text.split("=", 2);
      try {
        LimitNames.check(parts[0]);
        if (parts.length < 2) {
          throw new TypeConversionException(
              "'" + text + "' has no value. Write " + parts[0] + "=VALUE");
        }
        long value = new PositiveNumber().convert(parts[1]);
        LimitNames.check(parts[0], value);
        return new LimitSetting(parts[0], value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
