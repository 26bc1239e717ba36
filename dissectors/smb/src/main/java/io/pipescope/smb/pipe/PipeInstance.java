package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.StreamChunk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What one open made: a pipe instance, from the request that opens it to its end. */
public final class PipeInstance {
  private static final String INVALID_HANDLE = "ERROR_INVALID_HANDLE";

  /** About how many bytes an instance takes, with those who follow what it carries. */
  public static final int BYTES = 2_048;

  private static final StreamChunk UNUSED = new StreamChunk();

  private final PipeTable table;
  private final PipeOpening opening;
  private final InstanceContext context;
  private final PipeHandler handler;
  private final PipeDirection toServer = new PipeDirection(this, Direction.TO_SERVER);
  private final PipeDirection toClient = new PipeDirection(this, Direction.TO_CLIENT);
  private final CallLog calls;
  private final Optional<String> name;
  private Set<PipeCall> pending = Set.of();

  private Optional<PipeKey> key = Optional.empty();
  private Optional<String> fileId = Optional.empty();
  private OptionalLong openFrame = OptionalLong.empty();
  private Optional<String> openStatus = Optional.empty();
  private PipeMode type = PipeMode.UNKNOWN;
  private PipeMode readMode = PipeMode.UNKNOWN;
  private long waits;
  private long busy;
  private long moreData;
  private long announced;
  private long brokenFrame;
  private boolean broken;
  private boolean certain;
  private boolean ended;
  private boolean tried;

  /** Whether a call was more than the attempt to use something that is not open. */
  private boolean live;

  PipeInstance(PipeTable table, PipeOpening opening, String id) {
    this.table = table;
    this.opening = opening;
    this.context = new InstanceContext(table.context(), id, opening);
    this.handler = table.context().pipe(context);
    this.name = opening.openedAs().map(PipeName::bare);
    this.calls = new CallLog(table.context().limits().pipeCalls(), table.context().tables());
    this.certain = opening.certain();
  }

  InstanceContext context() {
    return context;
  }

  PipeOpening opening() {
    return opening;
  }

  PipeHandler handler() {
    return handler;
  }

  Optional<String> name() {
    return name;
  }

  Optional<PipeKey> key() {
    return key;
  }

  /** Whether it is known where it is open, or was. */
  public boolean isFound() {
    return key.isPresent();
  }

  long frame() {
    return table.context().frameNumber();
  }

  /** A request comes that is about this pipe. */
  public PipeCall call(Win32Function function) {
    return begin(function, true);
  }

  /** A response comes whose request was not seen. */
  public PipeCall answered(Win32Function function) {
    return begin(function, false);
  }

  private PipeCall begin(Win32Function function, boolean requested) {
    PipeCall call = new PipeCall(this, function, requested, frame());
    if (!ended) {
      if (pending.isEmpty()) {
        pending = new LinkedHashSet<>(4);
      }
      pending.add(call);
    }
    if (function == Win32Function.CREATE_FILE || function == Win32Function.CALL_NAMED_PIPE) {
      openFrame = OptionalLong.of(frame());
    }
    return call;
  }

  /** Takes a call off the list of those without an answer; false when the pipe has ended. */
  boolean finish(PipeCall call) {
    return !pending.isEmpty() && pending.remove(call);
  }

  /** The pipe was opened. */
  public void opened(PipeCall call, Outcome outcome, PipeKey at, String id) {
    key = Optional.of(at);
    fileId = Optional.of(id);
    openStatus = Optional.of(outcome.status());
    OpenAttempts before = table.takeAttempts(opening);
    waits = before.waits();
    busy = before.busy();
    calls.addAll(before.calls());
    call.complete(outcome);
    table.add(at, this);
  }

  /** The pipe could not be opened. */
  public void refused(PipeCall call, Outcome outcome) {
    openStatus = Optional.of(outcome.status());
    OpenAttempts attempts = table.attempts(opening);
    waits = attempts.waits();
    busy = attempts.busy() + (outcome.busy() ? 1 : 0);
    calls.addAll(attempts.calls());
    call.complete(outcome);
    table.refused(opening, outcome);
    end(Optional.empty(), OptionalLong.empty());
  }

  /** CallNamedPipe is done: opened, used and closed the pipe. */
  public void called(PipeCall call, Outcome outcome, PayloadWindow data) {
    openStatus = Optional.of(outcome.status());
    OpenAttempts before = table.takeAttempts(opening);
    waits = before.waits();
    busy = before.busy() + (outcome.busy() ? 1 : 0);
    calls.addAll(before.calls());
    if (outcome.success()) {
      call.read(outcome, data);
      end(Optional.of(CloseReason.CLOSED), call.requestFrame());
    } else {
      call.complete(outcome);
      end(Optional.empty(), OptionalLong.empty());
    }
  }

  /** A call is not answered: if it was to open the pipe, there is none. */
  void abandoned() {
    if (key.isEmpty()) {
      end(Optional.empty(), OptionalLong.empty());
    }
  }

  /** It was waited for and never opened. */
  void onlyTried(OpenAttempts attempts) {
    tried = true;
    waits = attempts.waits();
    busy = attempts.busy();
    calls.addAll(attempts.calls());
    end(Optional.empty(), OptionalLong.empty());
  }

