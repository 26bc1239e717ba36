package io.pipescope.definition;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.FramedDissector;
import io.pipescope.api.StreamContext;
import io.pipescope.definition.runtime.MessageLimitException;
import io.pipescope.ksy.EndOfWireException;
import java.nio.ByteBuffer;

/** Reads messages whose length is in a field. */
final class LengthFramedDissector extends FramedDissector {
  private final DefinedProtocol protocol;
  private final Framing.Length framing;
  private final MessageReader reader;

  LengthFramedDissector(
      DefinedProtocol protocol,
      Framing.Length framing,
      MessageReader reader,
      StreamContext context) {
    super(
        context,
        protocol.protocol(),
        framing.headerLength(),
        beginning(protocol, framing),
        beginning(protocol, framing));
    this.protocol = protocol;
    this.framing = framing;
    this.reader = reader;
  }

  private static int beginning(DefinedProtocol protocol, Framing.Length framing) {
    ProtocolKeys keys = protocol.keys();
    int fixed = Math.max(keys.toServer().fixed().end(), keys.toClient().fixed().end());
    return Math.max(framing.headerLength(), fixed);
  }

  @Override
  protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
    long length = framing.messageLength(buffer, position);
    return length < framing.headerLength() ? NO_MESSAGE : length;
  }

  /** Without fixed bytes, the first byte behind a gap is taken for the first of a message. */
  @Override
  protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
    long length = messageLength(direction, buffer, position);
    FixedBytes fixed = protocol.keys().way(direction).fixed();
    return length != NO_MESSAGE
        && length <= context().limits().messageBytes()
        && fixed.agree(buffer, position, position + fixed.end());
  }

  @Override
  protected int keep(
      Direction direction, ByteBuffer buffer, int position, int available, long length) {
    FixedBytes fixed = protocol.keys().way(direction).fixed();
    return fixed.agree(buffer, position, position + available)
        ? (int) Math.min(length, Integer.MAX_VALUE)
        : NO_MESSAGE;
  }

  @Override
  protected void message(
      Direction direction, ByteBuffer buffer, int position, int kept, long length) {
    if (kept < length) {
      return; // what is missing has been told; half a structure is none
    }
    try {
      reader.read(direction, buffer, position, position + kept);
    } catch (EndOfWireException e) {
      reader.show(direction, buffer, position, position + kept);
      context().anomaly(reader.tooShort(e, messageOffset(direction)));
    } catch (MessageLimitException e) {
      context().anomaly(Anomaly.of(protocol.protocol(), e.code(), e.getMessage()));
    }
  }
}
