package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1CloseRequest;
import io.pipescope.ksy.lean.Smb1FlushRequest;
import io.pipescope.ksy.lean.Smb1NtCreateAndxResponse;
import io.pipescope.ksy.lean.Smb1OpenAndxResponse;
import io.pipescope.ksy.lean.Smb1ReadAndxRequest;
import io.pipescope.ksy.lean.Smb1ReadAndxResponse;
import io.pipescope.ksy.lean.Smb1ReadRequest;
import io.pipescope.ksy.lean.Smb1ReadResponse;
import io.pipescope.ksy.lean.Smb1WriteAndCloseRequest;
import io.pipescope.ksy.lean.Smb1WriteAndxRequest;
import io.pipescope.ksy.lean.Smb1WriteAndxResponse;
import io.pipescope.ksy.lean.Smb1WriteRequest;
import io.pipescope.ksy.lean.Smb1WriteResponse;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.Outcome;
import io.pipescope.smb.pipe.PendingCall;
import io.pipescope.smb.pipe.PipeCall;
import io.pipescope.smb.pipe.PipeInstance;
import io.pipescope.smb.pipe.PipeMode;
import io.pipescope.smb.pipe.PipeWords;
import io.pipescope.smb.pipe.Via;
import io.pipescope.smb.pipe.Win32Function;
import java.util.Optional;
import java.util.OptionalLong;

/** The SMB1 commands that open, read, write, flush and close files and pipes alike. */
final class Smb1PipeTransfers {
  private static final int RAW = 0x4;
  private static final int MESSAGE_START = 0x8;

  /** Bytes before the data of a message that is written in pieces: its length. */
  private static final int MESSAGE_LENGTH = 2;

  private static final int BYTE_PIPE = 1;
  private static final int MESSAGE_PIPE = 2;
  private static final int ALL_FILES = 0xffff;
  private static final int BYTES_PER_WORD = 2;
  private static final int BYTE_COUNT_AND_PAD = 3;

  /** Bytes of a READ response before its data, from the word count. */
  private static final int READ_DATA = 16;

  /** Bytes of a WRITE request before its data, from the word count. */
  private static final int WRITE_DATA = 16;

  private final WireStream in;
  private final Smb1Pipes pipes;
  private final Smb1NtCreateAndxResponse created;
  private final Smb1OpenAndxResponse opened;
  private final Smb1ReadAndxRequest readAndx;
  private final Smb1ReadAndxResponse readAndxDone;
  private final Smb1WriteAndxRequest writeAndx;
  private final Smb1WriteAndxResponse writeAndxDone;
  private final Smb1ReadRequest read;
  private final Smb1ReadResponse readDone;
  private final Smb1WriteRequest write;
  private final Smb1WriteResponse writeDone;
  private final Smb1WriteAndCloseRequest writeAndClose;
  private final Smb1CloseRequest close;
  private final Smb1FlushRequest flush;

  Smb1PipeTransfers(WireStream in, Smb1Pipes pipes) {
    this.in = in;
    this.pipes = pipes;
    this.created = new Smb1NtCreateAndxResponse(in);
    this.opened = new Smb1OpenAndxResponse(in);
    this.readAndx = new Smb1ReadAndxRequest(in);
    this.readAndxDone = new Smb1ReadAndxResponse(in);
    this.writeAndx = new Smb1WriteAndxRequest(in);
    this.writeAndxDone = new Smb1WriteAndxResponse(in);
    this.read = new Smb1ReadRequest(in);
    this.readDone = new Smb1ReadResponse(in);
    this.write = new Smb1WriteRequest(in);
    this.writeDone = new Smb1WriteResponse(in);
    this.writeAndClose = new Smb1WriteAndCloseRequest(in);
    this.close = new Smb1CloseRequest(in);
    this.flush = new Smb1FlushRequest(in);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange, boolean certain) {
    message.seek(offset);
    switch (exchange.commandCode) {
      case Smb1Command.READ_ANDX -> {
        readAndx._read();
        read(message, exchange, readAndx.fid(), certain, readAndx.lenMaxToReturn());
      }
      case Smb1Command.READ -> {
        read._read();
        read(message, exchange, read.fid(), certain, read.lenToRead());
      }
      case Smb1Command.WRITE_ANDX -> writeAndx(message, exchange, certain);
      case Smb1Command.WRITE -> {
        write._read();
        PayloadWindow data = message.payload(offset + WRITE_DATA, write.lenData());
        write(message, exchange, write.fid(), certain, data);
      }
      case Smb1Command.WRITE_AND_CLOSE -> writeAndClose(message, offset, exchange, certain);
      case Smb1Command.FLUSH -> {
        flush._read();
        if (flush.fid() != ALL_FILES) {
          pipes.begin(message, exchange, flush.fid(), certain, Win32Function.FLUSH_FILE_BUFFERS);
        }
      }
      case Smb1Command.CLOSE -> {
        close._read();
        pipes.begin(message, exchange, close.fid(), certain, Win32Function.CLOSE_HANDLE);
      }
      default -> {}
    }
  }

  private void read(
      Smb1Message message, SmbExchange exchange, int fid, boolean certain, int wanted) {
    pipes
        .begin(message, exchange, fid, certain, Win32Function.READ_FILE)
        .ifPresent(call -> call.with(transfer(OptionalLong.empty(), OptionalLong.of(wanted))));
  }

  private Optional<PipeCall> write(
      Smb1Message message, SmbExchange exchange, int fid, boolean certain, PayloadWindow data) {
    Optional<PipeCall> call =
        pipes.begin(message, exchange, fid, certain, Win32Function.WRITE_FILE);
    call.ifPresent(
        known ->
            known
                .with(transfer(OptionalLong.of(data.length()), OptionalLong.empty()))
                .send(Via.WRITE, data));
    return call;
  }

