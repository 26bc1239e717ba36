package io.pipescope.net.telnet;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;

/** Follows the commands of a Telnet conversation: RFC 854, RFC 855. */
final class TelnetDissector implements StreamDissector {
  private final TelnetSession session;
  private final TelnetHalf toServer;
  private final TelnetHalf toClient;
  private int ended;

  TelnetDissector(StreamContext context) {
    session = new TelnetSession(context);
    toServer = new TelnetHalf(session, Direction.TO_SERVER);
    toClient = new TelnetHalf(session, Direction.TO_CLIENT);
  }

  @Override
  public void data(StreamChunk chunk) {
    half(chunk.direction().reverse()).interrupted();
    half(chunk.direction()).bytes(chunk);
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    half(direction).gap(offset, length);
  }

  @Override
  public void urgent(Direction direction, long offset) {
    half(direction).urgent(offset);
  }

  @Override
  public long unread(Direction direction) {
    return half(direction).isOpaque() ? Long.MAX_VALUE : 0;
  }

  @Override
  public void end(Direction direction) {
    half(direction).end();
    ended++;
    if (ended == Direction.values().length) {
      session.end(
          toServer.dataBytes(),
          toClient.dataBytes(),
          toServer.opaqueBytes() + toClient.opaqueBytes());
    }
  }

  private TelnetHalf half(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }
}
