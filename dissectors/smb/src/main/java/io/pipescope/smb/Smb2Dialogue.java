package io.pipescope.smb;

import io.pipescope.api.BoundedTable;
import io.pipescope.api.DissectionException;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2Header;
import io.pipescope.ksy.lean.Smb2TransformHeader;
import io.pipescope.smb.pipe.PendingCall;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Meets the SMB2 requests of one connection with their responses ([MS-SMB2] 2.2.1, 3.2.5.1).
 *
 * <p>A command is emitted when its final response is complete, or when nothing can answer it any
 * more. A response without a request is emitted at once. CANCEL is never answered.
 */
final class Smb2Dialogue {
  static final int PROTOCOL = 0xfe;
  static final int ENCRYPTED = 0xfd;

  private static final int STATUS_PENDING = 0x00000103;

  /** The two most significant bits of an NTSTATUS of severity error ([MS-ERREF] 2.3). */
  private static final int SEVERITY_ERROR = 3;

  /** MessageId of what a server sends unasked. */
  private static final long UNASKED = -1;

  /** TreeId of related commands. */
  private static final long PREVIOUS_TREE = 0xffffffffL;

  private static final int REPORTED_SESSIONS = 256;

  private final SmbConnection connection;
  private final WireStream in;
  private final Smb2Chain chain;
  private final Smb2Bodies bodies;
  private final Smb2Errors errors;
  private final Smb2Header header;
  private final Smb2TransformHeader transform;
  private final Smb2Pipes pipes;
  private final BoundedTable<Long, SmbExchange> pending;
  private final Map<Long, Encrypted> encryptedSessions = new LinkedHashMap<>();
  private boolean compressedSeen;

  Smb2Dialogue(SmbConnection connection, WireStream in) {
    this.connection = connection;
    this.in = in;
    this.chain = new Smb2Chain(connection, in);
    this.bodies = new Smb2Bodies(in, connection);
    this.errors = new Smb2Errors(in);
    this.header = new Smb2Header(in);
    this.transform = new Smb2TransformHeader(in);
    this.pipes = new Smb2Pipes(in, connection);
    this.pending =
        new BoundedTable<>(
            connection.context().tables(),
            SmbConnection.LAYER,
            connection.context().limits().pendingRequests(),
            new Unanswered());
  }

  /**
   * How many leading bytes of a message are wanted: of file data only what stands before it, of all
   * else everything.
   *
   * @param length of the message
   */
  int keep(ByteBuffer buffer, int start, int end, long length) {
    int all = (int) length;
    if (all <= Transfer.SMALL) {
      return all;
    }
    in.bind(buffer, start, end);
    header._read();
    boolean response = (header.flags() & Smb2Message.RESPONSE) != 0;
    boolean bulk = header.command() == (response ? Smb2Command.READ : Smb2Command.WRITE);
    if (!bulk || header.nextCommand() != 0) {
      return all;
    }
    SmbExchange asked = response ? pending.get(header.messageId()) : null;
    Optional<Tree> tree =
        asked == null ? connection.tree(header.sessionId(), header.treeId()) : asked.tree;
    return Transfer.isOfPipe(tree, all) ? all : Transfer.FIXED_PART;
  }

  /**
   * Works on a message.
   *
   * @param end index after the last byte that was kept
   * @param length bytes of the message as declared
   */
  void message(ByteBuffer buffer, int start, int end, long length) {
    int count = chain.read(buffer, start, end, length);
    SmbExchange previous = null;
    for (int i = 0; i < count; i++) {
      Smb2Message message = chain.get(i);
      Optional<Compound> place =
          count == 1 ? Optional.empty() : Optional.of(new Compound(i, count));
      previous =
          message.isResponse() ? response(message, place) : request(message, place, previous);
    }
  }

  private SmbExchange request(Smb2Message message, Optional<Compound> place, SmbExchange previous) {
    SmbExchange exchange = exchange(message, place);
    exchange.requested(connection.context().frame());
    exchange.messageBytes = message.available();
    if (message.isRelated() && previous != null) {
      exchange.previous = previous;
      exchange.sessionId = previous.sessionId;
      exchange.treeId = previous.treeId;
      exchange.usesPreviousFile = !bodies.isRead(exchange.commandCode);
    } else {
      exchange.sessionId = message.header().sessionId();
      exchange.treeId = treeId(message);
    }
    exchange.tree = connection.tree(exchange.sessionId, exchange.treeId);
    exchange.user = connection.logons().user(exchange.sessionId);
    readBody(message, exchange);
    pipes.request(message, exchange);
    if (exchange.commandCode == Smb2Command.CANCEL) {
      connection.emit(exchange);
      return exchange;
    }
    long id = message.header().messageId();
    SmbExchange old = pending.remove(id);
    if (old != null) {
      connection.report("suspicious.message_id", "Message id %d is used twice".formatted(id));
      giveUp(old);
    }
    pending.put(id, exchange);
    return exchange;
  }

