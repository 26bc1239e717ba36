package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.Payload;
import io.pipescope.net.tcp.urgent.LinuxReceiver.Reader;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The urgent data of one direction, from the first segment with the URG flag on: its marks, the
 * bytes around them, and every stack's way to read them.
 *
 * <p>For each segment {@link #arrives} is called, then {@link #data} for what it puts in order,
 * then {@link #delivered}. At a bound the marks end here, or the bytes are kept no longer; an
 * anomaly {@code limit.urgent_stream} says so, and what is no longer known is left out of the
 * report.
 */
public final class UrgentStream {
  /** What a mark takes here and in the models, in bytes. */
  private static final int MARK_COST = 120;

  private static final int FRAME_COST = 8;

  private final Direction direction;
  private final UrgentSettings settings;
  private final UrgentBudget budget;
  private final Consumer<Anomaly> anomalies;
  private final StreamStart start;
  private final KeptBytes kept;
  private final MarkRegister marks = new MarkRegister();
  private final Map<ViewName, Receiver> receivers = new EnumMap<>(ViewName.class);

  /** The models without repetitions. */
  private final Set<Receiver> distinct;

  private int segments;
  private long rcvNxt;
  private boolean finTaken;
  private long taken;
  private boolean marksCut;
  private boolean limitReported;
  private boolean frozen;
  private boolean reset;

  /**
   * @param direction which way the bytes go
   * @param settings how much to keep
   * @param budget for the memory
   * @param start of the stream so far
   * @param anomalies told when a bound is reached
   */
  public UrgentStream(
      Direction direction,
      UrgentSettings settings,
      UrgentBudget budget,
      StreamStart start,
      Consumer<Anomaly> anomalies) {
    this.direction = direction;
    this.settings = settings;
    this.budget = budget;
    this.start = start;
    this.anomalies = anomalies;
    rcvNxt = start.rcvNxt();
    kept = new KeptBytes(start.rcvNxt(), start.deliveredBytes());
    receivers.put(ViewName.INLINE, new LinuxReceiver(false, true, Reader.LATE, 0));
    receivers.put(ViewName.LINUX, new LinuxReceiver(false, false, Reader.LATE, 0));
    long read = rcvNxt + (start.finTaken() ? 1 : 0);
    receivers.put(ViewName.LINUX_PROMPT, new LinuxReceiver(false, false, Reader.PROMPT, read));
    receivers.put(ViewName.LINUX_STDURG, new LinuxReceiver(true, false, Reader.LATE, 0));
    Receiver bsd = new BsdReceiver(rcvNxt, start.queued());
    receivers.put(ViewName.BSD, bsd);
    receivers.put(ViewName.WINDOWS, bsd);
    distinct = new LinkedHashSet<>(receivers.values());
  }

  /**
   * A segment of this direction arrives.
   *
   * @return the offset of its mark when it is a new one
   */
  public OptionalLong arrives(UrgentSegment segment) {
    OptionalLong fresh = OptionalLong.empty();
    if (segment.urg()) {
      segments++;
    }
    if (!marksCut) {
      fresh = segment.urg() ? mark(segment) : OptionalLong.empty();
      if (!segment.urg()) {
        distinct.forEach(receiver -> receiver.segment(segment));
      }
    }
    return fresh;
  }

  private OptionalLong mark(UrgentSegment segment) {
    int known = marks.size();
    if (known >= settings.limits().urgentMarks() || !take(MARK_COST)) {
      marksCut = true;
      report("More urgent marks than are kept: the later ones are only counted.");
      return OptionalLong.empty();
    }
    MarkEntry entry = marks.enter(segment);
    boolean fresh = marks.size() > known;
    if (!fresh) {
      give(MARK_COST - FRAME_COST);
    }
    distinct.forEach(receiver -> note(entry, receiver, receiver.segment(segment)));
    boolean counts = entry.takenByLinux || entry.takenByBsd;
    return fresh && counts ? OptionalLong.of(entry.offset) : OptionalLong.empty();
  }

  private void note(MarkEntry entry, Receiver receiver, boolean taken) {
    if (!taken) {
      return;
    }
    if (receiver == receivers.get(ViewName.LINUX)) {
      entry.takenByLinux = true;
      marks.taken(entry);
    } else if (receiver == receivers.get(ViewName.LINUX_STDURG)) {
      entry.takenByStdurg = true;
    } else if (receiver == receivers.get(ViewName.BSD)) {
      entry.takenByBsd = true;
    }
  }

  /** The next bytes in order, or behind a gap. */
  public void data(long offset, ByteBuffer buffer, int position, int length) {
    if (frozen) {
      return;
    }
    int before = kept.size();
    int room = Math.min(length, settings.limits().urgentStreamBytes() - before);
    kept.add(offset, buffer, position, length, room > 0 && take(room) ? room : 0);
    if (kept.isCut()) {
      report("More bytes follow an urgent mark than are kept: digests are left out.");
    }
    marks.data(offset, buffer, position, length);
  }

  /**
   * The bytes of the segment were handed on.
   *
   * @param rcvNxt RCV.NXT, as a stream offset; one more once the FIN was taken
   * @param finTaken whether it was
   */
  public void delivered(long rcvNxt, boolean finTaken) {
    if (!frozen) {
      this.rcvNxt = rcvNxt;
      this.finTaken = finTaken;
      distinct.forEach(receiver -> receiver.delivered(rcvNxt, finTaken));
    }
  }

  /** What comes from now on waits behind a hole that was never filled: no application reads it. */
  public void freeze() {
    frozen = true;
  }

  /** The sender has reset the connection before the receiver's application was done. */
  public void reset() {
    reset = true;
  }

  /** How many distinct marks there were. */
  public int marks() {
    return marks.size();
  }

  /**
   * The first byte from {@code offset} on that a view leaves out, as far as is known now; {@link
   * Long#MAX_VALUE} when there is none.
   */
  public long nextTakenOut(ViewName view, long offset) {
    return receivers.get(view).nextTakenOut(offset);
  }

  /**
   * Whether a view leaves a byte out of the stream. To be asked after {@link #finish}: only then is
   * it settled.
   */
  public boolean isTakenOut(ViewName view, long offset) {
    return receivers.get(view).removed().contains(offset);
  }

  /** The byte of which a view does not know yet; {@link Long#MAX_VALUE} when there is none. */
  public long undecided(ViewName view) {
    return receivers.get(view).undecided();
  }

  /**
   * Ends the stream.
   *
   * @param finOffset of the FIN; {@link Long#MAX_VALUE} without one
   * @param pointerWithoutFlag segments with a pointer but no URG flag
   * @param choice the view that was dissected
   * @param events takes what is to be said
   */
  public void finish(
      long finOffset, int pointerWithoutFlag, ViewChoice choice, Consumer<Payload> events) {
    if (kept.end() > rcvNxt) {
      delivered(kept.end(), finTaken);
    }
    distinct.forEach(receiver -> receiver.finish(rcvNxt, finTaken, reset));
    ViewMaker views = new ViewMaker(settings.maxPayload(), start, kept, marksCut, receivers);
    MarkMaker marker = new MarkMaker(receivers, finOffset);
    Optional<UrgentDifference> difference = UrgentDifference.of(receivers, kept);
    Urgent urgent =
        new Urgent(
            direction,
            segments,
            pointerWithoutFlag,
            marks.inOrder().stream().map(marker::make).toList(),
            start.deliveredBytes() > 0 ? OptionalLong.of(start.rcvNxt()) : OptionalLong.empty(),
            views.make(),
            difference.isPresent(),
            difference.map(UrgentDifference::amongStacks).orElse(false),
            difference.map(UrgentDifference::place).orElse(OptionalLong.empty()),
            choice.view().toString(),
            choice.why(),
            choice.usual());
    budget.give(taken);
    taken = 0;
    events.accept(new UrgentEvent(urgent));
  }

  private boolean take(int bytes) {
    if (!budget.take(bytes)) {
      return false;
    }
    taken += bytes;
    return true;
  }

  private void give(int bytes) {
    budget.give(bytes);
    taken -= bytes;
  }

  private void report(String sentence) {
    if (!limitReported) {
      limitReported = true;
      anomalies.accept(Anomaly.of("tcp", "limit.urgent_stream", sentence));
    }
  }
}
