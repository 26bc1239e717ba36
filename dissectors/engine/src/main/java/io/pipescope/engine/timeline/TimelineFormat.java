package io.pipescope.engine.timeline;

import io.pipescope.api.AlertEvent;
import io.pipescope.api.Conversation;
import io.pipescope.engine.FieldText;
import io.pipescope.engine.SectionFile;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventFields;
import io.pipescope.report.EventFilter;
import io.pipescope.report.EventText;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatsEvent;
import io.pipescope.report.filter.FieldPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line for each act: when, who, from where to where, what, and how it ended. Control characters
 * of the traffic are shown as {@code \\u001b}, so that it cannot write on the reader's terminal.
 */
public final class TimelineFormat implements OutputFormat {
  private static final FieldPath SEVERITY = FieldPath.of("alert.severity");
  private static final String DIM = "\u001b[2m";
  private static final String ALERT = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colour;
  private final Map<String, List<Act>> acts = new HashMap<>();

  /**
   * @param colour whether the reader is a terminal that shows colours
   */
  public TimelineFormat(boolean colour) {
    this.colour = colour;
    SectionFile.read(TimelineFormat.class, "acts.conf", Act.KEYS).sections().stream()
        .map(Act::of)
        .forEach(act -> acts.computeIfAbsent(act.event(), unused -> new ArrayList<>()).add(act));
  }

  @Override
  public EventText newText(ByteSink sink) {
    return (file, event) ->
        line(new EventFields(file, event))
            .ifPresent(line -> sink.put(line.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<String> line(EventFields event) {
    for (Act act : acts.getOrDefault(event.event().payload().eventType(), List.of())) {
      if (act.fits(event)) {
        return act.words()
            .map(
                words ->
                    head(event) + coloured(event, words.fill(name -> value(name, event))) + "\n");
      }
    }
    return Optional.empty();
  }

  private String head(EventFields event) {
    String time = event.event().frame().time().replace('T', ' ').replace("Z", "");
    String who =
        FieldText.first(event, FieldPath.of(event.event().payload().eventType() + ".user"))
            .orElse("");
    String domain =
        FieldText.first(event, FieldPath.of("auth.domain"))
            .filter(name -> !who.isEmpty())
            .map(name -> name + "\\")
            .orElse("");
    String between =
        event
            .event()
            .conversation()
            .map(conversation -> between(conversation, domain + who))
            .orElse("");
    return (colour ? DIM + time + PLAIN : time) + "  " + printable(between);
  }

  private static String between(Conversation conversation, String who) {
    String from = conversation.client().address() + (who.isEmpty() ? "" : " " + who);
    return from + " → " + conversation.server().address() + "  ";
  }

  private String coloured(EventFields event, String words) {
    String text = printable(words);
    return colour && event.event().payload() instanceof AlertEvent ? ALERT + text + PLAIN : text;
  }

  private static Optional<String> value(String name, EventFields event) {
    return switch (name) {
      case "call" -> Optional.of(CallText.call(event));
      case "arguments" -> Optional.of(CallText.arguments(event));
      case "outcome" -> OutcomeText.of(event);
      case "severity" -> FieldText.first(event, SEVERITY).map(TimelineFormat::severity);
      default -> FieldText.first(event, FieldPath.of(name));
    };
  }

  private static String severity(String number) {
    return switch (number) {
      case "1" -> "high";
      case "2" -> "medium";
      default -> "low";
    };
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  @Override
  public void begin(OutputStream out) {}

  @Override
  public void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
  }

  @Override
  public void end(OutputStream out, StatsEvent stats, EventFilter filter) {}
}
