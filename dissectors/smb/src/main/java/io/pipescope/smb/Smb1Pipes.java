package io.pipescope.smb;

import io.pipescope.api.DissectionException;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.Outcome;
import io.pipescope.smb.pipe.PendingCall;
import io.pipescope.smb.pipe.PipeCall;
import io.pipescope.smb.pipe.PipeInstance;
import io.pipescope.smb.pipe.PipeKey;
import io.pipescope.smb.pipe.PipeOpening;
import io.pipescope.smb.pipe.PipeTable;
import io.pipescope.smb.pipe.PipeWords;
import io.pipescope.smb.pipe.Win32Function;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells what the SMB1 commands on pipe shares mean for the pipes ([MS-CIFS] 2.2.4, 3.3.5). On a
 * share of unknown type an open tells whether it made a pipe; of files whose open was not seen it
 * comes out as with {@link Smb2Pipes}.
 */
final class Smb1Pipes {
  private final SmbConnection connection;
  private final PipeTable pipes;
  private final Smb1PipeTransfers transfers;
  private final Smb1PipeFunctions functions;

  Smb1Pipes(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.pipes = connection.pipes();
    this.transfers = new Smb1PipeTransfers(in, this);
    this.functions = new Smb1PipeFunctions(in, this);
  }

  PipeTable table() {
    return pipes;
  }

  /** Bytes of unfinished transactions that are kept at most. */
  long mostUnfinished() {
    return connection.context().limits().messageBytes();
  }

  /** A request was read. */
  void request(Smb1Message message, List<SmbExchange> chain) {
    Optional<PipeInstance> opened = Optional.empty();
    for (int i = 0; i < chain.size(); i++) {
      SmbExchange exchange = chain.get(i);
      Optional<Boolean> ofPipes = exchange.tree.flatMap(Tree::isOfPipes);
      if ((ofPipes.isPresent() && !ofPipes.get()) || (ofPipes.isEmpty() && message.isCut())) {
        continue;
      }
      exchange.pipe = opened;
      try {
        request(message, message.offset(i), exchange, ofPipes.isPresent());
      } catch (EndOfWireException e) {
        connection.reportShort(message.isCut(), exchange.command, e);
      } catch (DissectionException e) {
        connection.report(e.toAnomaly(SmbConnection.LAYER));
      }
      if (isOpen(exchange)) {
        opened = exchange.pipe;
      }
    }
  }

  /** Commands that follow it in a chain are about the pipe that it opens. */
  private static boolean isOpen(SmbExchange exchange) {
    return exchange.call.isPresent()
        && exchange.call.get() instanceof PipeCall call
        && call.function() == Win32Function.CREATE_FILE;
  }

  private void request(Smb1Message message, int offset, SmbExchange exchange, boolean certain) {
    switch (exchange.commandCode) {
      case Smb1Command.NT_CREATE_ANDX,
          Smb1Command.OPEN_ANDX,
          Smb1Command.OPEN,
          Smb1Command.CREATE,
          Smb1Command.CREATE_NEW ->
          open(message, exchange, certain);
      case Smb1Command.TRANSACTION -> {
        if (exchange.transaction.isPresent()) {
          functions.requested(message, exchange, exchange.transaction.get());
        }
      }
      default -> transfers.request(message, offset, exchange, certain);
    }
  }

  private void open(Smb1Message message, SmbExchange exchange, boolean certain) {
    if (exchange.filename.isEmpty()) {
      return;
    }
    PipeInstance pipe = pipes.opening(opening(message, exchange, exchange.filename, certain));
    Optional<String> access =
        exchange.access.isPresent()
            ? Optional.of(PipeWords.access(exchange.access.getAsLong()))
            : Optional.empty();
    exchange.pipe = Optional.of(pipe);
    exchange.call =
        Optional.of(
            pipe.call(Win32Function.CREATE_FILE)
                .with(new CallArguments.Open(exchange.filename, access, exchange.sharing)));
  }

  /** What is known of a pipe when a request names it. */
  static PipeOpening opening(
      Smb1Message message, SmbExchange exchange, Optional<String> name, boolean certain) {
    return new PipeOpening(
        message.header().uid(),
        OptionalLong.of(message.header().tid()),
        name,
        exchange.tree.map(Tree::share).filter(share -> !share.isEmpty()),
        exchange.user,
        OptionalLong.of(message.pid()),
        certain);
  }

