package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1EchoRequest;
import io.pipescope.ksy.lean.Smb1FidRequest;
import io.pipescope.ksy.lean.Smb1LockingAndxRange32;
import io.pipescope.ksy.lean.Smb1LockingAndxRange64;
import io.pipescope.ksy.lean.Smb1LockingAndxRequest;
import io.pipescope.ksy.lean.Smb1ReadAndxRequest;
import io.pipescope.ksy.lean.Smb1ReadAndxResponse;
import io.pipescope.ksy.lean.Smb1ReadRequest;
import io.pipescope.ksy.lean.Smb1ReadResponse;
import io.pipescope.ksy.lean.Smb1SeekRequest;
import io.pipescope.ksy.lean.Smb1SeekResponse;
import io.pipescope.ksy.lean.Smb1WriteAndCloseRequest;
import io.pipescope.ksy.lean.Smb1WriteAndxRequest;
import io.pipescope.ksy.lean.Smb1WriteAndxResponse;
import io.pipescope.ksy.lean.Smb1WriteRequest;
import io.pipescope.ksy.lean.Smb1WriteResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The commands of SMB1 about open files: reads, writes, locks and what else they can be. */
final class Smb1Files {
  /** Words of READ_ANDX and WRITE_ANDX that end with the upper half of the offset. */
  private static final int LONG_READ = 12;

  private static final int LONG_WRITE = 14;
  private static final int LARGE_FILES = 16;
  private static final long FOR_EVER = 0xffffffffL;

  /** Ranges that are listed. */
  private static final int LISTED = 16;

  private static final BitNames LOCK_FLAGS =
      new BitNames("shared", "oplock_release", "change_type", "cancel", "large_files");

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb1FidRequest fid;
  private final Smb1ReadAndxRequest readAndx;
  private final Smb1ReadAndxResponse readAndxDone;
  private final Smb1ReadRequest read;
  private final Smb1ReadResponse readDone;
  private final Smb1WriteAndxRequest writeAndx;
  private final Smb1WriteAndxResponse writeAndxDone;
  private final Smb1WriteRequest write;
  private final Smb1WriteResponse writeDone;
  private final Smb1WriteAndCloseRequest writeAndClose;
  private final Smb1LockingAndxRequest locking;
  private final Smb1LockingAndxRange32 range32;
  private final Smb1LockingAndxRange64 range64;
  private final Smb1SeekRequest seek;
  private final Smb1SeekResponse seekDone;
  private final Smb1EchoRequest echo;

  Smb1Files(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.fid = new Smb1FidRequest(in);
    this.readAndx = new Smb1ReadAndxRequest(in);
    this.readAndxDone = new Smb1ReadAndxResponse(in);
    this.read = new Smb1ReadRequest(in);
    this.readDone = new Smb1ReadResponse(in);
    this.writeAndx = new Smb1WriteAndxRequest(in);
    this.writeAndxDone = new Smb1WriteAndxResponse(in);
    this.write = new Smb1WriteRequest(in);
    this.writeDone = new Smb1WriteResponse(in);
    this.writeAndClose = new Smb1WriteAndCloseRequest(in);
    this.locking = new Smb1LockingAndxRequest(in);
    this.range32 = new Smb1LockingAndxRange32(in);
    this.range64 = new Smb1LockingAndxRange64(in);
    this.seek = new Smb1SeekRequest(in);
    this.seekDone = new Smb1SeekResponse(in);
    this.echo = new Smb1EchoRequest(in);
  }

  /** Reads a request; what stands at the offset is its word count. */
  void request(Smb1Message message, int offset, SmbExchange exchange) {
    int words = message.wordCount(offset);
    if (words == 0) {
      return;
    }
    message.seek(offset);
    switch (exchange.commandCode) {
      case Smb1Command.READ_ANDX -> {
        readAndx._read();
        connection.use(readAndx.fid(), exchange);
        long high = words >= LONG_READ ? offsetHigh() : 0;
        readAt(exchange, high << 32 | readAndx.offset(), readAndx.lenMaxToReturn());
      }
      case Smb1Command.READ -> {
        read._read();
        connection.use(read.fid(), exchange);
        readAt(exchange, read.readOffset(), read.lenToRead());
      }
      case Smb1Command.WRITE_ANDX -> {
        writeAndx._read();
        connection.use(writeAndx.fid(), exchange);
        long high = words >= LONG_WRITE ? offsetHigh() : 0;
        long length = (long) writeAndx.lenDataHigh() << 16 | writeAndx.lenData();
        writtenAt(exchange, high << 32 | writeAndx.offset(), length);
        connection.checkFit(
            message.length(), writeAndx.ofsData(), length, "smb1_write_andx_request.len_data");
      }
      case Smb1Command.WRITE -> {
        write._read();
        connection.use(write.fid(), exchange);
        writtenAt(exchange, write.writeOffset(), write.lenToWrite());
      }
      case Smb1Command.WRITE_AND_CLOSE -> {
        writeAndClose._read();
        connection.use(writeAndClose.fid(), exchange);
        writtenAt(exchange, writeAndClose.writeOffset(), writeAndClose.lenToWrite());
      }
      case Smb1Command.LOCKING_ANDX -> locking(exchange);
      case Smb1Command.SEEK -> {
        seek._read();
        connection.use(seek.fid(), exchange);
        exchange.parameters =
            Optional.of(
                new Smb1Parameters.Seek(from(seek.mode()), seek.offset(), OptionalLong.empty()));
      }
      case Smb1Command.ECHO -> {
        echo._read();
        exchange.parameters =
            Optional.of(new Smb1Parameters.Echo(echo.numEchoes(), echo.lenBytes()));
      }
      case Smb1Command.CLOSE,
          Smb1Command.FLUSH,
          Smb1Command.QUERY_INFORMATION2,
          Smb1Command.SET_INFORMATION2,
          Smb1Command.LOCK_BYTE_RANGE,
          Smb1Command.UNLOCK_BYTE_RANGE -> {
        fid._read();
        connection.use(fid.fid(), exchange);
      }
      default -> {}
    }
  }

