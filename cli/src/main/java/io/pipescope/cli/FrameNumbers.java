package io.pipescope.cli;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of frames and ranges of them, with commas between: {@code 3,7-9}. */
final class FrameNumbers implements ITypeConverter<BitSet> {
  private static final Pattern PART = Pattern.compile("([1-9]\\d{0,7})(?:-([1-9]\\d{0,7}))?");

  @Override
  public BitSet convert(String text) {
    BitSet numbers = new BitSet();
    for (String part : text.split(",", -1)) {
      Matcher range = PART.matcher(part.strip());
      if (!range.matches()) {
        throw new TypeConversionException(
            "'" + part + "' is no number of a frame, nor two with a hyphen between them");
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (last < first) {
        throw new TypeConversionException("'" + part + "' ends before it begins");
      }
      numbers.set(first, last + 1);
    }
    return numbers;
  }
}
