package io.pipescope.net.ftp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;

/**
 * Meets the commands of an FTP control connection with their replies, which come in the order of
 * the commands (RFC 959 section 5.4), save those to a STAT during a transfer and 225 to ABOR.
 */
final class FtpDissector implements StreamDissector {
  static final String LAYER = "ftp";

  private static final int ABORTED_NOTHING = 225;
  private static final int SECURITY_EXCHANGE_DONE = 234;

  private final StreamContext context;
  private final FtpLines toServer;
  private final FtpLines toClient;
  private final FtpReplyReader replies;

  /** Commands without a final reply, in their order; each is its own key. */
  private final BoundedTable<FtpExchange, FtpExchange> pending;

  private int ended;

  FtpDissector(StreamContext context) {
    this.context = context;
    toServer = new FtpLines(context, this::command);
    toClient = new FtpLines(context, this::replyLine);
    replies = new FtpReplyReader(context);
    pending =
        new BoundedTable<>(
            context.tables(), LAYER, context.limits().pendingRequests(), new Unanswered());
  }

  @Override
  public void data(StreamChunk chunk) {
    lines(chunk.direction()).bytes(chunk);
  }

  /** Whose command a later reply answers cannot be known. */
  @Override
  public void gap(Direction direction, long offset, long length) {
    lines(direction).gap();
    replies.reset();
    giveUpPending();
  }

  @Override
  public void urgent(Direction direction, long offset) {
    lines(direction).urgent(offset);
  }

  @Override
  public long unread(Direction direction) {
    return lines(direction).isStopped() ? Long.MAX_VALUE : 0;
  }

  @Override
  public void end(Direction direction) {
    lines(direction).end();
    ended++;
    if (ended == Direction.values().length) {
      giveUpPending();
    }
  }

  private FtpLines lines(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  private void command(FtpLine line) {
    FtpExchange exchange = FtpExchange.of(line, context.frame());
    if (exchange.command().isEmpty()) {
      context.anomaly(
          Anomaly.of(
              LAYER, "malformed.ftp_command", "A line of the client does not name a command."));
    }
    if (exchange.command().equals("ABOR")) {
      pending.values().stream()
          .filter(other -> FtpCommands.isTransfer(other.command()))
          .forEach(FtpExchange::abort);
    }
    pending.put(exchange, exchange);
  }

  private void replyLine(FtpLine line) {
    replies.line(line.text()).ifPresent(this::reply);
  }

  private void reply(FtpReply reply) {
    FrameReference frame = context.frame();
    FtpExchange exchange = answeredBy(reply);
    if (reply.isPreliminary() && pending.get(exchange) != null) {
      exchange.started(reply, frame);
      return;
    }
    pending.remove(exchange);
    emit(exchange.answered(reply, frame));
    if (reply.code() == SECURITY_EXCHANGE_DONE && exchange.asksForTls()) {
      toServer.stop();
      toClient.stop();
    }
  }

  private FtpExchange answeredBy(FtpReply reply) {
    if (pending.isEmpty()) {
      return FtpExchange.unasked();
    }
    FtpExchange first = pending.oldest();
    String outOfTurn =
        switch (reply.code()) {
          case ABORTED_NOTHING -> "ABOR";
          case 211, 212, 213 -> first.isStarted() ? "STAT" : "";
          default -> "";
        };
    if (outOfTurn.isEmpty()) {
      return first;
    }
    return pending.values().stream()
        .filter(exchange -> exchange.command().equals(outOfTurn))
        .findFirst()
        .orElse(first);
  }

  private void giveUpPending() {
    pending.drain(exchange -> emit(exchange.unanswered()));
  }

  private void emit(Ftp ftp) {
    context.emit(new FtpEvent(ftp));
  }

  /** What becomes of commands for which there is no room. */
  private final class Unanswered implements BoundedTable.Owner<FtpExchange> {
    @Override
    public void full(FtpExchange oldest) {
      context.anomaly(
          Anomaly.of(
              LAYER, "limit.pending_requests", "More commands wait for a reply than are kept."));
    }

    @Override
    public void givenUp(FtpExchange exchange) {
      emit(exchange.unanswered());
    }

    @Override
    public int weight(FtpExchange exchange) {
      return BoundedTable.weightOf(exchange.length());
    }
  }
}
