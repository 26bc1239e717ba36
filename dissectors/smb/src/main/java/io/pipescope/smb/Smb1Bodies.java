package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1NtCreateAndxRequest;
import io.pipescope.ksy.lean.Smb1NtTransactRequest;
import io.pipescope.ksy.lean.Smb1OpenAndxRequest;
import io.pipescope.ksy.lean.Smb1TransactionRequest;
import io.pipescope.ksy.lean.Smb1TreeConnectAndxRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads what follows the header in SMB1 messages: dialects, shares and names ([MS-CIFS] 2.2.4).
 *
 * <p>An {@link io.pipescope.ksy.EndOfWireException} says that the message is too short for what it
 * claims; what was noted before stays.
 */
final class Smb1Bodies {
  /** Session id under which the trees of SMB1, whose ids are unique in a connection, are kept. */
  static final long SESSION = -1;

  /** Bytes of the parameters up to the bytes that follow, with word count and byte count. */
  private static final int TREE_CONNECT_ANDX_PARAMETERS = 11;

  private static final int NT_CREATE_ANDX_PARAMETERS = 51;
  private static final int OPEN_ANDX_PARAMETERS = 33;

  private static final int DIALECT_FORMAT = 0x02;
  private static final int NO_DIALECT = 0xffff;

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb1TreeConnectAndxRequest treeConnect;
  private final Smb1NtCreateAndxRequest ntCreate;
  private final Smb1OpenAndxRequest open;
  private final Smb1TransactionRequest transaction;
  private final Smb1NtTransactRequest ntTransact;
  private final Smb1SessionSetup sessionSetup;

  Smb1Bodies(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.treeConnect = new Smb1TreeConnectAndxRequest(in);
    this.ntCreate = new Smb1NtCreateAndxRequest(in);
    this.open = new Smb1OpenAndxRequest(in);
    this.transaction = new Smb1TransactionRequest(in);
    this.ntTransact = new Smb1NtTransactRequest(in);
    this.sessionSetup = new Smb1SessionSetup(in, connection);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange) {
    switch (exchange.commandCode) {
      case Smb1Command.NEGOTIATE -> negotiate(message, offset, exchange);
      case Smb1Command.SESSION_SETUP_ANDX -> sessionSetup.request(message, offset, exchange);
      case Smb1Command.TREE_CONNECT_ANDX -> {
        message.seek(offset);
        treeConnect._read();
        share(message, offset + TREE_CONNECT_ANDX_PARAMETERS + treeConnect.lenPassword(), exchange);
      }
      case Smb1Command.TREE_CONNECT -> share(message, formattedText(message, offset), exchange);
      case Smb1Command.NT_CREATE_ANDX -> {
        message.seek(offset);
        ntCreate._read();
        exchange.access = OptionalLong.of(ntCreate.desiredAccess());
        exchange.sharing = OptionalLong.of(ntCreate.shareAccess());
        name(message, offset + NT_CREATE_ANDX_PARAMETERS, exchange);
      }
      case Smb1Command.OPEN_ANDX -> {
        message.seek(offset);
        open._read();
        name(message, offset + OPEN_ANDX_PARAMETERS, exchange);
      }
      case Smb1Command.OPEN,
          Smb1Command.CREATE,
          Smb1Command.CREATE_NEW,
          Smb1Command.CREATE_TEMPORARY ->
          name(message, formattedText(message, offset), exchange);
      case Smb1Command.TRANSACTION, Smb1Command.TRANSACTION2 -> {
        message.seek(offset);
        transaction._read();
        exchange.awaitsInterim =
            transaction.lenParameters() < transaction.lenTotalParameters()
                || transaction.lenData() < transaction.lenTotalData();
        if (exchange.commandCode == Smb1Command.TRANSACTION) {
          exchange.transaction =
              Optional.of(Smb1Transaction.requested(message, offset, transaction, in));
        }
      }
      case Smb1Command.NT_TRANSACT -> {
        message.seek(offset);
        ntTransact._read();
        exchange.awaitsInterim =
            ntTransact.lenParameters() < ntTransact.lenTotalParameters()
                || ntTransact.lenData() < ntTransact.lenTotalData();
      }
      default -> {}
    }
  }

  /** Reads the response to a command that succeeded. */
  void response(Smb1Message message, int offset, SmbExchange exchange) {
    switch (exchange.commandCode) {
      case Smb1Command.NEGOTIATE -> {
        if (message.wordCount(offset) > 0) {
          chosen(in.readU2le(), exchange);
        }
      }
      case Smb1Command.SESSION_SETUP_ANDX -> sessionSetup.response(message, offset, exchange);
      case Smb1Command.TREE_CONNECT_ANDX -> {
        int service = offset + 1 + 2 * message.wordCount(offset) + 2;
        connected(message, type(message.oemText(service)), exchange);
      }
      case Smb1Command.TREE_CONNECT -> connected(message, Optional.empty(), exchange);
      default -> {}
    }
  }

  private void negotiate(Smb1Message message, int offset, SmbExchange exchange) {
    List<String> dialects = new ArrayList<>();
    message.seek(offset + 1 + 2 * message.wordCount(offset) + 2);
    while (in.remaining() > 1 && in.readU1() == DIALECT_FORMAT) {
      byte[] name = in.readBytesTerm((byte) 0, false, true, false);
      dialects.add(new String(name, StandardCharsets.ISO_8859_1));
    }
    exchange.parameters =
        Optional.of(SmbParameters.Negotiate.offer(dialects, Optional.empty(), Optional.empty()));
    connection.offered(exchange);
  }

  private void chosen(int index, SmbExchange exchange) {
    if (index != NO_DIALECT
        && exchange.parameters.orElse(null) instanceof SmbParameters.Negotiate offer
        && index < offer.dialects().size()) {
      connection.negotiated(offer.dialects().get(index));
    }
  }

  /** Where the text is that follows the words of a core command, behind its format byte. */
  private static int formattedText(Smb1Message message, int offset) {
    return offset + 1 + 2 * message.wordCount(offset) + 2 + 1;
  }

  private static void name(Smb1Message message, int offset, SmbExchange exchange) {
    exchange.filename = Optional.of(message.text(offset));
  }

  private static void share(Smb1Message message, int offset, SmbExchange exchange) {
    exchange.tree = Optional.of(new Tree(message.text(offset), Optional.empty()));
  }

  private void connected(Smb1Message message, Optional<ShareType> type, SmbExchange exchange) {
    Tree tree = new Tree(exchange.tree.map(Tree::share).orElse(""), type);
    exchange.tree = Optional.of(tree);
    exchange.treeId = message.header().tid();
    connection.connected(SESSION, message.header().tid(), tree);
  }

  private static Optional<ShareType> type(String service) {
    return switch (service) {
      case "A:" -> Optional.of(ShareType.DISK);
      case "IPC" -> Optional.of(ShareType.PIPE);
      case "LPT1:" -> Optional.of(ShareType.PRINT);
      default -> Optional.empty();
    };
  }
}