  /** A call on the pipe with a number, or the one that the chain has just opened. */
  Optional<PipeCall> begin(
      Smb1Message message, SmbExchange exchange, int fid, boolean certain, Win32Function function) {
    if (exchange.pipe.isEmpty()) {
      exchange.pipe = pipe(message, exchange, fid, certain);
    }
    Optional<PipeCall> call = exchange.pipe.map(pipe -> pipe.call(function));
    exchange.call = call.map(known -> known);
    return call;
  }

  private Optional<PipeInstance> pipe(
      Smb1Message message, SmbExchange exchange, int fid, boolean certain) {
    PipeKey key = key(message, fid);
    Optional<PipeInstance> known = pipes.find(key);
    if (known.isPresent()) {
      if (certain) {
        known.get().certain();
      }
      return known;
    }
    boolean worthwhile = certain || exchange.commandCode != Smb1Command.CLOSE;
    return worthwhile
        ? Optional.of(
            pipes.used(key, fileId(fid), opening(message, exchange, Optional.empty(), certain)))
        : Optional.empty();
  }

  static PipeKey key(Smb1Message message, int fid) {
    return new PipeKey(message.header().uid(), message.header().tid(), 0, fid, 1);
  }

  static String fileId(int fid) {
    return SmbConnection.smb1FileId(fid);
  }

  /** A further request of a transaction was read. */
  void continued(Smb1Message message, SmbExchange exchange) {
    guarded(message, exchange, () -> functions.continued(message, exchange));
  }

  /** A further response to a transaction was read. */
  void moreOf(Smb1Message message, SmbExchange exchange) {
    guarded(message, exchange, () -> functions.answered(message, exchange, message.outcome()));
  }

  /** An answer is too short for what it should tell. */
  void reportShort(SmbExchange exchange, EndOfWireException e) {
    connection.reportShort(false, exchange.command, e);
  }

  private void guarded(Smb1Message message, SmbExchange exchange, Runnable work) {
    try {
      work.run();
    } catch (EndOfWireException e) {
      connection.reportShort(message.isCut(), exchange.command, e);
    }
  }

  /** A final response was read, or the first one to a transaction. */
  void response(Smb1Message message, List<SmbExchange> chain) {
    for (int i = 0; i < chain.size(); i++) {
      SmbExchange exchange = chain.get(i);
      boolean told = i < message.count() && message.command(i) == exchange.commandCode;
      if (told && message.succeeded(i)) {
        response(message, message.offset(i), exchange, Outcome.SUCCESS);
      } else if (told || (message.answers(i) && !message.isSuccess())) {
        response(message, told ? message.offset(i) : -1, exchange, message.outcome());
      } else {
        giveUp(exchange);
      }
    }
  }

  private void response(Smb1Message message, int offset, SmbExchange exchange, Outcome outcome) {
    if (outcome.success()) {
      ended(message, exchange);
    }
    if (exchange.transaction.isPresent() && exchange.transaction.get().isOfPipe) {
      guarded(message, exchange, () -> functions.answered(message, exchange, outcome));
    } else if (exchange.call.isPresent()) {
      try {
        transfers.response(message, offset, exchange, outcome);
      } catch (EndOfWireException e) {
        connection.reportShort(message.isCut(), exchange.command, e);
        giveUp(exchange);
      }
    }
  }

  private void ended(Smb1Message message, SmbExchange exchange) {
    switch (exchange.commandCode) {
      case Smb1Command.TREE_DISCONNECT ->
          pipes.treeDisconnected(message.header().uid(), message.header().tid());
      case Smb1Command.LOGOFF_ANDX -> {
        pipes.loggedOff(exchange.sessionId);
        connection.logons().loggedOff(exchange.sessionId);
      }
      case Smb1Command.PROCESS_EXIT -> pipes.processExited(message.pid());
      default -> {}
    }
  }

  /** No response will come. */
  void giveUp(SmbExchange exchange) {
    exchange.call.ifPresent(PendingCall::abandon);
    functions.giveUp(exchange);
  }

  /** No further response will come: what there is counts. */
  void finish(SmbExchange exchange) {
    functions.finish(exchange);
  }
}
