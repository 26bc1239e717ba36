package io.pipescope.dcerpc;

import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A call or a negotiation on its way: what the client said, then what the server said. */
final class RpcExchange {
  /** A number that was not seen. */
  static final int UNKNOWN = -1;

  private static final int NANOSECONDS_PER_MICROSECOND = 1_000;
  private static final int PRIVACY = 6;

  final RpcType type;
  final long callId;

  Optional<PresentationContext> context = Optional.empty();
  int contextId = UNKNOWN;
  int opnum = UNKNOWN;
  Optional<Uuid> object = Optional.empty();
  Optional<String> secondaryAddress = Optional.empty();
  Optional<String> rejectReason = Optional.empty();
  Optional<String> user = Optional.empty();
  List<OfferedContext> contexts = List.of();

  /** What a negotiation offers, in its order. */
  List<PresentationContext> offers = List.of();

  /** Which interface it is probably of, when its context is not known. */
  Optional<Guess> guess = Optional.empty();

  final StubData request = new StubData();
  final StubData response = new StubData();

  /** Whether the client gave up. */
  boolean cancelled;

  private int authType = UNKNOWN;
  private int authLevel = UNKNOWN;
  private OptionalInt fault = OptionalInt.empty();
  private Optional<RpcResult> result = Optional.empty();
  private Optional<FrameReference> requestFrame = Optional.empty();
  private Optional<FrameReference> responseFrame = Optional.empty();

  RpcExchange(RpcType type, long callId) {
    this.type = type;
    this.callId = callId;
  }

  /** Something of the client was read. */
  void requested(FrameReference frame) {
    requestFrame = Optional.of(frame);
  }

  /** A PDU of the client was read. */
  void requested(FrameReference frame, Pdu pdu) {
    requested(frame);
    if (pdu.hasVerifier()) {
      authType = pdu.authType();
      authLevel = pdu.authLevel();
    }
  }

  /** A PDU of the server was read. */
  void answered(FrameReference frame) {
    responseFrame = Optional.of(frame);
  }

  void fault(long status) {
    fault = OptionalInt.of((int) status);
    result = Optional.of(RpcResult.FAULT);
  }

  void result(RpcResult how) {
    result = Optional.of(how);
  }

  /** Level of the security of the request; {@link #UNKNOWN} without security. */
  int authLevel() {
    return authLevel;
  }

  boolean hasResult() {
    return result.isPresent();
  }

  /** Whether it is known to have been rejected. */
  boolean isRejected() {
    return result.filter(RpcResult.REJECTED::equals).isPresent();
  }

  boolean isRequested() {
    return requestFrame.isPresent();
  }

  boolean isAnswered() {
    return responseFrame.isPresent();
  }

  /** Number of the frame with the answer so far; 0 when there is none. */
  long answerFrame() {
    return responseFrame.isPresent() ? responseFrame.get().number() : 0;
  }

  /** Whether neither side of a call has anything more to say. */
  boolean isDone() {
    return request.isComplete() && (response.isComplete() || fault.isPresent());
  }

  /** How it ended; what has no answer has none for lack of time or because it was cancelled. */
  private Optional<RpcResult> outcome() {
    if (result.isPresent() || type.isUnanswered()) {
      return result;
    }
    if (isAnswered()) {
      return Optional.of(RpcResult.RESPONSE);
    }
    return Optional.of(cancelled ? RpcResult.CANCELLED : RpcResult.UNANSWERED);
  }

  /**
   * The event of it.
   *
   * @param now the frame that is the last it could be answered in
   */
  Dcerpc toDcerpc(AssociationIdentity association, FrameReference now) {
    boolean call = type == RpcType.CALL;
    return new Dcerpc(
        type,
        association.transport(),
        association.pipeId(),
        association.pipe(),
        secondaryAddress,
        user.isPresent() ? user : association.user(),
        context.isPresent() ? Optional.of(context.get().shown()) : guess.map(Guess::shown),
        context.flatMap(PresentationContext::encoding).map(TransferSyntax::name),
        known(contextId),
        callId,
        known(opnum),
        operation(),
        number(requestFrame),
        number(responseFrame),
        roundTrip(),
        waited(now),
        call && isRequested() ? request.length() : OptionalLong.empty(),
        call && isAnswered() && fault.isEmpty() ? response.length() : OptionalLong.empty(),
        call ? request.fragments() : OptionalLong.empty(),
        call ? response.fragments() : OptionalLong.empty(),
        authType == UNKNOWN ? Optional.empty() : Optional.of(RpcNames.AUTH_TYPES.name(authType, 2)),
        authLevel == UNKNOWN
            ? Optional.empty()
            : Optional.of(RpcNames.AUTH_LEVELS.name(authLevel, 2)),
        call && authLevel == PRIVACY ? Optional.of(true) : Optional.empty(),
        object.map(Uuid::toString),
        outcome(),
        fault.isPresent()
            ? Optional.of(RpcNames.FAULTS.name(fault.getAsInt(), 8))
            : Optional.empty(),
        fault,
        rejectReason,
        guess.isPresent() ? Optional.of(true) : Optional.empty(),
        guess.isPresent() ? OptionalDouble.of(guess.get().confidence()) : OptionalDouble.empty(),
        request.decoded(),
        response.decoded(),
        contexts);
  }

  private Optional<String> operation() {
    Optional<KnownInterface> known = context.flatMap(PresentationContext::known);
    if (known.isEmpty()) {
      known = guess.map(Guess::known);
    }
    return opnum == UNKNOWN || known.isEmpty() ? Optional.empty() : known.get().operation(opnum);
  }

  void emit(StreamContext stream, AssociationIdentity association) {
    stream.emit(new DcerpcEvent(toDcerpc(association, stream.frame())));
  }

  private static OptionalInt known(int number) {
    return number == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static OptionalLong number(Optional<FrameReference> frame) {
    return frame.isPresent() ? OptionalLong.of(frame.get().number()) : OptionalLong.empty();
  }

  /** Empty also where the capture's clock went back, or the answer came before the end. */
  private OptionalLong roundTrip() {
    return requestFrame.isPresent() && responseFrame.isPresent()
        ? microseconds(requestFrame.get(), responseFrame.get())
        : OptionalLong.empty();
  }

  private OptionalLong waited(FrameReference now) {
    return requestFrame.isPresent() && responseFrame.isEmpty() && !type.isUnanswered()
        ? microseconds(requestFrame.get(), now)
        : OptionalLong.empty();
  }

  private static OptionalLong microseconds(FrameReference from, FrameReference to) {
    long time = to.timestamp() - from.timestamp();
    return time < 0 ? OptionalLong.empty() : OptionalLong.of(time / NANOSECONDS_PER_MICROSECOND);
  }
}
