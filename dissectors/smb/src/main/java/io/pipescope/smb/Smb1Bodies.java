package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1NtRenameRequest;
import io.pipescope.ksy.lean.Smb1RenameRequest;
import io.pipescope.ksy.lean.Smb1TransactionRequest;
import io.pipescope.ksy.lean.Smb1TreeConnectAndxRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private static final int DIALECT_FORMAT = 0x02;
  private static final int NO_DIALECT = 0xffff;

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb1TreeConnectAndxRequest treeConnect;
  private final Smb1TransactionRequest transaction;
  private final Smb1Transaction2 transaction2;
  private final Smb1NtTransact ntTransact;
  private final Smb1Opens opens;
  private final Smb1Files files;
  private final Smb1RenameRequest rename;
  private final Smb1NtRenameRequest ntRename;
  private final Smb1SessionSetup sessionSetup;

  Smb1Bodies(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.treeConnect = new Smb1TreeConnectAndxRequest(in);
    this.transaction = new Smb1TransactionRequest(in);
    this.transaction2 = new Smb1Transaction2(in, connection);
    this.ntTransact = new Smb1NtTransact(in, connection);
    this.opens = new Smb1Opens(in, connection);
    this.files = new Smb1Files(in, connection);
    this.rename = new Smb1RenameRequest(in);
    this.ntRename = new Smb1NtRenameRequest(in);
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
      case Smb1Command.TREE_CONNECT -> share(message, message.formattedText(offset), exchange);
      case Smb1Command.NT_CREATE_ANDX,
          Smb1Command.OPEN_ANDX,
          Smb1Command.OPEN,
          Smb1Command.CREATE,
          Smb1Command.CREATE_NEW,
          Smb1Command.CREATE_TEMPORARY ->
          opens.request(message, offset, exchange);
      case Smb1Command.RENAME, Smb1Command.NT_RENAME -> rename(message, offset, exchange);
      case Smb1Command.DELETE,
          Smb1Command.CREATE_DIRECTORY,
          Smb1Command.DELETE_DIRECTORY,
          Smb1Command.CHECK_DIRECTORY,
          Smb1Command.QUERY_INFORMATION,
          Smb1Command.SET_INFORMATION,
          Smb1Command.SEARCH,
          Smb1Command.FIND,
          Smb1Command.FIND_UNIQUE ->
          name(message, message.formattedText(offset), exchange);
      case Smb1Command.TRANSACTION, Smb1Command.TRANSACTION2 -> {
        message.seek(offset);
        transaction._read();
        exchange.awaitsInterim =
            transaction.lenParameters() < transaction.lenTotalParameters()
                || transaction.lenData() < transaction.lenTotalData();
        if (exchange.commandCode == Smb1Command.TRANSACTION2) {
          transaction2.request(message, exchange, transaction);
          return;
        }
        Smb1Transaction asked = Smb1Transaction.requested(message, offset, transaction, in);
        exchange.transaction = Optional.of(asked);
        exchange.parameters = Optional.of(asked.toParameters());
        if (asked.isOfFile()) {
          connection.use(asked.fid, exchange);
        }
      }
      case Smb1Command.NT_TRANSACT -> ntTransact.request(message, offset, exchange);
      default -> files.request(message, offset, exchange);
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
      case Smb1Command.NT_CREATE_ANDX,
          Smb1Command.OPEN_ANDX,
          Smb1Command.OPEN,
          Smb1Command.CREATE,
          Smb1Command.CREATE_NEW,
          Smb1Command.CREATE_TEMPORARY ->
          opens.response(message, offset, exchange);
      case Smb1Command.TRANSACTION2 -> transaction2.response(message, offset, exchange);
      case Smb1Command.NT_TRANSACT -> ntTransact.response(message, offset, exchange);
      default -> files.response(message, offset, exchange);
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

  /** Both names stand behind a format byte. */
  private void rename(Smb1Message message, int offset, SmbExchange exchange) {
    message.seek(offset);
    if (exchange.commandCode == Smb1Command.RENAME) {
      rename._read();
    } else {
      ntRename._read();
    }
    name(message, message.position() + 1, exchange);
    String to = message.text(message.position() + 1);
    exchange.parameters = Optional.of(new Smb1Parameters.Rename(exchange.command, to));
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
