package io.pipescope.report;

import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes single events for tests. */
final class Lines {

  static final FrameReference FRAME = new FrameReference(7, 1_323_202_695_372_178_000L, false);

  static final Conversation CONVERSATION =
      new Conversation(
          5,
          new Endpoint(IpAddress.ipv4(0x0a000001), 49_152),
          new Endpoint(IpAddress.ipv6(0x20010db8_00000000L, 1), 445),
          "TCP",
          "1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
          List.of(10, 20));

  private Lines() {}

  static String line(Payload payload) {
    return line("a.pcap", new Event(FRAME, Optional.empty(), payload));
  }

  static String line(String file, Event event) {
    EventWriter writer = new EventWriter(new ByteSink(1));
    writer.write(file, event);
    return text(writer.sink());
  }

  /** The bytes as text, if they are valid UTF-8. */
  static String text(ByteSink sink) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(sink.array(), 0, sink.length()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
  }
}
