package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.Outcome;
import io.pipescope.smb.pipe.PipeCall;
import io.pipescope.smb.pipe.PipeInstance;
import io.pipescope.smb.pipe.PipeKey;
import io.pipescope.smb.pipe.PipeOpening;
import io.pipescope.smb.pipe.PipeTable;
import io.pipescope.smb.pipe.PipeWords;
import io.pipescope.smb.pipe.Via;
import io.pipescope.smb.pipe.WaitCall;
import io.pipescope.smb.pipe.Win32Function;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells what the SMB2 commands on pipe shares mean for the pipes ([MS-SMB2] 3.3.5.9, 3.3.5.12,
 * 3.3.5.13, 3.3.5.15).
 *
 * <p>On a share whose type was not seen every file may be a pipe; which of them are, comes out when
 * a pipe function is used or a protocol of pipes is recognised in them.
 */
final class Smb2Pipes {
  private static final long FSCTL_PIPE_WAIT = 0x00110018;
  private static final long FSCTL_PIPE_PEEK = 0x0011400c;
  private static final long FSCTL_PIPE_TRANSCEIVE = 0x0011c017;

  private final SmbConnection connection;
  private final PipeTable pipes;
  private final PipeInformation information;

  Smb2Pipes(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.pipes = connection.pipes();
    this.information = new PipeInformation(in);
  }

  /** A request was read. */
  void request(Smb2Message message, SmbExchange exchange) {
    Optional<Boolean> ofPipes = exchange.tree.flatMap(Tree::isOfPipes);
    if (ofPipes.isPresent() && !ofPipes.get()) {
      return;
    }
    boolean certain = ofPipes.isPresent();
    if (exchange.usesPreviousFile && exchange.previous != null) {
      exchange.pipe = exchange.previous.pipe;
    }
    if (!certain && message.isCut()) {
      return;
    }
    try {
      switch (exchange.commandCode) {
        case Smb2Command.CREATE -> open(exchange, certain);
        case Smb2Command.READ -> {
          Optional<PipeCall> call = begin(exchange, certain, Win32Function.READ_FILE);
          if (call.isPresent()) {
            call.get().with(transfer(OptionalLong.empty(), wanted(exchange)));
          }
        }
        case Smb2Command.WRITE -> {
          Optional<PipeCall> call = begin(exchange, certain, Win32Function.WRITE_FILE);
          if (call.isPresent()) {
            write(call.get(), message.payload());
          }
        }
        case Smb2Command.FLUSH -> begin(exchange, certain, Win32Function.FLUSH_FILE_BUFFERS);
        case Smb2Command.CLOSE -> begin(exchange, certain, Win32Function.CLOSE_HANDLE);
        case Smb2Command.IOCTL -> control(message, exchange);
        case Smb2Command.QUERY_INFO, Smb2Command.SET_INFO -> inform(message, exchange);
        default -> {}
      }
    } catch (EndOfWireException e) {
      connection.reportShort(message.isCut(), exchange.command, e);
    }
  }

  private void open(SmbExchange exchange, boolean certain) {
    if (exchange.filename.isEmpty()) {
      return;
    }
    PipeInstance pipe = pipes.opening(opening(exchange, exchange.filename, certain));
    Optional<String> access = Optional.empty();
    OptionalLong share = OptionalLong.empty();
    if (exchange.parameters.orElse(null) instanceof SmbParameters.Create create) {
      access =
          create.desiredAccess().isPresent()
              ? Optional.of(PipeWords.access(create.desiredAccess().getAsLong()))
              : Optional.empty();
      share = create.shareAccess();
    }
    CallArguments args = new CallArguments.Open(exchange.filename, access, share);
    exchange.pipe = Optional.of(pipe);
    exchange.call = Optional.of(pipe.call(Win32Function.CREATE_FILE).with(args));
  }

  private static PipeOpening opening(SmbExchange exchange, Optional<String> name, boolean certain) {
    return new PipeOpening(
        exchange.sessionId,
        exchange.treeId == SmbExchange.NO_TREE
            ? OptionalLong.empty()
            : OptionalLong.of(exchange.treeId),
        name,
        exchange.tree.map(Tree::share).filter(share -> !share.isEmpty()),
        exchange.user,
        OptionalLong.empty(),
        certain);
  }

  private static void write(PipeCall call, PayloadWindow data) {
    call.with(transfer(OptionalLong.of(data.length()), OptionalLong.empty())).send(Via.WRITE, data);
  }

  private static OptionalLong wanted(SmbExchange exchange) {
    return exchange.parameters.orElse(null) instanceof SmbParameters.Read read
        ? read.length()
        : OptionalLong.empty();
  }

  private static CallArguments transfer(OptionalLong toWrite, OptionalLong toRead) {
    return new CallArguments.Transfer(Optional.empty(), toWrite, toRead);
  }

  private void control(Smb2Message message, SmbExchange exchange) {
    if (exchange.function == FSCTL_PIPE_WAIT) {
      CallArguments.Wait wait = information.wait(message.payload());
      PipeOpening opening = opening(exchange, Optional.of(wait.name()), true);
      exchange.call = Optional.of(pipes.waiting(opening, wait));
    } else if (exchange.function == FSCTL_PIPE_TRANSCEIVE) {
      PayloadWindow data = message.payload();
      Optional<PipeCall> call = begin(exchange, true, Win32Function.TRANSACT_NAMED_PIPE);
      if (call.isPresent()) {
        call.get()
            .with(transfer(OptionalLong.of(data.length()), allowed(exchange)))
            .send(Via.TRANSACT, data);
      }
    } else if (exchange.function == FSCTL_PIPE_PEEK) {
      begin(exchange, true, Win32Function.PEEK_NAMED_PIPE);
    }
  }

