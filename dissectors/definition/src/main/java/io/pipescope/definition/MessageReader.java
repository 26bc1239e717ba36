package io.pipescope.definition;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Limits;
import io.pipescope.api.MalformedException;
import io.pipescope.api.Members;
import io.pipescope.api.OpenPayload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamContext;
import io.pipescope.definition.runtime.MessageLimitException;
import io.pipescope.definition.runtime.Reading;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** Reads messages of one conversation and makes events of them. */
final class MessageReader {
  private static final String DIRECTION = "direction";

  private final DefinedProtocol protocol;
  private final StreamContext context;
  private final WireStream stream = new WireStream();

  MessageReader(DefinedProtocol protocol, StreamContext context) {
    this.protocol = protocol;
    this.context = context;
  }

  /**
   * Reads one message and reports it.
   *
   * @param start index in the buffer of the first byte of the message
   * @param end index behind the last byte that it may have
   * @return how many bytes the structure took
   * @throws EndOfWireException when the bytes end before the structure does
   * @throws MessageLimitException when the message unfolds into too much
   * @throws MalformedException when the bytes cannot be that structure
   */
  int read(Direction direction, ByteBuffer buffer, int start, int end) {
    Members members;
    int length;
    try {
      KaitaiStruct.ReadOnly structure = parse(direction, buffer, start, end);
      length = stream.pos();
      if (length < end - start) {
        // what is read later by its place must not see the message behind this one
        structure = parse(direction, buffer, start, start + length);
      }
      members = members(direction, structure);
    } catch (EndOfWireException | MessageLimitException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw new MalformedException("malformed.message", "Structures are nested too deeply");
    } catch (RuntimeException e) {
      show(direction, buffer, start, end);
      // generated code has no bugs of ours: whatever it throws, these bytes made it do so
      throw e instanceof MalformedException known
          ? known
          : new MalformedException("malformed.message", sentence(e));
    }
    show(direction, buffer, start, start + length);
    context.emit(new OpenPayload(protocol.protocol(), members));
    return length;
  }

  /** Tells those who make field trees that a message lies here. */
  void show(Direction direction, ByteBuffer buffer, int start, int end) {
    if (!stream.isHeard()) {
      return;
    }
    Limits limits = context.limits();
    Reading.current().begin(limits.messageValues(), limits.messageBytes());
    stream.bind(buffer, start, end);
    try {
      WireStream.announce(create(protocol.constructor(direction), stream));
    } catch (RuntimeException | StackOverflowError e) {
      // what cannot be shown has been told, or is told with the event
    }
  }

  private Members members(Direction direction, KaitaiStruct structure) {
    Members.Builder members = Members.builder().add(DIRECTION, direction.toString());
    if (context instanceof PipeContext pipe) {
      members.add("pipe_id", pipe.pipeId()).add("pipe", pipe.name());
    }
    new MessageMembers(protocol.parser(), Reading.current(), context.maxPayload())
        .addTo(members, structure);
    return members.build();
  }

  /** As the pipeline reports bytes that end too early. */
  Anomaly tooShort(EndOfWireException e, long offset) {
    return Anomaly.ofLength(
        protocol.protocol(),
        "malformed.message",
        "A structure is longer than the message that it is in.",
        e.needed(),
        e.available(),
        offset + e.offset(),
        "");
  }

  /** Whether bytes are a whole message, may become one, or are none. */
  static Likelihood probe(
      DefinedProtocol protocol, Direction direction, ByteBuffer head, int length) {
    WireStream stream = new WireStream();
    int start = head.position();
    try {
      parse(protocol, stream, Limits.DEFAULT, direction, head, start, start + length);
      return stream.remaining() == 0 ? Likelihood.CERTAIN : Likelihood.POSSIBLE;
    } catch (EndOfWireException e) {
      return Likelihood.POSSIBLE;
    } catch (RuntimeException | StackOverflowError e) {
      return Likelihood.NO;
    }
  }

  private KaitaiStruct.ReadOnly parse(Direction direction, ByteBuffer buffer, int start, int end) {
    return parse(protocol, stream, context.limits(), direction, buffer, start, end);
  }

  private static KaitaiStruct.ReadOnly parse(
      DefinedProtocol protocol,
      WireStream stream,
      Limits limits,
      Direction direction,
      ByteBuffer buffer,
      int start,
      int end) {
    Reading.current().begin(limits.messageValues(), limits.messageBytes());
    stream.bind(buffer, start, end);
    KaitaiStruct.ReadOnly structure = create(protocol.constructor(direction), stream);
    structure._read();
    return structure;
  }

  private static KaitaiStruct.ReadOnly create(MethodHandle constructor, KaitaiStream stream) {
    try {
      return (KaitaiStruct.ReadOnly) constructor.invokeExact(stream);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sentence(RuntimeException e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "The bytes cannot be read as its definition says (" + e.getClass().getSimpleName() + ")"
        : "The bytes cannot be read as its definition says: " + message;
  }
}
