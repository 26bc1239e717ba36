package io.pipescope.net.tcp;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one end of a conversation sends: its frames, its control block, its byte stream as the other
 * end received it.
 */
final class TcpDirection implements HalfStream.Sink {
  private static final StreamChunk NO_CHUNK = new StreamChunk();

  private final Direction direction;
  private final TcpConversation conversation;
  private final Optional<MessageDigest> hash;

  final TcpEndpoint endpoint;
  final SegmentCounters counters = new SegmentCounters();
  final HalfStream stream;

  private long frames;
  private long bytes;

  TcpDirection(
      Direction direction,
      TcpConversation conversation,
      TcpState state,
      TcpSettings settings,
      OutOfOrderBudget budget) {
    this.direction = direction;
    this.conversation = conversation;
    endpoint = new TcpEndpoint(state);
    stream = new HalfStream(settings.overlap(), budget, this);
    hash = settings.hashStreams() ? Optional.of(sha256()) : Optional.empty();
  }

  void count(int frames, long bytes) {
    this.frames += frames;
    this.bytes += bytes;
  }

  long frames() {
    return frames;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void data(long offset, ByteBuffer buffer, int position, int length) {
    hash.ifPresent(digest -> digest.update(buffer.slice(position, length)));
    StreamChunk chunk = conversation.chunk();
    conversation.handler().data(chunk.set(direction, offset, buffer, position, length));
    chunk.set(direction, offset, NO_CHUNK.buffer(), 0, 0);
  }

  @Override
  public void gap(long offset, long length) {
    conversation.handler().gap(direction, offset, length);
  }

  @Override
  public void end() {
    conversation.handler().end(direction);
  }

  /** This end as the flow event shows it. */
  TcpSide report() {
    TcpOptions options = endpoint.options();
    boolean syn = endpoint.hasIss();
    return new TcpSide(
        endpoint.state(),
        syn ? OptionalLong.of(endpoint.iss() & 0xffff_ffffL) : OptionalLong.empty(),
        options.maximumSegmentSize(),
        options.windowScale(),
        syn ? Optional.of(options.sackPermitted()) : Optional.empty(),
        syn ? Optional.of(options.timestamps()) : Optional.empty(),
        stream.deliveredBytes(),
        hash.map(digest -> HexFormat.of().formatHex(digest.digest())),
        stream.gaps(),
        stream.gapBytes(),
        endpoint.sendVariables(),
        endpoint.receiveVariables(),
        counters.retransmissions,
        counters.fastRetransmissions,
        counters.spuriousRetransmissions,
        counters.outOfOrder,
        counters.duplicateAcks,
        counters.lostSegments,
        counters.zeroWindows,
        counters.windowFulls,
        counters.keepAlives,
        stream.overlaps(),
        stream.overlapConflicts(),
        counters.urgentSegments);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