  private SmbExchange response(Smb2Message message, Optional<Compound> place) {
    Smb2Header head = message.header();
    SmbExchange asked = pending.get(head.messageId());
    if (asked != null && asked.commandCode != head.command()) {
      asked = null;
    }
    if (message.status() == STATUS_PENDING && message.isAsync()) {
      if (asked != null) {
        asked.asyncId = OptionalLong.of(message.asyncId());
      }
      return asked;
    }
    SmbExchange exchange = asked;
    if (asked != null) {
      pending.remove(head.messageId());
    } else {
      exchange = exchange(message, place);
      if (head.command() == Smb2Command.NEGOTIATE) {
        connection.takeNegotiate().ifPresent(exchange::continues);
      }
    }
    complete(message, exchange);
    connection.emit(exchange);
    pipes.response(message, exchange);
    return exchange;
  }

  private void complete(Smb2Message message, SmbExchange exchange) {
    if (exchange.sessionId == 0) {
      exchange.sessionId = message.header().sessionId();
    }
    if (message.isAsync()) {
      exchange.asyncId = OptionalLong.of(message.asyncId());
    } else if (exchange.treeId == SmbExchange.NO_TREE) {
      exchange.treeId = treeId(message);
    }
    if (exchange.tree.isEmpty()) {
      exchange.tree = connection.tree(exchange.sessionId, exchange.treeId);
    }
    exchange.signed |= message.isSigned();
    int status = message.status();
    exchange.answered(connection.context().frame(), status, SmbNames.NT_STATUS.name(status, 8));
    if (isError(status)) {
      readError(message, exchange);
    } else {
      readBody(message, exchange);
    }
  }

  private static SmbExchange exchange(Smb2Message message, Optional<Compound> place) {
    Smb2Header head = message.header();
    SmbExchange exchange =
        new SmbExchange(2, head.command(), SmbNames.SMB2_COMMANDS.name(head.command(), 4));
    if (head.messageId() != UNASKED) {
      exchange.messageId = OptionalLong.of(head.messageId());
    }
    exchange.compound = place;
    exchange.signed = message.isSigned();
    return exchange;
  }

  private static long treeId(Smb2Message message) {
    long id = message.header().treeId();
    return message.isAsync() || id == 0 || id == PREVIOUS_TREE ? SmbExchange.NO_TREE : id;
  }

  private static boolean isError(int status) {
    return (status >>> 30 == SEVERITY_ERROR && !Logons.goesOn(status))
        || status == Smb2Errors.STATUS_STOPPED_ON_SYMLINK;
  }

  private void readError(Smb2Message message, SmbExchange exchange) {
    try {
      exchange.error = errors.read(message);
    } catch (EndOfWireException e) {
      connection.reportShort(message.isCut(), exchange.command, e);
    }
  }

  private void readBody(Smb2Message message, SmbExchange exchange) {
    Smb2Body body = bodies.of(exchange.commandCode);
    try {
      if (message.isResponse()) {
        body.response(message, exchange);
      } else {
        body.request(message, exchange);
      }
    } catch (EndOfWireException e) {
      connection.reportShort(message.isCut(), exchange.command, e);
    } catch (DissectionException e) {
      connection.report(e.toAnomaly(SmbConnection.LAYER));
    }
  }

  /** An encrypted message: all that can be told without keys is told once for a session. */
  void encrypted(ByteBuffer buffer, int start, int end) {
    in.bind(buffer, start, end);
    transform._read();
    Encrypted known = encryptedSessions.get(transform.sessionId());
    if (known == null) {
      if (encryptedSessions.size() >= REPORTED_SESSIONS) {
        return;
      }
      known = new Encrypted();
      encryptedSessions.put(transform.sessionId(), known);
      connection.report(
          "unsupported.encryption",
          "Session 0x%016x is encrypted from here on".formatted(transform.sessionId()));
    }
    known.messages++;
    known.bytes += transform.originalMessageSize();
  }

  /** What a session hid. */
  private static final class Encrypted {
    private long messages;
    private long bytes;
  }

  /** A compressed message. */
  void compressed() {
    if (!compressedSeen) {
      compressedSeen = true;
      connection.report("unsupported.compression", "Messages are compressed from here on");
    }
  }

  /** What becomes of requests for which there is no room. */
  private final class Unanswered implements BoundedTable.Owner<SmbExchange> {
    @Override
    public void full(SmbExchange oldest) {
      connection.report("limit.pending_requests", "Too many requests wait for a response");
    }

    @Override
    public void givenUp(SmbExchange unanswered) {
      giveUp(unanswered);
    }

    @Override
    public int weight(SmbExchange request) {
      return BoundedTable.weightOf(request.keptBytes());
    }
  }

  private void giveUp(SmbExchange unanswered) {
    connection.emit(unanswered);
    unanswered.call.ifPresent(PendingCall::abandon);
  }

  /** Nothing more will come. */
  void end() {
    pending.drain(this::giveUp);
    encryptedSessions.forEach(
        (session, hidden) ->
            connection.report(
                "unsupported.encrypted_messages",
                "Session 0x%016x hid %d messages with %d bytes"
                    .formatted(session, hidden.messages, hidden.bytes)));
  }
}
