package io.pipescope.net.tcp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two honest hosts on a bad path: whatever is repeated, reordered or missing in the capture, each
 * byte that was captured is delivered at its place, and each that was not is a gap.
 */
class ConversationModelTest {
  private static final int SCHEDULES = 6_000;

  /** A segment; its numbers are relative, 1 is the first byte. */
  private record Sent(boolean client, String flags, int sequence, int acknowledgment, String data) {

    int end() {
      return sequence + data.length();
    }

    Sent part(int from, int to) {
      return new Sent(client, flags, sequence + from, acknowledgment, data.substring(from, to));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void deliversWhatWasCapturedAndNamesWhatWasNot(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SCHEDULES; i++) {
      List<Sent> segments = conversation(random);
      String toServer = text(segments, true);
      String toClient = text(segments, false);
      spoil(segments, random);
      Dialogue dialogue = new Dialogue().handshake();
      for (Sent sent : segments) {
        if (sent.client()) {
          dialogue.client(sent.flags(), sent.sequence(), sent.acknowledgment(), sent.data());
        } else {
          dialogue.server(sent.flags(), sent.sequence(), sent.acknowledgment(), sent.data());
        }
      }
      dialogue.flow();
      check(segments, dialogue.toServer(), captured(segments, true, toServer));
      check(segments, dialogue.toClient(), captured(segments, false, toClient));
    }
  }

  private static void check(List<Sent> segments, String delivered, String expected) {
    if (!delivered.equals(expected)) {
      throw new AssertionError(segments + "\n delivered " + delivered + "\n expected  " + expected);
    }
  }

  /** Data in both directions, each segment acknowledging what came so far, and a FIN each. */
  private static List<Sent> conversation(Random random) {
    List<Sent> segments = new ArrayList<>();
    int[] next = {1, 1};
    for (int n = 2 + random.nextInt(14); n > 0; n--) {
      int side = random.nextInt(2);
      String data = letters(random, 1 + random.nextInt(12));
      segments.add(new Sent(side == 0, "PA", next[side], next[1 - side], data));
      next[side] += data.length();
    }
    segments.add(new Sent(true, "FA", next[0], next[1], ""));
    segments.add(new Sent(false, "FA", next[1], next[0] + 1, ""));
    segments.add(new Sent(true, "A", next[0] + 1, next[1] + 1, ""));
    return segments;
  }

  /** What a path and a capture do; the receivers get everything in the end. */
  private static void spoil(List<Sent> segments, Random random) {
    int numData = segments.size() - 3;
    for (int i = random.nextInt(3); i > 0; i--) {
      segments.set(random.nextInt(numData), segments.get(random.nextInt(numData)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      Sent again = segments.get(random.nextInt(numData));
      int from = random.nextInt(again.data().length());
      int to = from + 1 + random.nextInt(again.data().length() - from);
      int place = segments.indexOf(again) + random.nextInt(3);
      segments.add(Math.min(place, numData), again.part(from, to));
      numData++;
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      int place = random.nextInt(Math.max(1, numData - 2));
      Collections.swap(segments, place, Math.min(numData - 1, place + 1 + random.nextInt(2)));
    }
  }

  private static String text(List<Sent> segments, boolean client) {
    StringBuilder text = new StringBuilder();
    segments.stream().filter(sent -> sent.client() == client).forEach(s -> text.append(s.data()));
    return text.toString();
  }

  private static String captured(List<Sent> segments, boolean client, String text) {
    StringBuilder captured = new StringBuilder(".".repeat(text.length()));
    for (Sent sent : segments) {
      if (sent.client() == client && !sent.data().isEmpty()) {
        captured.replace(sent.sequence() - 1, sent.end() - 1, sent.data());
      }
    }
    return captured.toString();
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }
}
