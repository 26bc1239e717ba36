package io.pipescope.net.tcp;

import io.pipescope.api.CommunityId;
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
  private final Optional<Consumer<SegmentView>> observer;
  private final long flowIdBase;
  private final int capacity;
  private final int capacityWithoutData;
  private final long idleNanos;
  private final long lingerNanos;
  private final Reassembly reassembly;
  private final ChecksumJudge checksums;
  private final UrgentBudget urgentBudget;
  private final MessageMemory messageMemory;
  private final TableBudget tableBudget;
  private final ConversationTable table = new ConversationTable();
  private final Identities identities;
  private final StreamChunk chunk = new StreamChunk();
  private final TcpOptionReader options = new TcpOptionReader();

  private Packet packet;
  private Optional<FrameReference> frame = Optional.empty();
  private long now = Long.MIN_VALUE;

  /**
   * @param settings what the user chose
   * @param partitions among how many trackers the limits are shared
   * @param flowIdBase added to the number of a conversation's first frame
   * @param communityId of the thread
   * @param handlers makes the handlers of streams
   * @param events takes the events, in order
   * @param observer wants to know what each segment does
   */
  ConversationTracker(
      TcpSettings settings,
      int partitions,
      long flowIdBase,
      CommunityId communityId,
      StreamHandlerFactory handlers,
      Consumer<Event> events,
      Optional<Consumer<SegmentView>> observer) {
    this.observer = observer;
    this.settings = settings;
    identities = new Identities(communityId);
    this.handlers = handlers;
    this.events = events;
    this.flowIdBase = flowIdBase;
    capacity = Math.max(1, settings.limits().conversations() / partitions);
    capacityWithoutData = Math.max(1, settings.limits().conversationsWithoutData() / partitions);
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
    messageMemory = new MessageMemory(settings.limits().messageTotalBytes() / partitions);
    tableBudget = new TableBudget(settings.limits().tableEntries() / partitions);
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
    if (observer.isPresent()) {
      observe(conversation, segment, packet, key.isFromLow());
    } else {
      conversation.segment(segment, packet, key.isFromLow());
    }
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

  /** Options that reassembly has no use for are read as well, for those who listen to that. */
  private void observe(
      TcpConversation conversation, TcpSegment segment, Packet packet, boolean fromLow) {
    if (segment.isWellFormed(packet)) {
      options.read(segment);
    }
    SegmentMarks marks = new SegmentMarks(conversation.side(fromLow));
    conversation.segment(segment, packet, fromLow);
    observer.orElseThrow().accept(conversation.view(segment, fromLow, marks.since()));
  }

  private TcpConversation begin(TcpSegment segment, FlowKey key) {
    if (table.sizeWithoutData() >= capacityWithoutData) {
      TcpConversation oldest = table.oldestWithoutData().orElseThrow();
      oldest.limitReached(
          "limit.conversations_without_data", capacityWithoutData + " conversations without data");
      end(oldest, EndReason.LIMIT);
    } else if (table.size() >= capacity) {
      TcpConversation oldest = table.oldestClosed().or(table::oldestOpen).orElseThrow();
      oldest.limitReached("limit.conversations", capacity + " conversations");
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
    while (table.hasClosedBefore(now - lingerNanos)) {
      end(table.oldestClosed().orElseThrow(), EndReason.TIMEOUT);
    }
    while (table.hasOpenBefore(now - idleNanos)) {
      end(table.oldestOpen().orElseThrow(), EndReason.TIMEOUT);
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

  MessageMemory messageMemory() {
    return messageMemory;
  }

  TableBudget tableBudget() {
    return tableBudget;
  }

  Identities identities() {
    return identities;
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

  /** Capture time in nanoseconds of the frame that is being worked on. */
  long frameTime() {
    return packet.timestamp();
  }

  void emit(Event event) {
    events.accept(event);
  }
}
