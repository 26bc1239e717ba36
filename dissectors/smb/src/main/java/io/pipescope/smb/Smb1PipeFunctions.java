package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1TransPeekNmpipeResponse;
import io.pipescope.ksy.lean.Smb1TransQueryNmpipeInfoResponse;
import io.pipescope.ksy.lean.Smb1TransactionResponse;
import io.pipescope.ksy.lean.Smb1TransactionSecondaryRequest;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.Outcome;
import io.pipescope.smb.pipe.PipeCall;
import io.pipescope.smb.pipe.PipeInstance;
import io.pipescope.smb.pipe.PipeMode;
import io.pipescope.smb.pipe.PipeOpening;
import io.pipescope.smb.pipe.PipeWords;
import io.pipescope.smb.pipe.Via;
import io.pipescope.smb.pipe.WaitCall;
import io.pipescope.smb.pipe.Win32Function;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** The functions of SMB_COM_TRANSACTION that work on pipes ([MS-CIFS] 2.2.5). */
final class Smb1PipeFunctions {
  private static final int SET_STATE = 0x01;
  private static final int RAW_READ = 0x11;
  private static final int QUERY_STATE = 0x21;
  private static final int QUERY_INFO = 0x22;
  private static final int PEEK = 0x23;
  private static final int TRANSACT = 0x26;
  private static final int RAW_WRITE = 0x31;
  private static final int READ = 0x36;
  private static final int WRITE = 0x37;
  private static final int WAIT = 0x53;
  private static final int CALL = 0x54;

  private static final String PREFIX = "\\PIPE";

  private final WireStream in;

  /** Bytes of transactions of which more is to come. */
  private long unfinished;

  private final Smb1Pipes pipes;
  private final Smb1TransactionSecondaryRequest secondary;
  private final Smb1TransactionResponse response;
  private final Smb1TransPeekNmpipeResponse peek;
  private final Smb1TransQueryNmpipeInfoResponse info;

  Smb1PipeFunctions(WireStream in, Smb1Pipes pipes) {
    this.in = in;
    this.pipes = pipes;
    this.secondary = new Smb1TransactionSecondaryRequest(in);
    this.response = new Smb1TransactionResponse(in);
    this.peek = new Smb1TransPeekNmpipeResponse(in);
    this.info = new Smb1TransQueryNmpipeInfoResponse(in);
  }

  /** The first request of a transaction. */
  void requested(Smb1Message message, SmbExchange exchange, Smb1Transaction transaction) {
    if (!transaction.isOfPipe
        || !transaction.name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return;
    }
    transaction.firstFrame(message.frame());
    unfinished += transaction.owned();
    if (transaction.isRequestComplete() || message.isCut() || unfinished > pipes.mostUnfinished()) {
      begin(message, exchange, transaction);
    }
  }

  /** A further request. */
  void continued(Smb1Message message, SmbExchange exchange) {
    if (exchange.transaction.isEmpty()) {
      return;
    }
    Smb1Transaction transaction = exchange.transaction.get();
    if (!transaction.isKnown() || transaction.hasBegun()) {
      return;
    }
    message.seek(Smb1Message.HEADER);
    secondary._read();
    unfinished -= transaction.owned();
    transaction.add(message, secondary);
    unfinished += transaction.owned();
    if (transaction.isRequestComplete() || unfinished > pipes.mostUnfinished()) {
      begin(message, exchange, transaction);
    }
  }

  /** All of the request is there. */
  private void begin(Smb1Message message, SmbExchange exchange, Smb1Transaction transaction) {
    if (!transaction.begin()) {
      return;
    }
    try {
      start(message, exchange, transaction);
    } finally {
      unfinished -= transaction.owned();
      transaction.parameters.forget();
      transaction.data.forget();
    }
  }

  private void start(Smb1Message message, SmbExchange exchange, Smb1Transaction transaction) {
    PayloadWindow data = transaction.data.window();
    OptionalLong wanted = OptionalLong.of(transaction.maxData);
    OptionalLong none = OptionalLong.empty();
    switch (transaction.function) {
      case SET_STATE ->
          on(message, exchange, Win32Function.SET_NAMED_PIPE_HANDLE_STATE)
              .ifPresent(call -> call.with(state(transaction.parameters.window())));
      case QUERY_STATE -> on(message, exchange, Win32Function.GET_NAMED_PIPE_HANDLE_STATE);
      case QUERY_INFO -> on(message, exchange, Win32Function.GET_NAMED_PIPE_INFO);
      case PEEK -> on(message, exchange, Win32Function.PEEK_NAMED_PIPE);
      case READ, RAW_READ ->
          on(message, exchange, Win32Function.READ_FILE)
              .ifPresent(call -> call.with(Smb1PipeTransfers.transfer(none, wanted)));
      case WRITE, RAW_WRITE ->
          on(message, exchange, Win32Function.WRITE_FILE)
              .ifPresent(call -> send(call, Via.WRITE, data, none, transaction));
      case TRANSACT ->
          on(message, exchange, Win32Function.TRANSACT_NAMED_PIPE)
              .ifPresent(call -> send(call, Via.TRANSACT, data, wanted, transaction));
      case WAIT -> {
        PipeOpening opening = named(message, exchange, transaction);
        exchange.call =
            Optional.of(
                pipes
                    .table()
                    .waiting(
                        opening,
                        PipeWords.waitMilliseconds(transaction.name, transaction.timeout)));
      }
      case CALL -> {
        PipeInstance pipe = pipes.table().opening(named(message, exchange, transaction));
        PipeCall call = pipe.call(Win32Function.CALL_NAMED_PIPE);
        exchange.pipe = Optional.of(pipe);
        exchange.call = Optional.of(call);
        call.with(
            new CallArguments.Transfer(
                Optional.of(transaction.name), OptionalLong.of(data.length()), wanted));
        call.send(Via.CALL, data, transaction.firstFrame(), 0, false);
      }
      default -> {}
    }
  }

