package io.pipescope.net.ip;

import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.ipv6Fragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random fragments, honest or not, against a reassembly that is written to be read. */
class DefragmenterModelTest {
  private static final int SCHEDULES = Integer.getInteger("model.schedules", 8_000);
  private static final int UNIT = 8;
  private static final int MORE = 0x2000;

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void agreesWithANaiveReassembly(OverlapPolicy policy) {
    for (int version : new int[] {4, 6}) {
      Random random = new Random(policy.ordinal());
      Walk walk = new Walk(Limits.DEFAULT, policy);
      int completed = 0;
      for (int i = 0; i < SCHEDULES; i++) {
        completed += schedule(policy, version == 6, random, walk, i);
      }
      assertThat(completed).as("schedules that come to a datagram").isGreaterThan(SCHEDULES / 5);
    }
  }

  /**
   * One datagram, or how many come of it; those before it have other identifications, and do not
   * meet it.
   */
  private static int schedule(OverlapPolicy policy, boolean v6, Random random, Walk walk, int id) {
    NaiveReassembly model = NaiveReassembly.of(policy, v6);
    StringBuilder schedule = new StringBuilder(policy + (v6 ? " IPv6:" : " IPv4:"));
    int completed = 0;
    for (Fragment fragment : fragments(random)) {
      int start = fragment.start();
      boolean more = fragment.more();
      String units = letters(random, fragment.end() - start);
      schedule.append(' ').append(start).append('=').append(units).append(more ? "" : "!");
      String delivered = send(walk, v6, id, start, units, more);
      NaiveReassembly.Outcome outcome = model.add(start, units, more);
      String expected = outcome == NaiveReassembly.Outcome.COMPLETE ? model.datagram() : "-";
      if (!delivered.equals(expected)) {
        throw new AssertionError(schedule + ": " + delivered + " and not " + expected);
      }
      completed += outcome == NaiveReassembly.Outcome.COMPLETE ? 1 : 0;
      if (outcome != NaiveReassembly.Outcome.WAITING) {
        model = NaiveReassembly.of(policy, v6);
      }
    }
    return completed;
  }

  private record Fragment(int start, int end, boolean more) {}

  /** A datagram cut at random and shuffled; some parts missing, others in the way. */
  private static List<Fragment> fragments(Random random) {
    int length = 2 + random.nextInt(10);
    List<Fragment> fragments = new ArrayList<>();
    for (int at = 0; at < length; ) {
      int end = Math.min(at == 0 ? length - 1 : length, at + 1 + random.nextInt(4));
      fragments.add(new Fragment(at, end, end < length));
      at = end;
    }
    if (random.nextInt(4) > 0) {
      Collections.shuffle(fragments, random);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int start = random.nextInt(length);
      int end = start + random.nextInt(Math.min(5, length - start + 1));
      boolean lies = random.nextInt(6) == 0;
      boolean more = start == 0 || (end < length) != lies; // else it were no fragment
      fragments.add(random.nextInt(fragments.size() + 1), new Fragment(start, end, more));
    }
    if (random.nextInt(6) == 0) {
      fragments.remove(random.nextInt(fragments.size()));
    }
    return fragments;
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }

  private static String send(Walk walk, boolean v6, int id, int start, String units, boolean more) {
    byte[] bytes = new byte[units.length() * UNIT];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) units.charAt(i / UNIT);
    }
    byte[] packet =
        v6
            ? ipv6(44, ipv6Fragment(Wire.TCP, id, start * UNIT, more, bytes))
            : ipv4(Wire.TCP, id, start | (more ? MORE : 0), bytes);
    if (!walk.frame(Walk.RAW, packet)) {
      return "-";
    }
    StringBuilder letters = new StringBuilder();
    byte[] window = walk.window();
    for (int i = 0; i < window.length; i += UNIT) {
      letters.append((char) window[i]);
    }
    return letters.toString();
  }
}
