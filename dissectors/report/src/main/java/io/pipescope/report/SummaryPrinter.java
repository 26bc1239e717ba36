package io.pipescope.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people in a few lines what a run has read and found. */
public final class SummaryPrinter {

  private static final int LABEL_WIDTH = 11;
  private static final int MOST_EVENTS = 9;
  private static final int MOST_ANOMALIES = 5;
  private static final int MOST_INLINE = 8;

  private final SummaryStyle style;

  /** A printer for a terminal. */
  public SummaryPrinter(SummaryStyle style) {
    this.style = style;
  }

  /** The summary, a few lines with a line feed at the end of each. */
  public String print(Summary summary) {
    Statistics statistics = summary.statistics();
    StringBuilder out = new StringBuilder();
    line(out, "Files", files(statistics));
    summary.span().ifPresent(span -> line(out, "Captured", captured(span)));
    line(
        out,
        "Frames",
        HumanText.count(statistics.frames()) + " with " + HumanText.bytes(statistics.bytes()));
    if (!statistics.framesByProtocol().isEmpty()) {
      line(out, "Protocols", inline(statistics.framesByProtocol()));
    }
    line(out, "Flows", flows(statistics.flows(), summary.flowsByProtocol()));
    events(out, statistics.events());
    anomalies(out, statistics.anomalies(), summary.anomalyMessages());
    return out.toString();
  }

  private static String files(Statistics statistics) {
    String cut =
        statistics.truncatedFiles() == 0
            ? ""
            : ", " + HumanText.count(statistics.truncatedFiles()) + " cut short";
    return HumanText.count(statistics.files()) + cut;
  }

  private String captured(Summary.TimeSpan span) {
    String first = HumanText.time(span.first());
    String last = HumanText.time(span.last());
    boolean sameDay = first.substring(0, 10).equals(last.substring(0, 10));
    String duration =
        HumanText.duration(span.last() - span.first(), style.unicode() ? "\u00b5s" : "us");
    return first + " to " + (sameDay ? last.substring(11) : last) + " UTC, " + duration;
  }

  private String flows(long flows, Map<String, Long> byProtocol) {
    String count = HumanText.count(flows);
    return byProtocol.isEmpty() ? count : count + ": " + inline(byProtocol);
  }

  private void events(StringBuilder out, Map<String, Long> events) {
    if (events.isEmpty()) {
      line(out, "Events", "0");
      return;
    }
    List<Map.Entry<String, Long>> sorted = mostFirst(events);
    List<Map.Entry<String, Long>> shown = sorted.subList(0, Math.min(sorted.size(), MOST_EVENTS));
    int countWidth = countWidth(shown);
    int nameWidth = shown.stream().mapToInt(event -> safe(event.getKey()).length()).max().orElse(0);
    String label = "Events";
    for (Map.Entry<String, Long> event : shown) {
      String name = padded(safe(event.getKey()), nameWidth);
      line(out, label, name + "  " + aligned(event.getValue(), countWidth));
      label = "";
    }
    more(out, sorted.size() - shown.size(), "types");
  }

  private void anomalies(
      StringBuilder out, Map<String, Long> anomalies, Map<String, String> messages) {
    List<Map.Entry<String, Long>> sorted = mostFirst(anomalies);
    List<Map.Entry<String, Long>> shown =
        sorted.subList(0, Math.min(sorted.size(), MOST_ANOMALIES));
    int countWidth = countWidth(shown);
    String label = "Anomalies";
    if (sorted.isEmpty()) {
      line(out, label, "none");
    }
    for (Map.Entry<String, Long> anomaly : shown) {
      String count = aligned(anomaly.getValue(), countWidth);
      line(out, label, count + "  " + paint("33", safe(anomaly.getKey())));
      label = "";
      int indent = LABEL_WIDTH + countWidth + 2;
      wrapped(out, safe(messages.getOrDefault(anomaly.getKey(), "")), indent);
    }
    more(out, sorted.size() - shown.size(), "kinds");
  }

  private void more(StringBuilder out, int rest, String what) {
    if (rest > 0) {
      line(out, "", "and " + rest + " more " + what);
    }
  }

  private void line(StringBuilder out, String label, String text) {
    String padded = padded(label, LABEL_WIDTH);
    out.append(label.isEmpty() ? padded : paint("1", padded)).append(text).append('\n');
  }

  /** Breaks a sentence between words; a word that is longer than a line gets its own. */
  private void wrapped(StringBuilder out, String sentence, int indent) {
    String margin = " ".repeat(indent);
    int room = style.width() - indent;
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" +")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        out.append(margin).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      out.append(margin).append(line).append('\n');
    }
  }

  private String inline(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> sorted = mostFirst(counts);
    String text =
        sorted.stream()
            .limit(MOST_INLINE)
            .map(count -> safe(count.getKey()) + " " + HumanText.count(count.getValue()))
            .collect(Collectors.joining(", "));
    return sorted.size() > MOST_INLINE ? text + (style.unicode() ? ", \u2026" : ", ...") : text;
  }

  private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return sorted;
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

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private String safe(String text) {
    return HumanText.safe(text, style.unicode());
  }

  private String paint(String rendition, String text) {
    return style.colour() ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
  }
}