  private static PipeOpening named(
      Smb1Message message, SmbExchange exchange, Smb1Transaction transaction) {
    return Smb1Pipes.opening(message, exchange, Optional.of(transaction.name), true);
  }

  private Optional<PipeCall> on(Smb1Message message, SmbExchange exchange, Win32Function function) {
    int fid = exchange.transaction.orElseThrow().fid;
    return pipes.begin(message, exchange, fid, true, function);
  }

  private static void send(
      PipeCall call,
      Via via,
      PayloadWindow data,
      OptionalLong wanted,
      Smb1Transaction transaction) {
    call.with(Smb1PipeTransfers.transfer(OptionalLong.of(data.length()), wanted));
    call.send(via, data, transaction.firstFrame(), 0, false);
  }

  /** A response, the only one or one of several. */
  void answered(Smb1Message message, SmbExchange exchange, Outcome outcome) {
    Smb1Transaction transaction = exchange.transaction.orElse(null);
    if (transaction == null || !transaction.isKnown()) {
      return;
    }
    begin(message, exchange, transaction);
    if (exchange.call.isEmpty()) {
      return;
    }
    transaction.outcome(outcome);
    if (outcome.success() && message.wordCount(Smb1Message.HEADER) > 0) {
      message.seek(Smb1Message.HEADER);
      response._read();
      transaction.add(message, response);
      if (!transaction.isAnswerComplete() && !message.isCut()) {
        return;
      }
    }
    finish(exchange);
  }

  /** No response has come. */
  void giveUp(SmbExchange exchange) {
    Smb1Transaction transaction = exchange.transaction.orElse(null);
    if (transaction != null && transaction.isKnown() && !transaction.hasBegun()) {
      unfinished -= transaction.owned();
    }
    exchange.transaction.ifPresent(Smb1Transaction::forget);
  }

  /** No further response will come. */
  void finish(SmbExchange exchange) {
    Smb1Transaction transaction = exchange.transaction.orElse(null);
    if (transaction == null || transaction.outcome().isEmpty() || exchange.call.isEmpty()) {
      return;
    }
    Outcome outcome = transaction.outcome().get();
    if (exchange.call.get() instanceof WaitCall wait) {
      wait.complete(outcome);
    } else if (exchange.call.get() instanceof PipeCall call) {
      try {
        complete(call, transaction, outcome);
      } catch (EndOfWireException e) {
        pipes.reportShort(exchange, e);
        call.complete(outcome);
      }
    }
    transaction.forget();
  }

  private void complete(PipeCall call, Smb1Transaction transaction, Outcome outcome) {
    PayloadWindow data = transaction.answerData.window();
    if (call.function() == Win32Function.CALL_NAMED_PIPE) {
      call.pipe().called(call, outcome, data);
      return;
    }
    if (!outcome.success()) {
      call.complete(outcome);
      return;
    }
    PayloadWindow parameters = transaction.answerParameters.window();
    switch (transaction.function) {
      case READ, RAW_READ, TRANSACT -> call.read(outcome, data);
      case PEEK -> peeked(call, parameters, data, outcome);
      case WRITE, RAW_WRITE -> {
        boolean told = parameters.available() >= 2;
        call.complete(outcome, told ? OptionalLong.of(number(parameters)) : OptionalLong.empty());
      }
      case SET_STATE -> {
        PipeInformation.accepted(call);
        call.complete(outcome);
      }
      case QUERY_STATE -> {
        if (parameters.available() >= 2) {
          int status = number(parameters);
          call.with(state(parameters));
          call.pipe().type(PipeMode.of(PipeWords.isTypeMessage(status)));
          call.pipe().readMode(PipeMode.of(PipeWords.isReadModeMessage(status)));
        }
        call.complete(outcome);
      }
      case QUERY_INFO -> {
        if (data.available() > 0) {
          call.with(info(data));
        }
        call.complete(outcome);
      }
      default -> call.complete(outcome);
    }
  }

  private void bind(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
  }

  private int number(PayloadWindow parameters) {
    bind(parameters);
    return in.readU2le();
  }

  private CallArguments state(PayloadWindow parameters) {
    int status = number(parameters);
    return new CallArguments.State(
        Optional.of(PipeWords.modeOfStatus(status)),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private void peeked(
      PipeCall call, PayloadWindow parameters, PayloadWindow data, Outcome outcome) {
    bind(parameters);
    peek._read();
    Optional<String> state = PipeWords.state(peek.nmpipeState());
    call.with(
        new CallArguments.Peek(
            OptionalLong.empty(),
            OptionalLong.of(peek.readDataAvailable()),
            OptionalLong.empty(),
            OptionalLong.of(peek.lenMessage()),
            state,
            state.isPresent() ? OptionalLong.empty() : OptionalLong.of(peek.nmpipeState())));
    call.read(outcome, data);
  }

  private CallArguments info(PayloadWindow data) {
    bind(data);
    info._read();
    int length = Math.min(info.lenPipeName(), in.remaining());
    String name = new String(in.readBytes(length), StandardCharsets.ISO_8859_1);
    int end = name.indexOf('\0');
    return new CallArguments.Info(
        Optional.empty(),
        OptionalLong.of(info.outputBufferSize()),
        OptionalLong.of(info.inputBufferSize()),
        OptionalLong.of(info.maxInstances()),
        OptionalLong.of(info.curInstances()),
        Optional.of(end < 0 ? name : name.substring(0, end)));
  }
}
