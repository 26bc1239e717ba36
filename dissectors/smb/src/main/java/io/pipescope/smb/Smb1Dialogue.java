package io.pipescope.smb;

import io.pipescope.api.BoundedTable;
import io.pipescope.api.DissectionException;
import io.pipescope.api.TableAccount;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1Andx;
import io.pipescope.ksy.lean.Smb1Header;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Meets the SMB1 requests of one connection with their responses ([MS-CIFS] 2.2.1.6, 3.2.5.1).
 *
 * <p>A response belongs to the newest request of the same multiplex id, process and command. Each
 * command of an AndX chain is emitted with the frames of its message. The status of a response is
 * that of its last command, those before it succeeded (3.2.5.1.3), and the ones that it does not
 * name were not executed (3.3.4.1.2): they stay without an answer. Of a transaction in several
 * messages the first complete response counts; requests that only continue another one are not
 * emitted.
 */
final class Smb1Dialogue {
  static final int PROTOCOL = 0xff;

  /** Multiplex id of what a server sends unasked. */
  private static final int UNASKED = 0xffff;

  /** Tree id of commands that need none. */
  private static final int NO_TREE = 0xffff;

  /** Transactions whose later responses are still recognised. */
  private static final int REMEMBERED = 256;

  private final SmbConnection connection;
  private final WireStream in;
  private final Smb1Message message;
  private final Smb1Bodies bodies;
  private final Smb1Header header;
  private final Smb1Andx andx;
  private final BoundedTable<Key, List<SmbExchange>> pending;
  private final BoundedTable<Key, SmbExchange> answered;
  private final Smb1Pipes pipes;
  private boolean raw;

  Smb1Dialogue(SmbConnection connection, WireStream in) {
    this.connection = connection;
    this.in = in;
    this.message = new Smb1Message(connection, in);
    this.bodies = new Smb1Bodies(in, connection);
    this.header = new Smb1Header(in);
    this.andx = new Smb1Andx(in);
    this.pipes = new Smb1Pipes(in, connection);
    TableAccount account = connection.context().tables();
    this.answered = new BoundedTable<>(account, SmbConnection.LAYER, REMEMBERED, new Unfinished());
    this.pending =
        new BoundedTable<>(
            account,
            SmbConnection.LAYER,
            connection.context().limits().pendingRequests(),
            new Unanswered());
  }

  /** Whether session messages without an SMB header are to be expected (READ_RAW, WRITE_RAW). */
  boolean expectsRawData() {
    return raw;
  }

  /** How many leading bytes of a message are wanted, see {@link Smb2Dialogue#keep}. */
  int keep(ByteBuffer buffer, int start, int end, long length) {
    int all = (int) length;
    if (all <= Transfer.SMALL) {
      return all;
    }
    in.bind(buffer, start, end);
    header._read();
    boolean response = (header.flags() & Smb1Message.RESPONSE) != 0;
    if (header.command() != (response ? Smb1Command.READ_ANDX : Smb1Command.WRITE_ANDX)) {
      return all;
    }
    andx._read();
    boolean last = andx.andxCommand() == Smb1Command.NO_ANDX_COMMAND;
    return last && !Transfer.isOfPipe(connection.tree(Smb1Bodies.SESSION, header.tid()), all)
        ? Transfer.FIXED_PART
        : all;
  }

  /**
   * Works on a message.
   *
   * @param end index after the last byte that was kept
   * @param length bytes of the message as declared
   */
  void message(ByteBuffer buffer, int start, int end, long length) {
    message.read(buffer, start, end, length);
    if (message.isResponse()) {
      response();
    } else {
      request();
    }
  }

  private void request() {
    int first = message.command(0);
    if (Smb1Command.isSecondary(first)) {
      if (first == Smb1Command.TRANSACTION_SECONDARY) {
        continueTransaction();
      }
      return;
    }
    raw |= first == Smb1Command.READ_RAW || first == Smb1Command.WRITE_RAW;
    List<SmbExchange> chain = chain();
    chain.get(0).messageBytes = message.available();
    for (int i = 0; i < chain.size(); i++) {
      chain.get(i).requested(connection.context().frame());
      readBody(chain.get(i), message.offset(i));
    }
    pipes.request(message, chain);
    if (first == Smb1Command.NT_CANCEL || message.header().mid() == UNASKED) {
      emit(chain);
      return;
    }
    Key key = key(first);
    SmbExchange unfinished = answered.remove(key);
    if (unfinished != null) {
      pipes.finish(unfinished);
    }
    List<SmbExchange> old = pending.remove(key);
    if (old != null) {
      giveUp(old);
    }
    pending.put(key, chain);
  }

  private void continueTransaction() {
    List<SmbExchange> chain = pending.get(key(Smb1Command.TRANSACTION));
    if (chain != null) {
      pipes.continued(message, chain.get(0));
    }
  }