  /** The upper half of an offset: a single field, which old clients do not send. */
  private long offsetHigh() {
    return in.readU4le();
  }

  private static void readAt(SmbExchange exchange, long offset, long length) {
    exchange.parameters =
        Optional.of(
            new Smb1Parameters.Read(
                exchange.command,
                OptionalLong.of(offset),
                OptionalLong.of(length),
                OptionalLong.empty()));
  }

  private static void writtenAt(SmbExchange exchange, long offset, long length) {
    exchange.parameters =
        Optional.of(
            new Smb1Parameters.Write(
                exchange.command,
                OptionalLong.of(offset),
                OptionalLong.of(length),
                OptionalLong.empty()));
  }

  private static Optional<String> from(int mode) {
    return switch (mode) {
      case 0 -> Optional.of("start");
      case 1 -> Optional.of("position");
      case 2 -> Optional.of("end");
      default -> Optional.empty();
    };
  }

  private void locking(SmbExchange exchange) {
    locking._read();
    connection.use(locking.fid(), exchange);
    int count = locking.numUnlocks() + locking.numLocks();
    boolean large = (locking.typeOfLock() & LARGE_FILES) != 0;
    List<Smb1Parameters.Range> ranges = new ArrayList<>();
    for (int i = 0; i < Math.min(count, LISTED); i++) {
      ranges.add(large ? range64() : range32());
    }
    exchange.parameters =
        Optional.of(
            new Smb1Parameters.Locking(
                locking.numUnlocks(),
                locking.numLocks(),
                LOCK_FLAGS.of(locking.typeOfLock()),
                locking.timeout() == FOR_EVER
                    ? OptionalLong.empty()
                    : OptionalLong.of(locking.timeout()),
                ranges));
  }

  private Smb1Parameters.Range range32() {
    range32._read();
    return new Smb1Parameters.Range(range32.ofsRange(), range32.lenRange(), range32.pid());
  }

  private Smb1Parameters.Range range64() {
    range64._read();
    return new Smb1Parameters.Range(
        range64.ofsRangeHigh() << 32 | range64.ofsRangeLow(),
        range64.lenRangeHigh() << 32 | range64.lenRangeLow(),
        range64.pid());
  }

  /** Reads the response to a request that succeeded. */
  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == 0) {
      if (exchange.commandCode == Smb1Command.CLOSE) {
        connection.closed(exchange);
      }
      return;
    }
    message.seek(offset);
    SmbParameters asked = exchange.parameters.orElse(null);
    switch (exchange.commandCode) {
      case Smb1Command.READ_ANDX -> {
        readAndxDone._read();
        long length = (long) readAndxDone.lenDataHigh() << 16 | readAndxDone.lenData();
        returned(exchange, length);
        connection.checkFit(
            message.length(), readAndxDone.ofsData(), length, "smb1_read_andx_response.len_data");
      }
      case Smb1Command.READ -> {
        readDone._read();
        returned(exchange, readDone.lenReturned());
      }
      case Smb1Command.WRITE_ANDX -> {
        writeAndxDone._read();
        written(exchange, (long) writeAndxDone.lenWrittenHigh() << 16 | writeAndxDone.lenWritten());
      }
      case Smb1Command.WRITE, Smb1Command.WRITE_AND_CLOSE -> {
        writeDone._read();
        written(exchange, writeDone.lenWritten());
        if (exchange.commandCode == Smb1Command.WRITE_AND_CLOSE) {
          connection.closed(exchange);
        }
      }
      case Smb1Command.SEEK -> {
        seekDone._read();
        if (asked instanceof Smb1Parameters.Seek move) {
          exchange.parameters =
              Optional.of(
                  new Smb1Parameters.Seek(
                      move.from(), move.offset(), OptionalLong.of(seekDone.offset())));
        }
      }
      default -> {}
    }
  }

  private static void returned(SmbExchange exchange, long count) {
    Smb1Parameters.Read read =
        exchange.parameters.orElse(null) instanceof Smb1Parameters.Read asked
            ? asked
            : new Smb1Parameters.Read(
                exchange.command, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    exchange.parameters = Optional.of(read.returned(count));
  }

  private static void written(SmbExchange exchange, long count) {
    Smb1Parameters.Write write =
        exchange.parameters.orElse(null) instanceof Smb1Parameters.Write asked
            ? asked
            : new Smb1Parameters.Write(
                exchange.command, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    exchange.parameters = Optional.of(write.written(count));
  }
}
