package io.pipescope.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people in a few lines what a run has read and found. */
public final class SummaryPrinter {

  private static final int MOST_EVENTS = 9;
  private static final int MOST_ANOMALIES = 5;
  private static final int MOST_PROTOCOLS = 8;

  private final SummaryStyle style;

  /** A printer for a terminal. */
  public SummaryPrinter(SummaryStyle style) {
    this.style = style;
  }

  /** The summary, with a line feed at the end of each line. */
  public String print(Summary summary) {
    Statistics statistics = summary.statistics();
    SummaryLines lines = new SummaryLines(style);
    lines.line("Files", files(statistics));
    summary.span().ifPresent(span -> lines.line("Captured", captured(span)));
    lines.line(
        "Frames",
        HumanText.count(statistics.frames()) + " with " + HumanText.bytes(statistics.bytes()));
    if (!statistics.framesByProtocol().isEmpty()) {
      lines.paragraph("Protocols", 0, enumerated(lines, statistics.framesByProtocol()));
    }
    String flows = HumanText.count(statistics.flows());
    lines.paragraph(
        "Flows",
        0,
        summary.flowsByProtocol().isEmpty()
            ? flows
            : flows + ": " + enumerated(lines, summary.flowsByProtocol()));
    events(lines, statistics.events());
    anomalies(lines, statistics.anomalies(), summary.anomalyMessages());
    return lines.toString();
  }

  private static String files(Statistics statistics) {
    String files = HumanText.count(statistics.files());
    return statistics.truncatedFiles() == 0
        ? files
        : files + ", " + HumanText.count(statistics.truncatedFiles()) + " cut short";
  }

  private String captured(Summary.TimeSpan span) {
    String first = HumanText.time(span.first());
    String last = HumanText.time(span.last());
    boolean sameDay = first.substring(0, 10).equals(last.substring(0, 10));
    long length = span.last() - span.first();
    String duration =
        HumanText.duration(
            length < 0 ? Long.MAX_VALUE : length, style.unicode() ? "\u00b5s" : "us");
    return first + " to " + (sameDay ? last.substring(11) : last) + " UTC, " + duration;
  }

  private String enumerated(SummaryLines lines, Map<String, Long> counts) {
    List<Map.Entry<String, Long>> shown = mostFirst(counts, MOST_PROTOCOLS);
    String text =
        shown.stream()
            .map(count -> lines.safe(count.getKey()) + " " + HumanText.count(count.getValue()))
            .collect(Collectors.joining(", "));
    String ellipsis = style.unicode() ? ", \u2026" : ", ...";
    return shown.size() < counts.size() ? text + ellipsis : text;
  }

  private static void events(SummaryLines lines, Map<String, Long> events) {
    List<Map.Entry<String, Long>> shown = mostFirst(events, MOST_EVENTS);
    int countWidth = countWidth(shown);
    int nameWidth =
        shown.stream().mapToInt(event -> lines.safe(event.getKey()).length()).max().orElse(0);
    String label = "Events";
    if (shown.isEmpty()) {
      lines.line(label, "none");
    }
    for (Map.Entry<String, Long> event : shown) {
      String name = SummaryLines.padded(lines.safe(event.getKey()), nameWidth);
      lines.line(label, name + "  " + aligned(event.getValue(), countWidth));
      label = "";
    }
    more(lines, events.size() - shown.size(), "types");
  }

  private static void anomalies(
      SummaryLines lines, Map<String, Long> anomalies, Map<String, String> messages) {
    List<Map.Entry<String, Long>> shown = mostFirst(anomalies, MOST_ANOMALIES);
    int countWidth = countWidth(shown);
    String label = "Anomalies";
    if (shown.isEmpty()) {
      lines.line(label, "none");
    }
    for (Map.Entry<String, Long> anomaly : shown) {
      String code = lines.warning(lines.safe(anomaly.getKey()));
      lines.line(label, aligned(anomaly.getValue(), countWidth) + "  " + code);
      label = "";
      String message = messages.get(anomaly.getKey());
      if (message != null) {
        lines.paragraph("", countWidth + 2, lines.safe(message));
      }
    }
    more(lines, anomalies.size() - shown.size(), "kinds");
  }

  private static void more(SummaryLines lines, int rest, String what) {
    if (rest > 0) {
      lines.line("", "and " + rest + " more " + what);
    }
  }

  private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts, int most) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return sorted.subList(0, Math.min(sorted.size(), most));
  }

  private static int countWidth(List<Map.Entry<String, Long>> counts) {
    return counts.stream()
        .mapToInt(count -> HumanText.count(count.getValue()).length())
        .max()
        .orElse(0);
  }

  private static String aligned(long count, int width) {
    String text = HumanText.count(count);
    return " ".repeat(width - text.length()) + text;
  }
}
