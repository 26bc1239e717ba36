package io.pipescope.cli;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Direction;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.UrgentView;
import io.pipescope.engine.AnalysisRequest.ReaderKind;
import io.pipescope.net.tcp.urgent.ViewName;
import io.pipescope.report.TreeFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options with a few possible values, told in full when another one is given. */
final class Choices {
  private Choices() {}

  private static String check(String text, List<String> choices) {
    if (!choices.contains(text)) {
      throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", choices));
    }
    return text;
  }

  private static int upTo(int most, String text) {
    long number = new PositiveNumber().convert(text);
    if (number > most) {
      throw new TypeConversionException("'" + text + "' is more than " + most);
    }
    return (int) number;
  }

  /** {@code --overlap}. */
  static final class Overlap implements ITypeConverter<OverlapPolicy>, Iterable<String> {
    private static final List<String> NAMES =
        Stream.of(OverlapPolicy.values()).map(OverlapPolicy::toString).toList();

    @Override
    public OverlapPolicy convert(String text) {
      return OverlapPolicy.valueOf(check(text, NAMES).toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --checksums}. */
  static final class Checksums implements ITypeConverter<ChecksumPolicy>, Iterable<String> {
    private static final List<String> NAMES =
        Stream.of(ChecksumPolicy.values()).map(ChecksumPolicy::toString).toList();

    @Override
    public ChecksumPolicy convert(String text) {
      return ChecksumPolicy.valueOf(check(text, NAMES).toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --urgent-view}. */
  static final class Urgent implements ITypeConverter<UrgentView>, Iterable<String> {
    private static final List<String> NAMES =
        Stream.of(UrgentView.values()).map(UrgentView::toString).toList();

    @Override
    public UrgentView convert(String text) {
      return UrgentView.values()[NAMES.indexOf(check(text, NAMES))];
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --max-payload}. */
  static final class MaxPayload implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return text.equals("-1") || text.equals("0") ? Integer.valueOf(text) : upTo(1 << 30, text);
    }
  }

  /** {@code --format}. */
  static final class Format implements ITypeConverter<String>, Iterable<String> {
    @Override
    public String convert(String text) {
      return check(text, Formats.NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return Formats.NAMES.iterator();
    }
  }

  /** {@code --view}. */
  static final class View implements ITypeConverter<ViewName>, Iterable<String> {
    private static final List<String> NAMES =
        Stream.of(ViewName.values()).map(view -> view.toString().replace('_', '-')).toList();

    @Override
    public ViewName convert(String text) {
      return ViewName.values()[NAMES.indexOf(check(text, NAMES))];
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --direction}. */
  static final class Way implements ITypeConverter<String>, Iterable<String> {
    static final String BOTH = "both";
    private static final List<String> NAMES =
        List.of(BOTH, Direction.TO_SERVER.toString(), Direction.TO_CLIENT.toString());

    /** The only direction that is meant; empty for both. */
    static Optional<Direction> direction(String way) {
      return Stream.of(Direction.values())
          .filter(direction -> direction.toString().equals(way))
          .findFirst();
    }

    @Override
    public String convert(String text) {
      return check(text, NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --format} of streams. */
  static final class Dump implements ITypeConverter<String>, Iterable<String> {
    static final String HEX = "hex";
    static final String RAW = "raw";
    static final String TEXT = "text";
    private static final List<String> NAMES = List.of(HEX, RAW, TEXT);

    @Override
    public String convert(String text) {
      return check(text, NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --format} of trees. */
  static final class Tree implements ITypeConverter<String>, Iterable<String> {
    @Override
    public String convert(String text) {
      return check(text, TreeFormat.NAMES);
    }

    @Override
    public Iterator<String> iterator() {
      return TreeFormat.NAMES.iterator();
    }
  }

  /** {@code --stream}. */
  static final class FromZero implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return text.equals("0") ? Long.valueOf(0) : new PositiveNumber().convert(text);
    }
  }

  /** {@code --reader}. */
  static final class Reader implements ITypeConverter<ReaderKind>, Iterable<String> {
    private static final String PCAP4J = "pcap4j";
    private static final List<String> NAMES = List.of("built-in", PCAP4J);

    @Override
    public ReaderKind convert(String text) {
      return check(text, NAMES).equals(PCAP4J) ? ReaderKind.PCAP4J : ReaderKind.BUILT_IN;
    }

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  /** {@code --threads}. */
  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return upTo(256, text);
    }
  }

  /** {@code --snapshot-length}. */
  static final class SnapLength implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return upTo(262_144, text);
    }
  }
}
