package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.OverlapPolicy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfStreamTest {
  private static final int SCHEDULES_PER_POLICY = Integer.getInteger("model.schedules", 25_000);
  private static final int LONGEST_STREAM = 40;

  /** Remembers what it is given; a byte that nobody sent is a dot. */
  private static final class Recorder implements HalfStream.Sink {
    final StringBuilder text = new StringBuilder();
    final List<String> conflicts = new ArrayList<>();

    /** When what was delivered was complete, and which frame brought it. */
    final List<String> arrivals = new ArrayList<>();

    private final Reassembly reassembly;
    long frame;
    boolean ended;
    boolean hadTooMuch;

    Recorder() {
      this(OverlapPolicy.LINUX);
    }

    Recorder(OverlapPolicy policy) {
      this(policy, 1 << 20, 1 << 20);
    }

    Recorder(OverlapPolicy policy, long perDirection, long remembered) {
      this(
          new Reassembly(
              policy, new OutOfOrderBudget(perDirection, 1 << 20), new DeliveredBytes(remembered)));
    }

    Recorder(Reassembly reassembly) {
      this.reassembly = reassembly;
    }

    @Override
    public Reassembly reassembly() {
      return reassembly;
    }

    @Override
    public long frame() {
      return frame;
    }

    @Override
    public long time() {
      return 1_000 * frame;
    }

    @Override
    public void data(long offset, ByteBuffer buffer, int position, int length) {
      assertThat(offset).isEqualTo(text.length());
      assertThat(ended).isFalse();
      for (int i = 0; i < length; i++) {
        text.append((char) buffer.get(position + i));
      }
    }

    @Override
    public void broughtBy(long frame) {
      arrivals.add("brought by " + frame);
    }

    @Override
    public void arrivedIn(long frame, long time) {
      arrivals.add("complete in " + frame + " at " + time);
    }

    @Override
    public void arrivedNow() {
      arrivals.add("complete now");
    }

    @Override
    public void gap(long offset, long length) {
      assertThat(offset).isEqualTo(text.length());
      text.append(".".repeat((int) length));
    }

    @Override
    public void end() {
      ended = true;
    }

    @Override
    public void tooMuchWaits() {
      hadTooMuch = true;
    }

    @Override
    public void conflict(long offset, long oldFrame, ByteBuffer oldBytes, ByteBuffer newBytes) {
      assertThat(oldBytes.get(oldBytes.position())).isNotEqualTo(newBytes.get(newBytes.position()));
      assertThat(oldBytes.remaining()).isEqualTo(newBytes.remaining());
      conflicts.add(offset + ":" + oldFrame);
    }
  }

  /** The same byte by byte, without any cleverness. */
  private static final class Model {
    private record Waiting(char value, int start, int end) {}

    final StringBuilder text = new StringBuilder();
    int overlaps;
    int conflicts;
    private final OverlapPolicy policy;
    private final TreeMap<Integer, Waiting> waiting = new TreeMap<>();

    Model(OverlapPolicy policy) {
      this.policy = policy;
    }

    void segment(int start, String bytes) {
      int end = start + bytes.length();
      count(start, bytes);
      boolean atOnce =
          start <= text.length()
              && (waiting.isEmpty()
                  || policy == OverlapPolicy.LINUX
                  || policy == OverlapPolicy.BSD
                  || policy == OverlapPolicy.LAST);
      int from = Math.max(start, text.length());
      for (int i = from; i < end; i++) {
        Waiting arrived = new Waiting(bytes.charAt(i - start), from, end);
        if (atOnce) {
          text.append(arrived.value);
        } else {
          waiting.merge(i, arrived, (old, fresh) -> wins(fresh, old) ? fresh : old);
        }
      }
      drain();
    }

    private void count(int start, String bytes) {
      boolean keepAlive = bytes.length() == 1 && start == text.length() - 1;
      boolean overlap = false;
      boolean conflict = false;
      for (int i = 0; i < bytes.length(); i++) {
        int at = start + i;
        Character old = null;
        if (at < text.length()) {
          old = keepAlive ? null : text.charAt(at);
        } else if (waiting.containsKey(at)) {
          old = waiting.get(at).value;
        }
        overlap |= old != null;
        conflict |= old != null && old != bytes.charAt(i);
      }
      overlaps += overlap ? 1 : 0;
      conflicts += conflict ? 1 : 0;
    }

    private boolean wins(Waiting fresh, Waiting old) {
      return switch (policy) {
        case FIRST, WINDOWS -> false;
        case LAST -> true;
        case BSD -> fresh.start < old.start;
        case LINUX -> fresh.start < old.start || (fresh.start == old.start && fresh.end > old.end);
      };
    }

    private void drain() {
      waiting.headMap(text.length()).clear();
      while (!waiting.isEmpty() && waiting.firstKey() == text.length()) {
        text.append(waiting.pollFirstEntry().getValue().value);
      }
    }

    void close() {
      while (!waiting.isEmpty()) {
        text.append(".".repeat(waiting.firstKey() - text.length()));
        drain();
      }
    }
  }

  private static void put(HalfStream stream, int sequence, String bytes) {
    put(stream, sequence, bytes, false);
  }

  private static void put(HalfStream stream, int sequence, String bytes, boolean doubtful) {
    ByteBuffer buffer = ByteBuffer.wrap(("##" + bytes + "#").getBytes(StandardCharsets.US_ASCII));
    stream.segment(sequence, buffer, 2, bytes.length(), bytes.length(), doubtful, true);
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void agreesWithASimpleModelOnAnySchedule(OverlapPolicy policy) {
    Random random = new Random(policy.name().length());
    Reassembly reassembly =
        new Reassembly(policy, new OutOfOrderBudget(1 << 20, 1 << 20), new DeliveredBytes(1 << 20));
    for (int i = 0; i < SCHEDULES_PER_POLICY; i++) {
      schedule(policy, random, reassembly);
    }
  }

  private static void schedule(OverlapPolicy policy, Random random, Reassembly reassembly) {
    boolean honest = random.nextBoolean();
    int base = random.nextInt(4) == 0 ? -random.nextInt(LONGEST_STREAM) : random.nextInt();
    String sent = text(random, 1 + random.nextInt(LONGEST_STREAM));
    Recorder recorder = new Recorder(reassembly);
    HalfStream stream = new HalfStream(recorder);
    stream.start(base);
    Model model = new Model(policy);
    StringBuilder schedule = new StringBuilder(policy + " from " + base + ":");
    int segments = 1 + random.nextInt(12);
    for (int n = 0; n < segments; n++) {
      int start = random.nextInt(sent.length());
      int end = start + 1 + random.nextInt(Math.min(9, sent.length() - start));
      String bytes = honest ? sent.substring(start, end) : text(random, end - start);
      recorder.frame = n;
      schedule.append(' ').append(start).append('=').append(bytes);
      put(stream, base + start, bytes);
      model.segment(start, bytes);
      check(schedule, recorder.text.compareTo(model.text) == 0);
    }
    stream.close();
    model.close();
    check(schedule, recorder.text.compareTo(model.text) == 0);
    check(schedule, recorder.ended);
    check(schedule, stream.overlaps() == model.overlaps);
    check(schedule, stream.overlapConflicts() == model.conflicts);
    check(schedule, recorder.conflicts.isEmpty() == (model.conflicts == 0));
    for (int at = 0; honest && at < recorder.text.length(); at++) {
      char got = recorder.text.charAt(at);
      check(schedule, got == '.' || got == sent.charAt(at));
    }
  }

  /** Cheaper than AssertJ, for millions of checks. */
  private static void check(StringBuilder schedule, boolean holds) {
    if (!holds) {
      throw new AssertionError(schedule);
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  /** Short segments use up the entries, long ones the bytes of what is remembered. */
  @ParameterizedTest
  @ValueSource(ints = {2_000, 20})
  void neverInventsAConflictWhenOldBytesAreForgotten(int longest) {
    Random random = new Random(7);
    String sent = text(random, 200 * longest);
    Recorder recorder = new Recorder(OverlapPolicy.LINUX, 1 << 20, 1);
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    int next = 0;
    while (next < sent.length()) {
      int back = random.nextInt(Math.min(next, 60_000) + 1);
      int start = random.nextInt(3) == 0 ? next - back : next;
      int end = Math.min(sent.length(), start + 1 + random.nextInt(longest));
      put(stream, start, sent.substring(start, end));
      next = Math.max(next, end);
    }
    assertThat(recorder.text).hasToString(sent);
    assertThat(recorder.conflicts).isEmpty();
    assertThat(stream.overlaps()).isPositive();
  }

  @Test
  void neverTakesBytesOfOtherConversationsForAnEarlierCopy() {
    Random random = new Random(8);
    Reassembly shared =
        new Reassembly(
            OverlapPolicy.LINUX, new OutOfOrderBudget(1 << 20, 1 << 20), new DeliveredBytes(1));
    String letters = text(random, 3_000);
    List<String> sent = List.of(letters, letters.toUpperCase(Locale.ROOT));
    List<Recorder> recorders = List.of(new Recorder(shared), new Recorder(shared));
    List<HalfStream> streams =
        recorders.stream().map(recorder -> new HalfStream(recorder)).toList();
    streams.forEach(stream -> stream.start(0));
    for (int i = 0; i < 20_000; i++) {
      int which = random.nextInt(100) == 0 ? 1 : 0;
      int next = recorders.get(which).text.length();
      int start = random.nextInt(4) == 0 ? random.nextInt(next + 1) : next;
      int end = Math.min(letters.length(), start + random.nextInt(3));
      put(streams.get(which), start, sent.get(which).substring(start, end));
    }
    assertThat(recorders).allMatch(recorder -> recorder.conflicts.isEmpty());
    assertThat(streams).allMatch(stream -> stream.overlaps() > 0);
  }

  @Test
  void comparesWithWhatWasDeliveredAcrossSegments() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(100);
    for (String bytes : List.of("abc", "def", "ghi")) {
      recorder.frame++;
      put(stream, 100 + recorder.text.length(), bytes);
    }
    recorder.frame = 9;
    put(stream, 101, "bcdXfgYi");

    assertThat(recorder.text).hasToString("abcdefghi");
    assertThat(recorder.conflicts).containsExactly("7:3", "4:2");
    assertThat(stream.overlapConflicts()).isEqualTo(1);
  }

  @Test
  void comparesWithTheLastBytesHoweverManyCameBefore() {
    Recorder recorder = new Recorder(OverlapPolicy.LINUX, 1 << 20, 1);
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    for (int at = 0; at < 100_000; at += 10) {
      put(stream, at, "x".repeat(10));
    }
    recorder.frame = 1;
    put(stream, 99_900, "x".repeat(98) + "yx");

    assertThat(recorder.conflicts).containsExactly("99998:0");
  }

  @Test
  void takesTheByteOfAKeepAliveForNothing() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    put(stream, 2, "#");

    assertThat(stream.overlaps()).isZero();
    assertThat(recorder.conflicts).isEmpty();
  }

  @Test
  void givesUpAHoleThatTheReceiverDoesNotHave() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 3, "def");
    for (int i = 0; i < 8; i++) {
      stream.acknowledge(6);
      assertThat(recorder.text).isEmpty();
    }
    stream.acknowledge(6);

    assertThat(recorder.text).hasToString("...def");
    assertThat(stream.gaps()).isEqualTo(1);
    assertThat(stream.gapBytes()).isEqualTo(3);
    assertThat(stream.deliveredBytes()).isEqualTo(3);
  }

  @Test
  void countsTheBytesOfEachGap() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    put(stream, 5, "fg");
    put(stream, 8, "i");
    stream.close();

    assertThat(recorder.text).hasToString("abc..fg.i");
    assertThat(stream.gaps()).isEqualTo(2);
    assertThat(stream.gapBytes()).isEqualTo(3);
    assertThat(stream.deliveredBytes()).isEqualTo(6);
  }

  /** What the capture lacks the receiver had: it could read on when the later bytes came. */
  @Test
  void whatIsBehindAGapWasCompleteWhenItCame() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    recorder.frame = 4;
    put(stream, 3, "def");
    recorder.frame = 5;
    stream.close();

    assertThat(recorder.arrivals)
        .containsExactly("complete in 4 at 4000", "brought by 4", "complete now");
  }

  @Test
  void whatFillsAHoleCompletesWhatCameBefore() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    recorder.frame = 4;
    put(stream, 3, "def");
    recorder.frame = 5;
    put(stream, 0, "abc");

    assertThat(recorder.arrivals).containsExactly("brought by 5", "brought by 4");
  }

  @Test
  void tellsWhatWaitsAndWhetherTheReceiverHasWhatIsMissing() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    assertThat(stream.queuedRanges()).isEmpty();
    assertThat(stream.hasOpenHole()).isFalse();
    put(stream, 4, "ef");
    put(stream, 9, "j");
    put(stream, 3, "def");

    assertThat(stream.queuedRanges()).containsExactly(3, 6, 9, 10);
    assertThat(stream.hasOpenHole()).isTrue();
    stream.acknowledge(3);
    assertThat(stream.hasOpenHole()).isFalse();
  }

  @Test
  void waitsForTheDataOfAnAcknowledgmentThatCameFirst() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 3, "def");
    stream.acknowledge(6);
    put(stream, 0, "abc");

    assertThat(recorder.text).hasToString("abcdef");
  }

  @Test
  void knowsWhichBytesItHasSeenAndWhenThoseBehindAHole() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    recorder.frame = 7;
    put(stream, 5, "fg");

    assertThat(IntStream.range(0, 9).filter(stream::hasSeen)).containsExactly(0, 1, 2, 5, 6);
    assertThat(stream.timeBehind(3)).isEqualTo(7_000);
    assertThat(stream.timeBehind(7)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void givesUpAHoleWhenTooMuchWaitsBehindIt() {
    Recorder recorder = new Recorder(OverlapPolicy.LINUX, 1_000, 1 << 20);
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    for (int i = 1; i < 20; i++) {
      put(stream, 100 * i, "x".repeat(100));
    }
    assertThat(recorder.hadTooMuch).isTrue();
    assertThat(recorder.text).hasToString(".".repeat(100) + "x".repeat(1_900));
    stream.close();

    assertThat(recorder.text).hasToString(".".repeat(100) + "x".repeat(1_900));
  }

  @Test
  void conversationsShareWhatMayWait() {
    Reassembly shared =
        new Reassembly(
            OverlapPolicy.LINUX, new OutOfOrderBudget(2_000, 3_000), new DeliveredBytes(1));
    List<Recorder> recorders =
        List.of(new Recorder(shared), new Recorder(shared), new Recorder(shared));
    for (Recorder recorder : recorders) {
      HalfStream stream = new HalfStream(recorder);
      stream.start(0);
      put(stream, 1, "x".repeat(1_200));
    }

    assertThat(recorders).extracting(r -> r.hadTooMuch).containsExactly(false, false, true);
    assertThat(recorders.get(0).text).as("that was there before").isEmpty();
    assertThat(recorders.get(2).text).hasToString("." + "x".repeat(1_200));
  }

  /** Every way to leave the queue, far more often than there is room. */
  @Test
  void whatWaitsNoMoreMakesRoom() {
    Reassembly shared =
        new Reassembly(
            OverlapPolicy.LINUX, new OutOfOrderBudget(10_000, 10_000), new DeliveredBytes(1));
    for (int i = 0; i < 400; i++) {
      Recorder recorder = new Recorder(shared);
      HalfStream stream = new HalfStream(recorder);
      stream.start(0);
      boolean synData = i % 4 == 0;
      if (synData) {
        stream.hold();
      }
      put(stream, synData ? 0 : 1, "x".repeat(1_000), i % 4 == 1);
      if (synData) {
        stream.acknowledge(0); // it did not take them
      } else if (i % 4 == 2) {
        put(stream, 0, "x");
      }
      stream.close();
      assertThat(recorder.hadTooMuch).as("round %d", i).isFalse();
      assertThat(recorder.text.length()).isEqualTo(i % 4 < 2 ? 0 : 1_001);
    }
  }

  @Test
  void deliversDoubtfulBytesOnlyWhenTheyAreAcknowledged() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "evil", true);
    assertThat(recorder.text).isEmpty();
    stream.acknowledge(4);

    assertThat(recorder.text).hasToString("evil");
  }

  @Test
  void deliversDoubtfulBytesWhenTheReceiverTurnsOutToTakeSuch() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc", true);
    assertThat(recorder.text).isEmpty();
    stream.trust();

    assertThat(recorder.text).hasToString("abc");
  }

  @Test
  void deliversAcknowledgedDoubtfulBytesBehindAHole() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 3, "def", true);
    stream.acknowledge(6);
    stream.close();

    assertThat(recorder.text).hasToString("...def");
  }

  @Test
  void forgetsDoubtfulBytesThatAnotherCopyReplaced() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    stream.fin(4);
    put(stream, 0, "evil", true);
    put(stream, 0, "good");

    assertThat(recorder.text).hasToString("good");
    assertThat(recorder.ended).as("nothing waits any more").isTrue();
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void prefersAnyOtherCopyToDoubtfulBytes(OverlapPolicy policy) {
    Recorder recorder = new Recorder(policy);
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "evilevil", true);
    put(stream, 8, "!");
    put(stream, 4, "good");
    put(stream, 2, "evil", true);
    put(stream, 0, "very");
    stream.close();

    assertThat(recorder.text).hasToString("verygood!");
    assertThat(stream.overlapConflicts()).isEqualTo(3);
  }

  @Test
  void forgetsDoubtfulBytesThatNobodyAcknowledged() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "ab");
    put(stream, 2, "evil", true);
    stream.close();

    assertThat(recorder.text).hasToString("ab");
    assertThat(stream.gaps()).isZero();
  }

  @Test
  void dropsDataOfTheSynThatTheServerDoesNotTake() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(1);
    stream.hold();
    put(stream, 1, "early");
    stream.acknowledge(1);
    put(stream, 1, "later");

    assertThat(recorder.text).hasToString("later");
  }

  @Test
  void deliversDataOfTheSynWhenTheServerTakesIt() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(1);
    stream.hold();
    put(stream, 1, "early");
    assertThat(recorder.text).isEmpty();
    stream.acknowledge(6);

    assertThat(recorder.text).hasToString("early");
  }

  @Test
  void endsWithTheFin() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    assertThat(recorder.ended).isFalse();
    stream.fin(3);
    assertThat(recorder.ended).isTrue();
    assertThat(stream.isEnded()).isTrue();
    assertThat(stream.finOffset()).isEqualTo(3);
    put(stream, 3, "more");
    stream.acknowledge(4);
    stream.close();

    assertThat(recorder.text).hasToString("abc");
    assertThat(stream.gaps()).isZero();
  }

  @Test
  void endsWithTheDataInFrontOfAFinThatCameFirst() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    stream.fin(3);
    put(stream, 0, "abc");

    assertThat(recorder.ended).isTrue();
  }

  /** The end of a connection, as far as acknowledgments tell of what was not captured. */
  @ParameterizedTest
  @CsvSource({
    "3, -1, abc",
    // one ahead is the FIN that was not captured either
    "4, -1, abc",
    "5, -1, abc..",
    "4, 4, abc.",
    "9, 5, abc..",
    "4, 5, abc",
  })
  void theReceiverHadWhatItAcknowledged(int acknowledged, int fin, String delivered) {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    stream.acknowledge(acknowledged);
    if (fin >= 0) {
      stream.fin(fin);
    }
    stream.close();

    assertThat(recorder.text).hasToString(delivered);
    assertThat(stream.gaps()).isEqualTo(delivered.contains(".") ? 1 : 0);
    assertThat(recorder.ended).isTrue();
  }

  @Test
  void aSegmentMayBeginInFrontOfTheFirstByteSeen() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(100);
    put(stream, 100, "abc");
    put(stream, 98, "yzabcd");

    assertThat(recorder.text).hasToString("abcd");
    assertThat(stream.overlaps()).isEqualTo(1);
    assertThat(recorder.conflicts).isEmpty();
  }

  @Test
  void endsBehindTheFin() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    stream.fin(6);
    put(stream, 3, "def");
    assertThat(recorder.ended).isFalse();
    put(stream, 0, "abc");

    assertThat(recorder.text).hasToString("abcdef");
    assertThat(recorder.ended).isTrue();
    assertThat(stream.isFinReached()).isTrue();
  }

  @Test
  void showsTheEndOfASegmentThatTheCaptureCut() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    stream.segment(
        0, ByteBuffer.wrap("abc".getBytes(StandardCharsets.US_ASCII)), 0, 3, 10, false, true);
    put(stream, 10, "k");

    assertThat(recorder.text).hasToString("abc.......k");
  }

  @Test
  void showsTheEndOfARepetitionThatTheCaptureCut() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    putCut(stream, 1, "bcde", 9);

    assertThat(recorder.text).hasToString("abcde.....");
    assertThat(recorder.conflicts).isEmpty();
    put(stream, 2, "cde");
    assertThat(stream.gaps()).isEqualTo(1);
  }

  @Test
  void aSegmentBehindAHoleOfWhichTheCaptureHasTheHeaderOnlyIsPartOfTheHole() {
    Recorder recorder = new Recorder();
    HalfStream stream = new HalfStream(recorder);
    stream.start(0);
    put(stream, 0, "abc");
    putCut(stream, 6, "", 4);
    stream.acknowledge(10);
    stream.close();

    assertThat(recorder.text).hasToString("abc.......");
    assertThat(stream.gaps()).isEqualTo(1);
  }

  private static void putCut(HalfStream stream, int sequence, String captured, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(captured.getBytes(StandardCharsets.US_ASCII));
    stream.segment(sequence, buffer, 0, captured.length(), length, false, true);
  }
}