  static CallArguments transfer(OptionalLong toWrite, OptionalLong toRead) {
    return new CallArguments.Transfer(Optional.empty(), toWrite, toRead);
  }

  /** A message longer than the buffers is announced by its length and sent in raw pieces. */
  private void writeAndx(Smb1Message message, SmbExchange exchange, boolean certain) {
    writeAndx._read();
    long length = (long) writeAndx.lenDataHigh() << 16 | writeAndx.lenData();
    PayloadWindow data = message.payload(writeAndx.ofsData(), length);
    boolean raw = (writeAndx.writeMode() & RAW) != 0;
    boolean starts = (writeAndx.writeMode() & MESSAGE_START) != 0;
    if (!raw || (data.available() < MESSAGE_LENGTH && starts)) {
      write(message, exchange, writeAndx.fid(), certain, data);
      return;
    }
    PayloadWindow piece = starts ? data.from(MESSAGE_LENGTH) : data;
    long announced = starts ? announced(message) : 0;
    pipes
        .begin(message, exchange, writeAndx.fid(), certain, Win32Function.WRITE_FILE)
        .ifPresent(
            call ->
                call.with(transfer(OptionalLong.of(piece.length()), OptionalLong.empty()))
                    .send(Via.WRITE, piece, message.frame(), announced, !starts));
  }

  private int announced(Smb1Message message) {
    message.seek(writeAndx.ofsData());
    return in.readU2le();
  }

  private void writeAndClose(
      Smb1Message message, int offset, SmbExchange exchange, boolean certain) {
    writeAndClose._read();
    int start = offset + 1 + BYTES_PER_WORD * writeAndClose.numWords() + BYTE_COUNT_AND_PAD;
    PayloadWindow data = message.payload(start, writeAndClose.lenToWrite());
    Optional<PipeCall> sent = write(message, exchange, writeAndClose.fid(), certain, data);
    exchange.call =
        sent.map(call -> new WriteAndClose(call, call.pipe().call(Win32Function.CLOSE_HANDLE)));
  }

  /**
   * A response, where the command ended.
   *
   * @param offset of its words; negative when it has none
   */
  void response(Smb1Message message, int offset, SmbExchange exchange, Outcome outcome) {
    if (offset >= 0) {
      message.seek(offset);
    }
    PendingCall pending = exchange.call.orElseThrow();
    if (pending instanceof WriteAndClose both) {
      both.write().complete(outcome, outcome.success() ? written() : OptionalLong.empty());
      both.write().pipe().closed(both.close(), outcome);
    } else if (pending instanceof PipeCall call) {
      response(message, offset, exchange, call, outcome);
    }
  }

  private void response(
      Smb1Message message, int offset, SmbExchange exchange, PipeCall call, Outcome outcome) {
    switch (call.function()) {
      case CREATE_FILE -> open(message, exchange, call, outcome);
      case CLOSE_HANDLE -> call.pipe().closed(call, outcome);
      case READ_FILE -> {
        if (outcome.success()) {
          call.read(outcome, readData(message, offset, exchange));
        } else {
          call.complete(outcome);
        }
      }
      case WRITE_FILE -> {
        if (outcome.success()) {
          call.complete(outcome, written(exchange));
        } else {
          call.complete(outcome);
        }
      }
      default -> call.complete(outcome);
    }
  }

  private PayloadWindow readData(Smb1Message message, int offset, SmbExchange exchange) {
    if (exchange.commandCode == Smb1Command.READ) {
      readDone._read();
      return message.payload(offset + READ_DATA, readDone.lenData());
    }
    readAndxDone._read();
    long length = (long) readAndxDone.lenDataHigh() << 16 | readAndxDone.lenData();
    return message.payload(readAndxDone.ofsData(), length);
  }

  private OptionalLong written(SmbExchange exchange) {
    if (exchange.commandCode == Smb1Command.WRITE) {
      return written();
    }
    writeAndxDone._read();
    return OptionalLong.of(
        (long) writeAndxDone.lenWrittenHigh() << 16 | writeAndxDone.lenWritten());
  }

  private OptionalLong written() {
    writeDone._read();
    return OptionalLong.of(writeDone.lenWritten());
  }

  private void open(Smb1Message message, SmbExchange exchange, PipeCall call, Outcome outcome) {
    PipeInstance pipe = call.pipe();
    if (!outcome.success()) {
      pipe.refused(call, outcome);
      return;
    }
    int fid;
    switch (exchange.commandCode) {
      case Smb1Command.NT_CREATE_ANDX -> {
        created._read();
        fid = created.fid();
        state(pipe, created.resourceType(), created.nmpipeStatus());
      }
      case Smb1Command.OPEN_ANDX -> {
        opened._read();
        fid = opened.fid();
        state(pipe, opened.resourceType(), opened.nmpipeStatus());
      }
      default -> {
        in.readU1();
        fid = in.readU2le();
      }
    }
    exchange.fileId = Optional.of(Smb1Pipes.fileId(fid));
    pipe.opened(call, outcome, Smb1Pipes.key(message, fid), Smb1Pipes.fileId(fid));
  }

  private static void state(PipeInstance pipe, int resourceType, int status) {
    if (resourceType == BYTE_PIPE || resourceType == MESSAGE_PIPE) {
      pipe.type(PipeMode.of(resourceType == MESSAGE_PIPE));
      pipe.readMode(PipeMode.of(PipeWords.isReadModeMessage(status)));
    }
  }

  /** Two calls in one command. */
  private record WriteAndClose(PipeCall write, PipeCall close) implements PendingCall {

    @Override
    public void abandon() {
      write.abandon();
      close.abandon();
    }
  }
}
