package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.AnomalyLimiter;
import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.MemoryAccount;
import io.pipescope.api.Packet;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.TableAccount;
import io.pipescope.net.tcp.urgent.UrgentBudget;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the streams of one conversation: who reads them, whose they are, in which frame
 * their bytes arrived, where events go. What few conversations need is made when it is asked for.
 *
 * <p>The conversation itself extends it, as each object more has to be kept for a million of them.
 */
abstract class TcpStreamContext implements StreamContext {
  private final ConversationTracker tracker;
  private final FlowKey key;
  private final boolean clientIsLow;
  private final long flowId;
  private final List<Integer> vlan;
  private final long firstTime;
  private final boolean nanoseconds;
  private boolean endOfCapture;
  private StreamHandler handler = NoHandler.NONE;
  private Optional<MessageMemory.OfConversation> memory = Optional.empty();
  private Optional<TableBudget.OfConversation> tables = Optional.empty();
  private Optional<AnomalyLimiter> anomalies = Optional.empty();
  private Optional<Conversation> identity = Optional.empty();
  private Optional<FrameReference> arrival = Optional.empty();

  /**
   * @param packet the first one of the conversation
   */
  TcpStreamContext(
      ConversationTracker tracker, FlowKey key, boolean clientIsLow, Packet packet, long flowId) {
    this.tracker = tracker;
    this.key = key;
    this.clientIsLow = clientIsLow;
    this.flowId = flowId;
    vlan = packet.vlanKey() == 0 ? List.of() : packet.vlan();
    firstTime = packet.timestamp();
    nanoseconds = packet.frame().nanoseconds();
  }

  /** Makes the handler already now, if it is wanted also where there is nothing to read. */
  void begin() {
    if (tracker.isHandlerForEvery()) {
      handler = tracker.newHandler(this);
    }
  }

  /** What reads the streams; made when there is something to read. */
  StreamHandler handler() {
    if (handler == NoHandler.NONE) {
      handler = tracker.newHandler(this);
    }
    return handler;
  }

  /** The same; as long as there was nothing to read, one that does nothing. */
  StreamHandler existingHandler() {
    return handler;
  }

  /** The protocol of the application, as far as it was recognised. */
  String protocol() {
    return handler.protocol();
  }

  /** To be filled with the bytes that are handed over next; all conversations share it. */
  StreamChunk chunk() {
    return tracker.chunk();
  }

  Reassembly reassembly() {
    return tracker.reassembly();
  }

  UrgentBudget urgentBudget() {
    return tracker.urgentBudget();
  }

  TcpOptions readOptions(TcpSegment segment) {
    return tracker.readOptions(segment);
  }

  /** Who follows the conversation. */
  ConversationTracker tracker() {
    return tracker;
  }

  /** Whether the client is the endpoint that sorts first. */
  boolean isClientLow() {
    return clientIsLow;
  }

  FlowKey key() {
    return key;
  }

  /** Sorts conversations by their first frames. */
  long flowId() {
    return flowId;
  }

  @Override
  public Conversation conversation() {
    return identity().orElseThrow();
  }

  private Optional<Conversation> identity() {
    if (identity.isEmpty()) {
      identity = Optional.of(newIdentity());
    }
    return identity;
  }

  private Conversation newIdentity() {
    return tracker.identities().of(flowId, key, clientIsLow, vlan);
  }

  @Override
  public FrameReference frame() {
    return arrival.isPresent() ? arrival.get() : tracker.frame();
  }

  /** The bytes that are handed over now were complete in an earlier frame. */
  void arrivedIn(long frame, long time) {
    arrival = Optional.of(new FrameReference(frame, time, nanoseconds));
  }

  /** The bytes that are handed over are complete in the frame that is being worked on. */
  void arrivedNow() {
    arrival = Optional.empty();
  }

  @Override
  public long frameNumber() {
    return tracker.frameNumber();
  }

  /** Capture time, in nanoseconds, of the first frame of the conversation. */
  long firstTime() {
    return firstTime;
  }

  /** Capture time, in nanoseconds, of the frame that is being worked on. */
  long frameTime() {
    return tracker.frameTime();
  }

  /**
   * A capture time as frames of this conversation show it.
   *
   * @param time in nanoseconds
   */
  String timeText(long time) {
    return new FrameReference(0, time, nanoseconds).time();
  }

  @Override
  public void emit(Payload payload) {
    tracker.emit(new Event(tracker.frame(), identity(), payload));
  }

  /**
   * Tells findings across conversations; nothing of it is written. Most conversations never need
   * their identity again, so it is not kept for this.
   */
  void observe(Payload observation) {
    Conversation named = identity.isPresent() ? identity.get() : newIdentity();
    tracker.emit(new Event(tracker.frame(), Optional.of(named), observation));
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    if (anomalies.isEmpty()) {
      anomalies = Optional.of(new AnomalyLimiter(limits().anomaliesPerCode()));
    }
    if (anomalies.get().admits(anomaly)) {
      emitAnomaly(anomaly);
    }
  }

  private void emitAnomaly(Anomaly anomaly) {
    emit(new AnomalyEvent(anomaly));
  }

  /** A receiver does not take a segment, which is worth to be known. */
  void refused(UnacceptableSegment reason) {
    anomaly(Anomaly.of("tcp", reason.code(), reason.message()));
  }

  /** Says how many anomalies were kept back because there were too many of their kind. */
  void emitSuppressed() {
    anomalies.ifPresent(limiter -> limiter.suppressed(this::emitAnomaly));
  }

  @Override
  public int maxPayload() {
    return tracker.settings().maxPayload();
  }

  @Override
  public boolean isEndOfCapture() {
    return endOfCapture;
  }

  /** The streams are about to end, because the capture does. */
  void setEndOfCapture() {
    endOfCapture = true;
  }

  @Override
  public MemoryAccount memory() {
    if (memory.isEmpty()) {
      memory = Optional.of(tracker.messageMemory().newConversation());
    }
    return memory.get();
  }

  @Override
  public TableAccount tables() {
    if (tables.isEmpty()) {
      tables = Optional.of(tracker.tableBudget().newConversation(this::anomaly));
    }
    return tables.get();
  }

  /** Gives back what messages and tables of this conversation were accounted for. */
  void closeMemory() {
    memory.ifPresent(MessageMemory.OfConversation::close);
    tables.ifPresent(TableBudget.OfConversation::close);
  }

  @Override
  public Limits limits() {
    return tracker.settings().limits();
  }
}
