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
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new TypeConversionException(
            "'" + text + "' is no setting. Write NAME=VALUE, as in conversations=1000");
      }
      String name = text.substring(0, equals);
      try {
        long value = new PositiveNumber().convert(text.substring(equals + 1));
        LimitNames.check(name, value);
        return new LimitSetting(name, value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
