package io.pipescope.net.tcp;

import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.net.tcp.urgent.UrgentBudget;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The conversations of one partition: finds the one that a segment belongs to, begins new ones, and
 * ends those that are over.
 *
 * <p>What happens here depends on nothing but the segments of the partition and their capture
 * times, so that it is the same whoever works on the other partitions.
 */
final class ConversationTracker {
  /** How many bytes may wait behind holes for each delivered byte that is remembered. */
  private static final int WAITING_FOR_ONE_DELIVERED = 8;

  private final TcpSettings settings;
  private final StreamHandlerFactory handlers;
  private final Consumer<Event> events;
  private final long flowIdBase;
  private final int capacity;
  private final long idleNanos;
  private final long lingerNanos;
  private final Reassembly reassembly;
  private final ChecksumJudge checksums;
  private final UrgentBudget urgentBudget;
  private final ConversationTable table = new ConversationTable();
  private final StreamChunk chunk = new StreamChunk();
  private final TcpOptionReader options = new TcpOptionReader();

  private Packet packet;
  private Optional<FrameReference> frame = Optional.empty();
  private long now = Long.MIN_VALUE;

  /**
   * @param settings what the user chose
   * @param partitions among how many trackers the limits are shared
   * @param flowIdBase added to the number of a conversation's first frame
   * @param handlers makes the handlers of streams
   * @param events takes the events, in order
   */
  ConversationTracker(
      TcpSettings settings,
      int partitions,
      long flowIdBase,
      StreamHandlerFactory handlers,
      Consumer<Event> events) {
    this.settings = settings;
    this.handlers = handlers;
    this.events = events;
    this.flowIdBase = flowIdBase;
    capacity = Math.max(1, settings.limits().conversations() / partitions);
    idleNanos = TimeUnit.SECONDS.toNanos(settings.limits().conversationIdleSeconds());
    lingerNanos = TimeUnit.SECONDS.toNanos(settings.limits().conversationLingerSeconds());
    long waiting = settings.limits().outOfOrderTotalBytes() / partitions;
    reassembly =
        new Reassembly(
            settings.overlap(),
            new OutOfOrderBudget(settings.limits().outOfOrderBytes(), waiting),
            new DeliveredBytes(waiting / WAITING_FOR_ONE_DELIVERED));
    checksums = new ChecksumJudge(settings.checksums());
    urgentBudget = new UrgentBudget(settings.limits().urgentTotalBytes() / partitions);
  }

  /** Follows one segment. */
  void segment(Packet packet, TcpSegment segment, FlowKey key) {
    this.packet = packet;
    frame = Optional.empty();
    now = Math.max(now, packet.timestamp());
    expire();
    TcpConversation conversation = find(segment, key);
    if (conversation != null && segment.syn() && !segment.rst()) {
      if (conversation.isReusedBy(segment, packet, key.isFromLow())) {
        end(conversation, EndReason.REUSE);
        conversation = null;
      }
    }
    if (conversation == null) {
      conversation = begin(segment, key);
    }
    conversation.segment(segment, packet, key.isFromLow());
    table.touch(conversation);
  }

  /** The conversation of a segment, or null. What opens one is never an answer. */
  private TcpConversation find(TcpSegment segment, FlowKey key) {
    long networkKey = packet.networkKey();
    TcpConversation conversation = table.find(key, networkKey);
    if (conversation != null || (segment.syn() && !segment.ack())) {
      return conversation;
    }
    Optional<TcpConversation> asked = table.findUnanswered(key);
    asked.ifPresent(found -> found.setNetwork(key.isFromLow(), networkKey));
    return asked.orElse(null);
  }

  private TcpConversation begin(TcpSegment segment, FlowKey key) {
    if (table.size() >= capacity) {
      TcpConversation oldest = table.oldestClosed().or(table::oldestOpen).orElseThrow();
      oldest.limitReached(capacity);
      end(oldest, EndReason.LIMIT);
    }
    FlowKey own = key.copy();
    TcpConversation conversation =
        new TcpConversation(
            this, own, isClientLow(segment, own), packet, flowIdBase + packet.number());
    table.add(conversation);
    return conversation;
  }

  /** The client sent the SYN; without one, it is the end that is not on the well-known port. */
  private boolean isClientLow(TcpSegment segment, FlowKey key) {
    if (segment.syn()) {
      return key.isFromLow() != segment.ack();
    }
    boolean lowKnown = settings.isServerPort().test(key.lowPort());
    boolean highKnown = settings.isServerPort().test(key.highPort());
    if (lowKnown != highKnown) {
      return highKnown;
    }
    return key.lowPort() == key.highPort() ? key.isFromLow() : key.lowPort() > key.highPort();
  }

  private void expire() {
    while (true) {
      Optional<TcpConversation> closed = table.oldestClosed();
      if (closed.isPresent() && closed.get().lastTime() < now - lingerNanos) {
        end(closed.get(), EndReason.TIMEOUT);
        continue;
      }
      Optional<TcpConversation> open = table.oldestOpen();
      if (open.isPresent() && open.get().lastTime() < now - idleNanos) {
        end(open.get(), EndReason.TIMEOUT);
        continue;
      }
      return;
    }
  }

  private void end(TcpConversation conversation, EndReason reason) {
    table.remove(conversation);
    conversation.finish(reason);
  }

  /** The conversations that are still there, in the order of their first frames. */
  TcpConversation[] remaining() {
    return table.sorted();
  }

  /** Ends a conversation because the capture does. */
  void endOfCapture(TcpConversation conversation, FrameReference lastFrame) {
    frame = Optional.of(lastFrame);
    end(conversation, EndReason.END_OF_CAPTURE);
  }

  TcpSettings settings() {
    return settings;
  }

  Reassembly reassembly() {
    return reassembly;
  }

  ChecksumJudge checksums() {
    return checksums;
  }

  void readSack(TcpSegment segment, TcpOptionReader.SackTarget target) {
    options.readSack(segment, target);
  }

  UrgentBudget urgentBudget() {
    return urgentBudget;
  }

  boolean isHandlerForEvery() {
    return handlers.isForEvery();
  }

  StreamHandler newHandler(StreamContext context) {
    return handlers.create(context);
  }

  TcpOptions readOptions(TcpSegment segment) {
    return options.read(segment);
  }

  StreamChunk chunk() {
    return chunk;
  }

  FrameReference frame() {
    if (frame.isEmpty()) {
      frame = Optional.of(packet.frame());
    }
    return frame.orElseThrow();
  }

  long frameNumber() {
    return packet.number();
  }

  void emit(Event event) {
    events.accept(event);
  }
}
