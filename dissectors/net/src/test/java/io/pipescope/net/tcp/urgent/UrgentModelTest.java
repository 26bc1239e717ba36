package io.pipescope.net.tcp.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random segments with marks, against sockets that do literally what the stacks do. */
class UrgentModelTest {
  private static final int SCHEDULES = 6_000;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyViewIsWhatTheStackDoes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SCHEDULES; i++) {
      List<Sent> schedule = schedule(random);
      int isn = random.nextBoolean() ? -random.nextInt(20) : random.nextInt();
      Urgent urgent = Receiving.of(schedule.toArray(new Sent[0]));
      assertThat(Reading.of(urgent, ViewName.INLINE))
          .as("inline %s", schedule)
          .isEqualTo(late(schedule, false, true, isn));
      assertThat(Reading.of(urgent, ViewName.LINUX))
          .as("linux %s", schedule)
          .isEqualTo(late(schedule, false, false, isn));
      assertThat(Reading.of(urgent, ViewName.LINUX_STDURG))
          .as("linux_stdurg %s", schedule)
          .isEqualTo(late(schedule, true, false, isn));
      assertThat(Reading.of(urgent, ViewName.LINUX_PROMPT))
          .as("linux_prompt %s", schedule)
          .isEqualTo(prompt(schedule, isn));
      assertThat(Reading.of(urgent, ViewName.BSD)).as("bsd %s", schedule).isEqualTo(bsd(schedule));
      assertThat(Reading.of(urgent, ViewName.WINDOWS))
          .as("windows, of which no more is documented than that it is like BSD, %s", schedule)
          .isEqualTo(bsd(schedule));
    }
  }

  private static Reading late(List<Sent> schedule, boolean stdurg, boolean inline, int isn) {
    LinuxSocket socket = new LinuxSocket(stdurg, inline, isn);
    schedule.forEach(socket::segment);
    socket.readAll();
    return socket.reading();
  }

  private static Reading prompt(List<Sent> schedule, int isn) {
    LinuxSocket socket = new LinuxSocket(false, false, isn);
    for (Sent sent : schedule) {
      socket.segment(sent);
      socket.readAll();
    }
    return socket.reading();
  }

  private static Reading bsd(List<Sent> schedule) {
    BsdSocket socket = new BsdSocket();
    schedule.forEach(socket::segment);
    return socket.reading();
  }

  /** A short stream cut at random, partly repeated, reordered or lost, with marks of all kinds. */
  private static List<Sent> schedule(Random random) {
    int length = 1 + random.nextInt(18);
    String text = LETTERS.substring(0, length);
    List<Sent> segments = new ArrayList<>();
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + 1 + random.nextInt(6));
      segments.add(segment(random, text, from, to));
      from = to;
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int start = random.nextInt(length);
      int end = Math.min(length, start + random.nextInt(7));
      segments.add(random.nextInt(segments.size() + 1), segment(random, text, start, end));
    }
    if (random.nextInt(3) == 0) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        Sent moved = segments.remove(random.nextInt(segments.size()));
        segments.add(random.nextInt(segments.size() + 1), moved);
      }
    }
    if (random.nextInt(8) == 0) {
      segments.remove(random.nextInt(segments.size()));
    }
    if (random.nextInt(5) == 0) {
      segments.add(new Sent(length, "", random.nextInt(6) - 1, true, 20));
    }
    segments.add(0, new Sent(0, "", 0, false, 20)); // from here on the stream is followed
    return segments;
  }

  private static Sent segment(Random random, String text, int from, int to) {
    int pointer =
        switch (random.nextInt(6)) {
          case 0, 1 -> to - from;
          case 2 -> random.nextInt(to - from + 1);
          case 3 -> random.nextInt(to - from + 8);
          default -> -1;
        };
    int header = 20 + 4 * (random.nextInt(4) == 0 ? random.nextInt(11) : 0);
    return new Sent(from, text.substring(from, to), pointer, false, header);
  }
}
