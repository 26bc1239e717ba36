package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.Limits;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts segments in order in the plainest way and shows them to an {@link UrgentStream}. */
final class Receiving {
  final List<Anomaly> anomalies = new ArrayList<>();
  final List<Long> told = new ArrayList<>();

  private final TreeMap<Integer, Byte> waiting = new TreeMap<>();
  private final UrgentStream stream;
  private int rcvNxt;
  private int fin = Integer.MAX_VALUE;
  private boolean finTaken;
  private long frame;

  Receiving() {
    this(Limits.DEFAULT);
  }

  Receiving(Limits limits) {
    StreamStart start = new StreamStart(0, false, 0, Optional.of(sha256()), new long[0]);
    UrgentSettings settings = new UrgentSettings(limits, -1);
    UrgentBudget budget = new UrgentBudget(limits.urgentTotalBytes());
    stream = new UrgentStream(Direction.TO_SERVER, settings, budget, start, anomalies::add);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** What becomes of all these segments. */
  static Urgent of(Sent... segments) {
    Receiving receiving = new Receiving();
    for (Sent segment : segments) {
      receiving.segment(segment);
    }
    return receiving.finish();
  }

  void segment(Sent sent) {
    int end = sent.end() + (sent.fin() ? 1 : 0);
    boolean old = end < rcvNxt + (finTaken ? 1 : 0);
    segment(sent, old ? Acceptance.OLD : Acceptance.ACCEPTED);
  }

  void segment(Sent sent, Acceptance acceptance) {
    ByteBuffer buffer = ByteBuffer.wrap(sent.bytes());
    stream
        .arrives(
            new UrgentSegment(
                ++frame,
                1001 + sent.offset(),
                sent.offset(),
                sent.payload().length(),
                sent.payload().length(),
                Math.max(0, sent.pointer()),
                sent.urg(),
                false,
                sent.fin(),
                false,
                isSeen(sent),
                acceptance,
                rcvNxt + (finTaken ? 1 : 0),
                finTaken,
                buffer,
                0,
                sent.headerLength()))
        .ifPresent(told::add);
    if (acceptance != Acceptance.IGNORED) {
      queue(sent, buffer);
    }
    stream.delivered(rcvNxt + (finTaken ? 1 : 0), finTaken);
  }

  private boolean isSeen(Sent sent) {
    return !sent.payload().isEmpty() && isSeen(sent.offset()) && isSeen(sent.end() - 1);
  }

  private boolean isSeen(int offset) {
    return offset < rcvNxt || waiting.containsKey(offset);
  }

  private void queue(Sent sent, ByteBuffer buffer) {
    for (int i = 0; i < sent.payload().length() && !finTaken; i++) {
      waiting.putIfAbsent(sent.offset() + i, buffer.get(sent.headerLength() + i));
    }
    if (sent.fin()) {
      fin = sent.end();
    }
    int start = rcvNxt;
    ByteBuffer ready = ByteBuffer.allocate(waiting.size());
    while (waiting.containsKey(rcvNxt)) {
      ready.put(waiting.get(rcvNxt++));
    }
    if (rcvNxt > start) {
      stream.data(start, ready, 0, rcvNxt - start);
      waiting.headMap(rcvNxt).clear();
    }
    finTaken = rcvNxt >= fin;
  }

  UrgentStream stream() {
    return stream;
  }

  Urgent finish() {
    List<Urgent> reports = new ArrayList<>();
    ViewChoice choice = ViewChoice.guess(ViewName.INLINE, "test");
    long finOffset = fin == Integer.MAX_VALUE ? Long.MAX_VALUE : fin;
    stream.finish(finOffset, 0, choice, payload -> reports.add(((UrgentEvent) payload).urgent()));
    return reports.get(0);
  }
}