  private void response() {
    int first = message.command(0);
    Key key = asked(first);
    List<SmbExchange> chain = pending.get(key);
    SmbExchange before = chain == null ? answered.get(key) : null;
    if (before != null) {
      pipes.moreOf(message, before);
      return;
    }
    if (chain != null && isInterim(chain.get(0))) {
      chain.forEach(exchange -> answer(exchange, true));
      return;
    }
    if (chain == null) {
      chain = chain();
    } else {
      pending.remove(key);
    }
    if (Smb1Command.hasManyResponses(first)) {
      answered.put(key, chain.get(0));
    }
    for (int i = 0; i < chain.size(); i++) {
      if (message.answers(i)) {
        answer(chain.get(i), message.succeeded(i));
        readResponse(chain.get(i), i);
      }
    }
    emit(chain);
    pipes.response(message, chain);
  }

  /** The request that a response belongs to. */
  private Key asked(int command) {
    if (command == Smb1Command.WRITE_COMPLETE) {
      Key raw = key(Smb1Command.WRITE_RAW);
      return pending.get(raw) != null ? raw : key(Smb1Command.WRITE_MPX);
    }
    return key(command);
  }

  /** Whether this only allows the client to send the rest ([MS-CIFS] 3.2.5.1.4). */
  private boolean isInterim(SmbExchange exchange) {
    return exchange.awaitsInterim
        && !exchange.isAnswered()
        && message.status() == 0
        && message.wordCount(Smb1Message.HEADER) == 0;
  }

  private void answer(SmbExchange exchange, boolean succeeded) {
    exchange.signed |= message.isSigned();
    if (exchange.sessionId == 0) {
      exchange.sessionId = message.header().uid();
    }
    int status = succeeded ? 0 : message.status();
    exchange.answered(connection.context().frame(), status, message.nameOf(status));
  }

  private void readResponse(SmbExchange exchange, int index) {
    boolean told =
        message.succeeded(index) || message.isSuccess() || Logons.goesOn(message.status());
    if (told && index < message.count() && message.command(index) == exchange.commandCode) {
      readBody(exchange, message.offset(index));
    }
  }

  private void readBody(SmbExchange exchange, int offset) {
    try {
      if (message.isResponse()) {
        bodies.response(message, offset, exchange);
      } else {
        bodies.request(message, offset, exchange);
      }
    } catch (EndOfWireException e) {
      connection.reportShort(message.isCut(), exchange.command, e);
    } catch (DissectionException e) {
      connection.report(e.toAnomaly(SmbConnection.LAYER));
    }
  }

  private List<SmbExchange> chain() {
    int count = message.count();
    List<SmbExchange> chain = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int command = message.command(i);
      SmbExchange exchange = new SmbExchange(1, command, SmbNames.SMB1_COMMANDS.name(command, 2));
      exchange.messageId = OptionalLong.of(message.header().mid());
      exchange.sessionId = message.header().uid();
      int tid = message.header().tid();
      exchange.treeId = tid == 0 || tid == NO_TREE ? SmbExchange.NO_TREE : tid;
      exchange.tree = connection.tree(Smb1Bodies.SESSION, tid);
      exchange.user = connection.logons().user(exchange.sessionId);
      exchange.signed = message.isSigned();
      exchange.compound = count == 1 ? Optional.empty() : Optional.of(new Compound(i, count));
      if (i > 0) {
        exchange.previous = chain.get(i - 1);
        exchange.usesPreviousFile =
            exchange.previous.usesPreviousFile || Smb1Command.isOpen(message.command(i - 1));
      }
      chain.add(exchange);
    }
    return chain;
  }

  private Key key(int command) {
    return new Key(message.header().mid(), message.pid(), command);
  }

  private void emit(List<SmbExchange> chain) {
    for (SmbExchange exchange : chain) {
      if (!exchange.answeredElsewhere) {
        connection.emit(exchange);
      }
    }
  }

  private void giveUp(List<SmbExchange> unanswered) {
    emit(unanswered);
    unanswered.forEach(pipes::giveUp);
  }

  /** Nothing more will come. */
  void end() {
    pending.drain(this::giveUp);
    answered.drain(pipes::finish);
  }

  /** What becomes of requests for which there is no room. */
  private final class Unanswered implements BoundedTable.Owner<List<SmbExchange>> {
    @Override
    public void full(List<SmbExchange> oldest) {
      connection.report("limit.pending_requests", "Too many requests wait for a response");
    }

    @Override
    public void givenUp(List<SmbExchange> unanswered) {
      giveUp(unanswered);
    }

    @Override
    public int weight(List<SmbExchange> chain) {
      long bytes = 0;
      for (SmbExchange exchange : chain) {
        bytes += exchange.keptBytes();
      }
      return chain.size() - 1 + BoundedTable.weightOf(bytes);
    }
  }

  /** What becomes of transactions whose later responses are not waited for any more. */
  private final class Unfinished implements BoundedTable.Owner<SmbExchange> {
    @Override
    public void givenUp(SmbExchange unfinished) {
      pipes.finish(unfinished);
    }

    @Override
    public int weight(SmbExchange transaction) {
      return BoundedTable.weightOf(transaction.keptBytes());
    }
  }

  /** What a request and its response have in common. */
  private record Key(int mid, long pid, int command) {}
}
