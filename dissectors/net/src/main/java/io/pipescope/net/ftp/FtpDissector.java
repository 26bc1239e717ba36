package io.pipescope.net.ftp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

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
  private final Deque<FtpExchange> pending = new ArrayDeque<>();
  private int ended;

  FtpDissector(StreamContext context) {
    this.context = context;
    toServer = new FtpLines(context, this::command);
    toClient = new FtpLines(context, this::replyLine);
    replies = new FtpReplyReader(context);
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
      pending.stream()
          .filter(other -> FtpCommands.isTransfer(other.command()))
          .forEach(FtpExchange::abort);
    }
    if (pending.size() >= context.limits().pendingRequests()) {
      context.anomaly(
          Anomaly.of(
              LAYER, "limit.pending_requests", "More commands wait for a reply than are kept."));
      emit(pending.remove().unanswered());
    }
    pending.add(exchange);
  }

  private void replyLine(FtpLine line) {
    replies.line(line.text()).ifPresent(this::reply);
  }

  private void reply(FtpReply reply) {
    FrameReference frame = context.frame();
    FtpExchange exchange = answeredBy(reply);
    if (reply.isPreliminary() && pending.contains(exchange)) {
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
    FtpExchange first = pending.getFirst();
    String outOfTurn =
        switch (reply.code()) {
          case ABORTED_NOTHING -> "ABOR";
          case 211, 212, 213 -> first.isStarted() ? "STAT" : "";
          default -> "";
        };
    Iterator<FtpExchange> waiting = pending.iterator();
    while (!outOfTurn.isEmpty() && waiting.hasNext()) {
      FtpExchange exchange = waiting.next();
      if (exchange.command().equals(outOfTurn)) {
        return exchange;
      }
    }
    return first;
  }

  private void giveUpPending() {
    pending.forEach(exchange -> emit(exchange.unanswered()));
    pending.clear();
  }

  private void emit(Ftp ftp) {
    context.emit(new FtpEvent(ftp));
  }
}