  private static OptionalLong allowed(SmbExchange exchange) {
    return exchange.parameters.orElse(null) instanceof SmbParameters.Ioctl ioctl
        ? ioctl.maxOutputLength()
        : OptionalLong.empty();
  }

  private void inform(Smb2Message message, SmbExchange exchange) {
    boolean set = exchange.commandCode == Smb2Command.SET_INFO;
    boolean state =
        exchange.function == InformationClass.PIPE
            || exchange.function == InformationClass.PIPE_REMOTE;
    if (state) {
      begin(
              exchange,
              true,
              set
                  ? Win32Function.SET_NAMED_PIPE_HANDLE_STATE
                  : Win32Function.GET_NAMED_PIPE_HANDLE_STATE)
          .ifPresent(
              call -> {
                if (set) {
                  call.with(information.state(exchange.function, message.payload()));
                }
              });
    } else if (exchange.function == InformationClass.PIPE_LOCAL && !set) {
      begin(exchange, true, Win32Function.GET_NAMED_PIPE_INFO);
    }
  }

  /** A call on the pipe that a request is about, if it is about one. */
  private Optional<PipeCall> begin(SmbExchange exchange, boolean certain, Win32Function function) {
    Optional<PipeInstance> pipe = pipe(exchange, certain);
    exchange.pipe = pipe;
    if (pipe.isEmpty()) {
      exchange.call = Optional.empty();
      return Optional.empty();
    }
    PipeCall call = pipe.get().call(function);
    exchange.call = Optional.of(call);
    return Optional.of(call);
  }

  private Optional<PipeInstance> pipe(SmbExchange exchange, boolean certain) {
    if (exchange.usesPreviousFile) {
      return exchange.previous == null ? Optional.empty() : exchange.previous.pipe;
    }
    if (exchange.file.isEmpty()) {
      return Optional.empty();
    }
    PipeKey key = key(exchange, exchange.file.get());
    Optional<PipeInstance> known = pipes.find(key);
    if (known.isPresent()) {
      if (certain) {
        known.get().certain();
      }
      return known;
    }
    boolean worthwhile = certain || exchange.commandCode != Smb2Command.CLOSE;
    return worthwhile
        ? Optional.of(
            pipes.used(
                key, exchange.fileId.orElse(""), opening(exchange, Optional.empty(), certain)))
        : Optional.empty();
  }

  private static PipeKey key(SmbExchange exchange, FileId id) {
    return new PipeKey(exchange.sessionId, exchange.treeId, id.persistent(), id.volatileId(), 2);
  }

  /** A final response was read. */
  void response(Smb2Message message, SmbExchange exchange) {
    if (exchange.commandCode == Smb2Command.TREE_DISCONNECT && message.status() == 0) {
      pipes.treeDisconnected(exchange.sessionId, exchange.treeId);
    } else if (exchange.commandCode == Smb2Command.LOGOFF && message.status() == 0) {
      pipes.loggedOff(exchange.sessionId);
      connection.logons().loggedOff(exchange.sessionId);
    }
    if (exchange.call.isEmpty()) {
      return;
    }
    Outcome outcome =
        Outcome.ofNtStatus(message.status(), SmbNames.NT_STATUS.name(message.status(), 8));
    if (exchange.call.get() instanceof WaitCall wait) {
      wait.complete(outcome);
    } else if (exchange.call.get() instanceof PipeCall call) {
      try {
        complete(message, exchange, call, outcome);
      } catch (EndOfWireException e) {
        connection.reportShort(message.isCut(), exchange.command, e);
        call.complete(outcome);
      }
    }
  }

  private void complete(Smb2Message message, SmbExchange exchange, PipeCall call, Outcome outcome) {
    PipeInstance pipe = call.pipe();
    PayloadWindow data = message.payload();
    switch (call.function()) {
      case CREATE_FILE -> {
        if (outcome.success() && exchange.file.isPresent()) {
          FileId id = exchange.file.get();
          pipe.opened(call, outcome, key(exchange, id), exchange.fileId.orElse(""));
        } else {
          pipe.refused(call, outcome);
        }
      }
      case CLOSE_HANDLE -> pipe.closed(call, outcome);
      case READ_FILE, TRANSACT_NAMED_PIPE -> {
        if (outcome.success()) {
          call.read(outcome, data);
        } else {
          call.complete(outcome);
        }
      }
      case WRITE_FILE -> call.complete(outcome, outcome.success() ? written(exchange) : NONE);
      case PEEK_NAMED_PIPE -> {
        if (outcome.success()) {
          information.peek(call, data, outcome);
        } else {
          call.complete(outcome);
        }
      }
      case GET_NAMED_PIPE_HANDLE_STATE, GET_NAMED_PIPE_INFO -> {
        if (outcome.success()) {
          information.told(exchange.function, data, call);
        }
        call.complete(outcome);
      }
      case SET_NAMED_PIPE_HANDLE_STATE -> {
        if (outcome.success()) {
          PipeInformation.accepted(call);
        }
        call.complete(outcome);
      }
      default -> call.complete(outcome);
    }
  }

  private static final OptionalLong NONE = OptionalLong.empty();

  private static OptionalLong written(SmbExchange exchange) {
    return exchange.parameters.orElse(null) instanceof SmbParameters.Write write
        ? write.written()
        : NONE;
  }
}
