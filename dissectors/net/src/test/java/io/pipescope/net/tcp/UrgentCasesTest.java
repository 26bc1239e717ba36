package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.net.tcp.urgent.ApplicationView;
import io.pipescope.net.tcp.urgent.ApplicationViews;
import io.pipescope.net.tcp.urgent.Urgent;
import io.pipescope.net.tcp.urgent.UrgentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table in {@code URGENT.md} is what the segments in it come to.
 *
 * <p>With {@code -Durgent.update=true} its readings are written anew; those that are marked as
 * measured must not change.
 */
class UrgentCasesTest {
  private static final Path PAGE = Path.of("URGENT.md");
  private static final boolean UPDATE = Boolean.getBoolean("urgent.update");
  private static final List<String> VIEWS =
      List.of("inline", "linux", "linux_prompt", "linux_stdurg", "bsd");
  private static final Pattern SEGMENT =
      Pattern.compile(
          "(?:@(?<offset>\\d+) ?)?(?<syn>SYN ?)?(?:(?<urgent>[\\[(])(?<pointer>\\d+) ?)?"
              + "(?:\"(?<data>[^\"]*)\" ?)?(?<flag>FIN|RST|NOACK)?(?:, |$)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})");

  /**
   * A line of the table.
   *
   * @param cells from left to right, without spaces around them
   */
  record Case(List<String> cells) {
    String segments() {
      return code(cells.get(1));
    }

    List<String> readings() {
      return cells.subList(2, 7).stream().map(Case::code).toList();
    }

    String measured() {
      return cells.get(7);
    }

    Case with(List<String> readings) {
      return new Case(
          Stream.of(
                  cells.subList(0, 2),
                  readings.stream().map(Case::cell).toList(),
                  cells.subList(7, 8))
              .flatMap(List::stream)
              .toList());
    }

    String line() {
      return "| " + String.join(" | ", cells) + " |";
    }

    private static String cell(String reading) {
      return "`" + reading.replace("|", "\\|") + "`";
    }

    private static String code(String cell) {
      return cell.replace("\\|", "|").replace("`", "");
    }

    @Override
    public String toString() {
      return cells.get(0);
    }
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(PAGE);
  }

  private static boolean isCase(String line) {
    return line.startsWith("| ")
        && line.split("(?<!\\\\)\\|", -1).length == 10
        && line.contains("`");
  }

  private static Case parse(String line) {
    String inner = line.substring(1, line.length() - 1);
    return new Case(Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList());
  }

  static List<Case> cases() throws IOException {
    return lines().stream().filter(UrgentCasesTest::isCase).map(UrgentCasesTest::parse).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadAsTheTableSays(Case entry) throws IOException {
    List<String> readings = readings(entry.segments());
    if (UPDATE) {
      List<String> updated =
          lines().stream()
              .map(line -> line.equals(entry.line()) ? entry.with(readings).line() : line)
              .toList();
      Files.write(PAGE, updated);
      return;
    }
    assertThat(readings).as(entry.segments()).isEqualTo(entry.readings());
  }

  @Test
  void everyClaimHasItsLabel() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(57);
    assertThat(cases())
        .extracting(Case::measured)
        .allMatch(
            measured ->
                measured.equals("rule") || VIEWS.containsAll(List.of(measured.split(", "))));
    assertThat(cases()).extracting(Case::segments).noneMatch(String::isBlank);
  }

  private static List<String> readings(String segments) {
    Dialogue dialogue = new Dialogue().window(65_535);
    String plain = send(dialogue, segments);
    dialogue.flows();
    return dialogue.events().stream()
        .map(event -> event.payload())
        .filter(UrgentEvent.class::isInstance)
        .map(payload -> written(((UrgentEvent) payload).urgent(), plain))
        .findFirst()
        .orElse(VIEWS.stream().map(view -> escaped(plain)).toList());
  }

  /** The segments go to the server; returns what it got in order. */
  private static String send(Dialogue dialogue, String segments) {
    Matcher segment = SEGMENT.matcher(segments);
    boolean open = false;
    int next = 0;
    for (int at = 0; at < segments.length(); at = segment.end()) {
      assertThat(segment.find(at) && segment.start() == at && segment.end() > at).isTrue();
      int pointer =
          segment.group("pointer") == null ? 0 : Integer.parseInt(segment.group("pointer"));
      String urgent = "[".equals(segment.group("urgent")) ? "U" : "";
      dialogue.urgentPointer(pointer);
      if (segment.group("syn") != null) {
        dialogue.client("S" + urgent, 0, 0).server("SA", 0, 1).client("A", 1, 1);
        open = true;
        continue;
      }
      if (!open) {
        dialogue.urgentPointer(0).handshake().urgentPointer(pointer);
        open = true;
      }
      String flag = segment.group("flag") == null ? "" : segment.group("flag");
      String data = segment.group("data") == null ? "" : unescaped(segment.group("data"));
      int offset =
          segment.group("offset") == null ? next : Integer.parseInt(segment.group("offset"));
      String flags =
          switch (flag) {
            case "FIN" -> "FPA";
            case "RST" -> "RA";
            case "NOACK" -> "P";
            default -> "PA";
          };
      dialogue.client(flags + urgent, 1 + offset, 1, data);
      next = flag.equals("NOACK") ? next : offset + data.length() + (flag.equals("FIN") ? 1 : 0);
    }
    return dialogue.toServer();
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 16)));
  }

  private static String escaped(String bytes) {
    return bytes
        .chars()
        .mapToObj(
            c ->
                c >= ' ' && c < 127 && "\"\\|`".indexOf(c) < 0
                    ? "" + (char) c
                    : "\\x%02x".formatted(c))
        .collect(Collectors.joining());
  }

  private static List<String> written(Urgent urgent, String plain) {
    ApplicationViews views = urgent.views();
    String before = plain.substring(0, (int) urgent.keptFrom().orElse(0));
    Map<String, ApplicationView> byName = new LinkedHashMap<>();
    byName.put("inline", views.inline());
    byName.put("linux", views.linux());
    byName.put("linux_prompt", views.linuxPrompt());
    byName.put("linux_stdurg", views.linuxStdurg());
    byName.put("bsd", views.bsd());
    byName.put("windows", views.windows());
    String windows = written("windows", byName, before);
    assertThat(windows).as("windows").isEqualTo(written("bsd", byName, before));
    return VIEWS.stream().map(name -> written(name, byName, before)).toList();
  }

  private static String written(String name, Map<String, ApplicationView> byName, String before) {
    ApplicationView view = byName.get(name);
    while (view.sameAs().isPresent()) {
      view = byName.get(view.sameAs().get());
    }
    String stream = view.inBand().map(UrgentCasesTest::text).orElse("");
    if (view.inBandTail().isPresent()) {
      stream = before + text(view.inBandTail().get());
    }
    Long[] marks = view.markOffsets().toArray(new Long[0]);
    Arrays.sort(marks);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (long mark : marks) {
      text.append(escaped(stream.substring(from, (int) mark))).append('|');
      from = (int) mark;
    }
    text.append(escaped(stream.substring(from)));
    String oob = text(view.oob().orElseThrow());
    return oob.isEmpty() ? text.toString() : text + "+" + escaped(oob);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
