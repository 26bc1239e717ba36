package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1FidRequest;
import io.pipescope.ksy.lean.Smb1NtCreateAndxRequest;
import io.pipescope.ksy.lean.Smb1NtCreateAndxResponse;
import io.pipescope.ksy.lean.Smb1OpenAndxRequest;
import io.pipescope.ksy.lean.Smb1OpenAndxResponse;
import io.pipescope.ksy.lean.Smb1OpenRequest;
import io.pipescope.ksy.lean.Smb1OpenResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** The commands of SMB1 that open files, directories and pipes ([MS-CIFS] 2.2.4). */
final class Smb1Opens {
  /** Bytes of the parameters up to the name, with word count and byte count. */
  private static final int NT_CREATE_ANDX_PARAMETERS = 51;

  private static final int OPEN_ANDX_PARAMETERS = 33;

  /** What OPEN_ANDX says it did, in the two lowest bits. */
  private static final int OPEN_ACTION = 3;

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb1NtCreateAndxRequest ntCreate;
  private final Smb1NtCreateAndxResponse ntCreated;
  private final Smb1OpenAndxRequest openAndx;
  private final Smb1OpenAndxResponse openedAndx;
  private final Smb1OpenRequest open;
  private final Smb1OpenResponse opened;
  private final Smb1FidRequest created;

  Smb1Opens(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.ntCreate = new Smb1NtCreateAndxRequest(in);
    this.ntCreated = new Smb1NtCreateAndxResponse(in);
    this.openAndx = new Smb1OpenAndxRequest(in);
    this.openedAndx = new Smb1OpenAndxResponse(in);
    this.open = new Smb1OpenRequest(in);
    this.opened = new Smb1OpenResponse(in);
    this.created = new Smb1FidRequest(in);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange) {
    Smb1Parameters.Open asked = Smb1Parameters.Open.of(exchange.command);
    message.seek(offset);
    switch (exchange.commandCode) {
      case Smb1Command.NT_CREATE_ANDX -> {
        ntCreate._read();
        exchange.access = OptionalLong.of(ntCreate.desiredAccess());
        exchange.sharing = OptionalLong.of(ntCreate.shareAccess());
        exchange.parameters =
            Optional.of(
                new Smb1Parameters.Open(
                    exchange.command,
                    exchange.access,
                    Optional.empty(),
                    exchange.sharing,
                    Optional.of(CreateWords.disposition(ntCreate.createDisposition())),
                    OptionalLong.of(ntCreate.createOptions()),
                    Optional.empty(),
                    OptionalLong.empty()));
        name(message, offset + NT_CREATE_ANDX_PARAMETERS, exchange);
      }
      case Smb1Command.OPEN_ANDX -> {
        openAndx._read();
        legacy(exchange, openAndx.accessMode(), CreateWords.openMode(openAndx.openMode()));
        name(message, offset + OPEN_ANDX_PARAMETERS, exchange);
      }
      case Smb1Command.OPEN -> {
        open._read();
        legacy(exchange, open.accessMode(), "open");
        name(message, message.formattedText(offset), exchange);
      }
      default -> {
        exchange.parameters = Optional.of(asked);
        name(message, message.formattedText(offset), exchange);
      }
    }
  }

  private static void legacy(SmbExchange exchange, int access, String disposition) {
    exchange.parameters =
        Optional.of(
            new Smb1Parameters.Open(
                exchange.command,
                OptionalLong.empty(),
                Optional.of(CreateWords.access(access)),
                OptionalLong.empty(),
                Optional.of(disposition),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty()));
  }

  private static void name(Smb1Message message, int offset, SmbExchange exchange) {
    exchange.filename = Optional.of(message.text(offset));
  }

  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == 0) {
      return;
    }
    message.seek(offset);
    switch (exchange.commandCode) {
      case Smb1Command.NT_CREATE_ANDX -> {
        ntCreated._read();
        opened(
            exchange,
            ntCreated.fid(),
            Optional.of(CreateWords.action(ntCreated.createDisposition())),
            OptionalLong.of(ntCreated.endOfFile()));
      }
      case Smb1Command.OPEN_ANDX -> {
        openedAndx._read();
        long size = openedAndx.fileDataSize();
        int fid = openedAndx.fid();
        opened(exchange, fid, Optional.of(action(in.readU2le())), OptionalLong.of(size));
      }
      case Smb1Command.OPEN -> {
        opened._read();
        opened(exchange, opened.fid(), Optional.of("opened"), OptionalLong.of(opened.fileSize()));
      }
      default -> {
        created._read();
        opened(exchange, created.fid(), Optional.of("created"), OptionalLong.empty());
      }
    }
  }

  /** OPEN_ANDX counts otherwise than CREATE does. */
  private static String action(int results) {
    return CreateWords.action(results & OPEN_ACTION);
  }

  private void opened(SmbExchange exchange, int fid, Optional<String> action, OptionalLong size) {
    Smb1Parameters.Open open =
        exchange.parameters.orElse(null) instanceof Smb1Parameters.Open asked
            ? asked
            : Smb1Parameters.Open.of(exchange.command);
    exchange.parameters = Optional.of(open.opened(action, size));
    connection.opened(fid, exchange);
  }
}
