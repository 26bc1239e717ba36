package io.pipescope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from 1. */
final class PositiveNumber implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same answer as for a number below 1
    }
    throw new TypeConversionException("'" + text + "' is no whole number from 1");
  }
}