  void usedAt(PipeKey at, String id) {
    key = Optional.of(at);
    fileId = Optional.of(id);
  }

  /** It is a pipe for certain, and no file. */
  public void certain() {
    certain = true;
  }

  /** The type of the pipe is told. */
  public void type(PipeMode mode) {
    type = mode;
    certain = true;
  }

  /** The way this end reads is told. Only pipes of messages can be read by messages. */
  public void readMode(PipeMode mode) {
    readMode = mode;
    certain = true;
    if (mode == PipeMode.MESSAGE) {
      type = PipeMode.MESSAGE;
    }
  }

  /** Bytes of a message that events show. */
  int shownBytes() {
    return table.shownBytes();
  }

  void follow(PayloadWindow data) {
    if (!ended) {
      toServer.follow(data, table.chunk());
    }
  }

  /** A copy of what has to be kept until it is known whether it went into the pipe. */
  PayloadWindow retain(PayloadWindow data) {
    return data.copy(table.retainedBytes());
  }

  void sent(Via via, long first, long last, PayloadWindow data, long length, boolean continues) {
    if (!continues || announced == 0) {
      toServer.abandonMessage();
      announced = length;
    }
    toServer.piece(via, first, last, data);
    if (toServer.lengthSoFar() >= announced) {
      announced = 0;
      toServer.endMessage();
    }
  }

  void received(Via via, long requested, PayloadWindow data, boolean more) {
    if (via != Via.READ) {
      toClient.abandonMessage();
    }
    toClient.follow(data, table.chunk());
    toClient.piece(via, frame(), frame(), data);
    if (!more) {
      toClient.endMessage();
    }
  }

  void peeked(long requested, PayloadWindow data, boolean complete) {
    toClient.peek(frame(), frame(), data, complete);
  }

  void handOut(Direction direction, PayloadWindow data) {
    table.handOut(context, direction, data);
  }

  void emit(PipeMessage message) {
    if (isCertain()) {
      table.context().emit(new PipeMessageEvent(message));
    }
  }

  /** What is used on a share of unknown type is a pipe when a protocol of pipes is found in it. */
  boolean isCertain() {
    certain |= handler.protocol().isPresent();
    return certain;
  }

  void log(Win32Call call, Outcome outcome) {
    calls.add(call);
    live |= !outcome.result().equals(INVALID_HANDLE);
    if (outcome.moreData() && isTransfer(call.call())) {
      moreData++;
      if (call.call() != Win32Function.PEEK_NAMED_PIPE) {
        readMode(PipeMode.MESSAGE);
      }
    }
    if (outcome.broken()) {
      broken = true;
      brokenFrame = frame();
    } else if (outcome.success() && isTransfer(call.call())) {
      broken = false;
    }
  }

  void logPending(Win32Call call) {
    calls.add(call);
    live = true;
  }

  private static boolean isTransfer(Win32Function function) {
    return switch (function) {
      case READ_FILE, WRITE_FILE, TRANSACT_NAMED_PIPE, CALL_NAMED_PIPE, PEEK_NAMED_PIPE -> true;
      default -> false;
    };
  }

  /** The client has closed the pipe. */
  public void closed(PipeCall call, Outcome outcome) {
    call.complete(outcome);
    if (outcome.success() && !ended) {
      table.remove(this);
      end(Optional.of(CloseReason.CLOSED), call.requestFrame());
    }
  }

  /** The pipe is no more: tells what it was. */
  void end(Optional<CloseReason> why, OptionalLong at) {
    if (ended) {
      return;
    }
    for (PipeCall call : List.copyOf(pending)) {
      call.unanswered();
    }
    toServer.abandonMessage();
    toClient.abandonMessage();
    ended = true;
    pending = Set.of();
    handler.end(Direction.TO_SERVER);
    handler.end(Direction.TO_CLIENT);
    table.ended(context);
    boolean neverThere = openFrame.isEmpty() && !tried && !live;
    if (isCertain() && !neverThere) {
      tell(why, at);
    }
    calls.close();
  }

  private void tell(Optional<CloseReason> why, OptionalLong at) {
    boolean wasBroken = broken && why.isPresent() && why.get() != CloseReason.CLOSED;
    table
        .context()
        .emit(
            new PipeEvent(
                toPipe(
                    wasBroken ? Optional.of(CloseReason.BROKEN) : why,
                    wasBroken ? OptionalLong.of(brokenFrame) : at)));
  }

  private Pipe toPipe(Optional<CloseReason> why, OptionalLong at) {
    return new Pipe(
        context.pipeId(),
        name(),
        tried ? Optional.empty() : opening.openedAs(),
        opening.share().map(PipeName::server).filter(server -> !server.isEmpty()),
        opening.share(),
        opening.user(),
        opening.clientProcess(),
        fileId,
        openFrame,
        openStatus,
        at,
        why,
        type,
        readMode,
        waits,
        busy,
        moreData,
        toServer.messages(),
        toClient.messages(),
        toServer.bytes(),
        toClient.bytes(),
        context.interfaces(),
        calls.all(),
        calls.omitted() == 0 ? OptionalLong.empty() : OptionalLong.of(calls.omitted()),
        handler.protocol(),
        opening.tree(),
        opening.session() == 0 ? OptionalLong.empty() : OptionalLong.of(opening.session()));
  }
}
