package io.pipescope.smb.pipe;

import io.pipescope.api.PayloadWindow;
import java.util.Optional;
import java.util.OptionalLong;

/** A call on a pipe instance: what was sent, then what came back. */
public final class PipeCall implements PendingCall {
  private final PipeInstance pipe;
  private final Win32Function function;
  private final OptionalLong requestFrame;
  private final long frame;
  private Optional<CallArguments> args = Optional.empty();

  private Via via = Via.WRITE;
  private PayloadWindow sent = PayloadWindow.EMPTY;
  private long firstFrame;
  private long messageLength;
  private boolean continues;
  private boolean sends;

  PipeCall(PipeInstance pipe, Win32Function function, boolean requested, long frame) {
    this.pipe = pipe;
    this.function = function;
    this.requestFrame = requested ? OptionalLong.of(frame) : OptionalLong.empty();
    this.frame = frame;
    this.firstFrame = frame;
  }

  /** The pipe that the call is about. */
  public PipeInstance pipe() {
    return pipe;
  }

  /** What kind of call it is. */
  public Win32Function function() {
    return function;
  }

  OptionalLong requestFrame() {
    return requestFrame;
  }

  /** What is known of its arguments so far. */
  public Optional<CallArguments> args() {
    return args;
  }

  /** Notes the arguments, or more of them. */
  public PipeCall with(CallArguments arguments) {
    args = Optional.of(arguments);
    return this;
  }

  /** The call sends a message, or a whole transfer. */
  public void send(Via how, PayloadWindow data) {
    send(how, data, frame, 0, false);
  }

  /**
   * The call sends a part of a message.
   *
   * @param first frame that brought the first bytes
   * @param announced length of the message, where this is its first part; 0 when it is all there is
   * @param more whether this is a further part
   */
  public void send(Via how, PayloadWindow data, long first, long announced, boolean more) {
    via = how;
    firstFrame = first;
    messageLength = announced;
    continues = more;
    sends = true;
    pipe.follow(data);
    sent = pipe.retain(data);
  }

  /** The call is done and returned nothing but its result. */
  public void complete(Outcome outcome) {
    complete(outcome, OptionalLong.empty());
  }

  /**
   * The call is done.
   *
   * @param bytes that were transferred, as the answer says
   */
  public void complete(Outcome outcome, OptionalLong bytes) {
    if (!pipe.finish(this)) {
      return;
    }
    OptionalLong count = bytes;
    if (sends && (outcome.success() || hadWritten(outcome))) {
      boolean inPart = function == Win32Function.WRITE_FILE && bytes.orElse(0) > 0;
      PayloadWindow written = inPart ? sent.upTo(bytes.getAsLong()) : sent;
      deliver(written);
      if (function == Win32Function.WRITE_FILE) {
        count = OptionalLong.of(written.length());
      }
    }
    log(outcome, count);
  }

  /** The call is done and returned data. */
  public void read(Outcome outcome, PayloadWindow data) {
    if (!pipe.finish(this)) {
      return;
    }
    if (sends) {
      deliver(sent);
    }
    log(outcome, OptionalLong.of(data.length()));
    if (function == Win32Function.PEEK_NAMED_PIPE) {
      pipe.peeked(frame, data, !outcome.moreData());
    } else {
      pipe.received(readVia(), requestFrame.isPresent() ? frame : 0, data, outcome.moreData());
    }
  }

  private Via readVia() {
    return switch (function) {
      case TRANSACT_NAMED_PIPE -> Via.TRANSACT;
      case CALL_NAMED_PIPE -> Via.CALL;
      default -> Via.READ;
    };
  }

  /** Whether what was sent went into the pipe, although the call failed while it read. */
  private boolean hadWritten(Outcome outcome) {
    return function == Win32Function.TRANSACT_NAMED_PIPE && outcome.interrupted();
  }

  private void deliver(PayloadWindow data) {
    pipe.sent(via, firstFrame, frame, data, messageLength, continues);
    sends = false;
  }

  private void log(Outcome outcome, OptionalLong bytes) {
    pipe.log(
        new Win32Call(pipe.frame(), function, outcome.result(), bytes, args, requestFrame),
        outcome);
  }

  @Override
  public void abandon() {
    if (!pipe.finish(this)) {
      return;
    }
    unanswered();
    pipe.abandoned();
  }

  /** Notes that there was no answer when the pipe ended. */
  void unanswered() {
    OptionalLong bytes = OptionalLong.empty();
    if (sends) {
      bytes = OptionalLong.of(sent.length());
      deliver(sent);
    }
    pipe.logPending(new Win32Call(frame, function, Win32Call.PENDING, bytes, args, requestFrame));
  }
}
