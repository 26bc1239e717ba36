package io.pipescope.net.tcp;

import io.pipescope.api.CommunityId;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.ksy.EndOfWireException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The TCP conversations that one thread works on: those partitions, out of a fixed number, that are
 * its own. The number does not depend on the threads, and so neither does what happens at a limit.
 */
public final class TcpShard {
  /** Into how many partitions conversations are spread by the hash of their endpoints. */
  public static final int PARTITIONS = 64;

  private final List<Optional<ConversationTracker>> partitions = new ArrayList<>(PARTITIONS);
  private final TcpSegment segment = new TcpSegment();
  private final FlowKey key = new FlowKey();

  /**
   * @param settings what the user chose
   * @param shard number of this shard, from 0
   * @param shards how many there are
   * @param flowIdBase added to the number of a conversation's first frame
   * @param handlers makes the handlers of streams
   * @param events takes the events, in the order of the frames
   */
  public TcpShard(
      TcpSettings settings,
      int shard,
      int shards,
      long flowIdBase,
      StreamHandlerFactory handlers,
      Consumer<Event> events) {
    this(settings, shard, shards, flowIdBase, handlers, events, Optional.empty());
  }

  /**
   * The same, and tells what each segment does to its conversation.
   *
   * @param observer wants to know
   */
  public TcpShard(
      TcpSettings settings,
      int shard,
      int shards,
      long flowIdBase,
      StreamHandlerFactory handlers,
      Consumer<Event> events,
      Optional<Consumer<SegmentView>> observer) {
    CommunityId communityId = new CommunityId();
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(
          i % shards == shard
              ? Optional.of(
                  new ConversationTracker(
                      settings, PARTITIONS, flowIdBase, communityId, handlers, events, observer))
              : Optional.empty());
    }
  }

  /**
   * Follows a segment when it belongs to one of this shard's conversations.
   *
   * @param packet whose window begins with a TCP header
   * @throws EndOfWireException when the header is not all there
   */
  public void segment(Packet packet) {
    segment.read(packet);
    key.set(packet, segment.sourcePort(), segment.destinationPort());
    Optional<ConversationTracker> own = partitions.get(key.partition());
    if (own.isPresent()) {
      own.get().segment(packet, segment, key);
    }
  }

  /** Whether the conversations of a partition are this shard's. */
  public boolean owns(int partition) {
    return partitions.get(partition).isPresent();
  }

  /**
   * Ends all conversations.
   *
   * @param lastFrame of the capture
   * @param beforeEach told the flow id before the events of each; they come in rising order
   */
  public void endOfCapture(FrameReference lastFrame, LongConsumer beforeEach) {
    List<TcpConversation> remaining = new ArrayList<>();
    for (Optional<ConversationTracker> partition : partitions) {
      partition.ifPresent(tracker -> remaining.addAll(List.of(tracker.remaining())));
    }
    remaining.sort(Comparator.comparingLong(TcpConversation::flowId));
    for (TcpConversation conversation : remaining) {
      beforeEach.accept(conversation.flowId());
      conversation.endOfCapture(lastFrame);
    }
  }
}
