package io.pipescope.net.tcp.urgent;

import static io.pipescope.net.tcp.urgent.Sent.data;
import static io.pipescope.net.tcp.urgent.Sent.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each stack gives its application, case by case. A reading is written as the stream with a
 * bar where SIOCATMARK is true, then after a plus sign what MSG_OOB gave.
 */
class UrgentTableTest {

  static Stream<Arguments> cases() {
    return Stream.of(
        row(
            "the last byte is out of band",
            List.of(urgent(0, "login", 5)),
            "logi|n",
            "logi|+n",
            "logi|+n",
            "login|",
            "logi|+n"),
        row(
            "a byte in the middle of a segment",
            List.of(urgent(0, "abcdef", 3)),
            "ab|cdef",
            "ab|def+c",
            "ab|def+c",
            "abc|ef+d",
            "ab|def+c"),
        row(
            "pointer 0 marks the first byte on Linux and nothing on BSD",
            List.of(urgent(0, "abc", 0)),
            "|abc",
            "|bc+a",
            "|bc+a",
            "|bc+a",
            "abc"),
        row(
            "the byte comes in a later segment without the flag",
            List.of(urgent(0, "ab", 4), data(2, "cdef")),
            "abc|def",
            "abc|ef+d",
            "abc|ef+d",
            "abcd|f+e",
            "abc|def"),
        row(
            "a mark without data",
            List.of(urgent(0, "", 1), data(0, "xyz")),
            "|xyz",
            "|yz+x",
            "|yz+x",
            "x|z+y",
            "|xyz"),
        row(
            "of two marks in a row the first byte is lost to a late reader",
            List.of(urgent(0, "a", 1), urgent(1, "b", 1), data(2, "c")),
            "a|bc",
            "|c+b",
            "|c+ab",
            "ab|+c",
            "|c+ab"),
        row(
            "with data in between it comes back into the stream",
            List.of(data(0, "11"), urgent(2, "a", 1), data(3, "22"), urgent(5, "b", 1)),
            "11a22|b",
            "11a22|+b",
            "11|22|+ab",
            "11a22b|",
            "11|22|+ab"),
        row(
            "a segment with its mark comes twice",
            List.of(data(0, "ab"), urgent(2, "x", 1), urgent(2, "x", 1), data(3, "c")),
            "ab|xc",
            "ab|c+x",
            "ab|c+x",
            "abx|+c",
            "ab|c+x"),
        row(
            "the flag comes only with a repetition",
            List.of(data(0, "abcx"), urgent(3, "x", 1)),
            "abcx",
            "abcx",
            "abcx",
            "abcx|",
            "abcx"),
        row(
            "the marked segment overtakes the one before it",
            List.of(urgent(3, "x", 1), data(0, "abc"), data(4, "d")),
            "abc|xd",
            "abc|d+x",
            "abc|d+x",
            "abcx|+d",
            "abc|d+x"),
        row(
            "the hole in front of the marked segment is never filled",
            List.of(data(0, "ab"), urgent(4, "y", 1)),
            "ab",
            "ab+y",
            "ab+y",
            "ab",
            "ab+y"),
        row(
            "the byte waits in the queue: a late reader gets one of the next header",
            List.of(data(3, "def"), urgent(0, "abc", 5), data(6, "g")),
            "abcd|efg",
            "abcd|fg+\u0092",
            "abcd|fg",
            "abcde|g+\u0093",
            "abcd|efg"),
        row(
            "the same with a longer header, from farther away",
            List.of(data(3, "def"), urgent(0, "abc", 4), data(6, "g").withHeader(24)),
            "abc|defg",
            "abc|efg+\u0095",
            "abc|efg",
            "abcd|fg+\u0096",
            "abc|defg"),
        row(
            "the mark moves back",
            List.of(urgent(0, "abc", 9), urgent(3, "def", 1), data(6, "ghij")),
            "abcdefgh|ij",
            "abcdefgh|j+i",
            "abcdefgh|j+i",
            "abcdefghi|+j",
            "abcefghi|j+d"),
        row(
            "several segments point at the same byte",
            List.of(urgent(0, "aaaa", 6), urgent(4, "bb", 2), data(6, "c")),
            "aaaab|bc",
            "aaaab|c+b",
            "aaaab|c+b",
            "aaaabb|+c",
            "aaaab|c+b"),
        row(
            "the last byte in front of the FIN",
            List.of(urgent(0, "abc", 3).withFin()),
            "ab|c",
            "ab|+c",
            "ab|+c",
            "abc",
            "ab|+c"),
        row(
            "behind the FIN",
            List.of(urgent(0, "abc", 5).withFin()),
            "abc|",
            "abc|",
            "abc|",
            "abc",
            "abc"),
        row(
            "a mark that came after the FIN counts on Linux only",
            List.of(urgent(0, "abc", 3).withFin(), urgent(4, "", 3)),
            "abc",
            "abc",
            "ab|+c",
            "abc",
            "ab|+c"),
        row(
            "BSD: another copy of the byte wins in the queue and brings it back",
            List.of(urgent(3, "x", 1), data(0, "abcxd")),
            "abc|xd",
            "abc|d+x",
            "abc|d+x",
            "abcx|+d",
            "abc|xd+x"),
        row(
            "BSD: trimming over the hole takes the byte behind it",
            List.of(urgent(2, "cde", 1), data(1, "bc"), data(0, "a")),
            "ab|cde",
            "ab|de+c",
            "ab|de+c",
            "abc|e+d",
            "ab|ce+c"));
  }

  private static Arguments row(
      String name,
      List<Sent> segments,
      String inline,
      String linux,
      String prompt,
      String stdurg,
      String bsd) {
    return Arguments.of(name, segments, List.of(inline, linux, prompt, stdurg, bsd));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyStackReads(String name, List<Sent> segments, List<String> readings) {
    Urgent urgent = Receiving.of(segments.toArray(new Sent[0]));
    List<ViewName> views =
        List.of(
            ViewName.INLINE,
            ViewName.LINUX,
            ViewName.LINUX_PROMPT,
            ViewName.LINUX_STDURG,
            ViewName.BSD);
    assertThat(views.stream().map(view -> written(Reading.of(urgent, view))).toList())
        .as(name)
        .isEqualTo(readings);
    assertThat(Reading.of(urgent, ViewName.WINDOWS)).isEqualTo(Reading.of(urgent, ViewName.BSD));
  }

  private static String written(Reading reading) {
    StringBuilder text = new StringBuilder(reading.stream());
    Long[] marks = reading.marks().toArray(new Long[0]);
    Arrays.sort(marks, (one, other) -> Long.compare(other, one));
    for (long mark : marks) {
      text.insert((int) mark, '|');
    }
    return reading.outOfBand().isEmpty() ? text.toString() : text + "+" + reading.outOfBand();
  }
}
