package io.pipescope.cli;

import io.pipescope.api.Limits;
import io.pipescope.engine.Win32Format;
import io.pipescope.engine.timeline.TimelineFormat;
import io.pipescope.report.ColumnsFormat;
import io.pipescope.report.ColumnsFormat.Separation;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.filter.FieldPath;
import java.util.List;

/** The names of {@code --format}. */
final class Formats {
  private static final String NDJSON = "ndjson";
  private static final String JSON = "json";
  private static final String TSV = "tsv";
  private static final String CSV = "csv";
  private static final String TIMELINE = "timeline";
  private static final String WIN32 = "win32";

  /** All of them, the usual one first. */
  static final List<String> NAMES = List.of(NDJSON, JSON, TSV, CSV, TIMELINE, WIN32);

  /** The one that is meant when nothing is said. */
  static final String USUAL = NDJSON;

  /** The one that is meant when only columns are named. */
  static final String USUAL_TABLE = TSV;

  private Formats() {}

  /** Whether a format is a table, which needs columns. */
  static boolean isTable(String name) {
    return name.equals(TSV) || name.equals(CSV);
  }

  /**
   * The format of a name.
   *
   * @param name one of {@link #NAMES}
   * @param columns of a table
   * @param colour whether the reader is a terminal that shows colours
   * @param limits on what is remembered
   */
  static OutputFormat of(String name, List<FieldPath> columns, boolean colour, Limits limits) {
    return switch (name) {
      case NDJSON -> OutputFormat.ndjson();
      case JSON -> OutputFormat.json();
      case TSV -> new ColumnsFormat(columns, Separation.TSV);
      case TIMELINE -> new TimelineFormat(colour);
      case CSV -> new ColumnsFormat(columns, Separation.CSV);
      case WIN32 -> new Win32Format(limits.pipeCalls());
      default -> throw new IllegalArgumentException("there is no format " + name);
    };
  }
}
