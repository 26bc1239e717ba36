package io.pipescope.api;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Follows a protocol whose messages begin with a header that tells their length: finds the messages
 * in the stream, however it was cut into segments, and finds them again behind a gap.
 *
 * <p>A message that lies in one chunk is handed over where it lies. Of others the bytes that {@link
 * #keep} asks for are copied, at most {@link Limits#messageBytes()}, into an array that grows with
 * what arrived, not with what the header promises; the rest is counted and skipped. The two
 * directions know nothing of each other.
 *
 * <p>When a header cannot be true, or a gap swallowed one, the stream is searched for the next
 * place where {@link #begins} says yes. A message whose kept part has a gap is handed over as far
 * as it was seen, provided its first {@code lookahead} bytes were; each such gap gives one anomaly
 * {@code truncated.message}.
 */
public abstract class FramedDissector implements StreamDissector {

  /** What {@link #messageLength} and {@link #keep} return when the bytes are no message. */
  protected static final int NO_MESSAGE = -1;

  private final StreamContext context;
  private final String layer;
  private final MessageAssembler toServer;
  private final MessageAssembler toClient;

  /**
   * Makes a dissector that is at the start of a message in both directions.
   *
   * @param context of the conversation
   * @param layer named in anomalies
   * @param headerLength bytes that {@link #messageLength} reads, at least 1
   * @param beginning bytes that {@link #begins} reads, at least {@code headerLength}
   * @param lookahead bytes that {@link #keep} reads of a message that is not shorter, at least
   *     {@code beginning}
   */
  protected FramedDissector(
      StreamContext context, String layer, int headerLength, int beginning, int lookahead) {
    this.context = context;
    this.layer = layer;
    this.toServer =
        new MessageAssembler(this, Direction.TO_SERVER, headerLength, beginning, lookahead);
    this.toClient =
        new MessageAssembler(this, Direction.TO_CLIENT, headerLength, beginning, lookahead);
  }

  /**
   * The length of the message at {@code position}, in bytes, its header included; or {@link
   * #NO_MESSAGE} when the header cannot be true, which makes the stream be searched.
   *
   * @throws MalformedException the same as {@link #NO_MESSAGE}, with an anomaly that tells why
   */
  protected abstract long messageLength(Direction direction, ByteBuffer buffer, int position);

  /**
   * Whether a message of at least {@code beginning} bytes begins at {@code position} beyond
   * reasonable doubt. Asked when the stream is searched.
   */
  protected abstract boolean begins(Direction direction, ByteBuffer buffer, int position);

  /**
   * How many leading bytes of a message are wanted; what is more than its length or the limit is
   * taken for that. Or {@link #NO_MESSAGE}, as for {@link #messageLength}.
   *
   * @param available bytes that can be read at {@code position}: the whole message or at least
   *     {@code lookahead}
   * @param length of the message
   */
  protected abstract int keep(
      Direction direction, ByteBuffer buffer, int position, int available, long length);

  /**
   * A message is complete. May throw {@link DissectionException}, which becomes an anomaly and ends
   * nothing.
   *
   * @param kept bytes that can be read at {@code position}; fewer than {@link #keep} asked for when
   *     the capture lacks the rest or a limit was reached
   * @param length of the message
   */
  protected abstract void message(
      Direction direction, ByteBuffer buffer, int position, int kept, long length);

  /** What the constructor was given. */
  protected final StreamContext context() {
    return context;
  }

  /** Place in the stream of this direction of the message that is being worked on. */
  protected final long messageOffset(Direction direction) {
    return assembler(direction).messageOffset();
  }

  @Override
  public final void data(StreamChunk chunk) {
    assembler(chunk.direction()).data(chunk);
  }

  @Override
  public final void gap(Direction direction, long offset, long length) {
    assembler(direction).gap(offset, length);
  }

  @Override
  public final Optional<StreamFraming> framing() {
    return Optional.of(new MessageFraming(toServer.framingOnly(), toClient.framingOnly()));
  }

  /** The rest of a message of which enough was kept, except its last byte. */
  @Override
  public final long unread(Direction direction) {
    return assembler(direction).unread();
  }

  /** An unfinished message gives an anomaly. Overriding methods call this one first. */
  @Override
  public void end(Direction direction) {
    assembler(direction).end();
  }

  final String layer() {
    return layer;
  }

  private MessageAssembler assembler(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }
}
