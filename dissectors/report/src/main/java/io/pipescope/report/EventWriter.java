package io.pipescope.report;

import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.OpenPayload;
import io.pipescope.api.Payload;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes events as lines of JSON in UTF-8: {@code timestamp}, {@code event_type}, {@code file},
 * {@code frame}, the conversation, then the components of the payload. Not for several threads at
 * once; each has its own.
 */
public final class EventWriter implements EventText {

  private static final byte[] TIMESTAMP = JsonText.memberStart("timestamp");
  private static final byte[] FILE = JsonText.memberStart("file");
  private static final byte[] FRAME = JsonText.memberStart("frame");

  private final ByteSink sink;
  private final TimestampText timestamps = new TimestampText();
  private final ConversationText conversations = new ConversationText();
  private final Map<Class<?>, PayloadWriter> payloads = new HashMap<>();
  private String lastFile = "";
  private byte[] lastFileText = {};

  /**
   * A writer.
   *
   * @param sink what the lines are appended to; may be read and reset between two events
   */
  public EventWriter(ByteSink sink) {
    this.sink = sink;
  }

  /** What the lines are appended to. */
  public ByteSink sink() {
    return sink;
  }

  /**
   * Appends one line, with its line feed. On an exception nothing was appended.
   *
   * @param file base name of the capture; empty for what belongs to no file
   * @param event the event
   * @throws IllegalArgumentException if its payload is no record or has a component that events
   *     cannot show, such as an unsupported type or a number that is not finite
   */
  @Override
  public void write(String file, Event event) {
    int start = sink.length();
    try {
      PayloadWriter payload = payloadWriter(event.payload());
      writeFrame(file, event, payload);
      if (event.conversation().isPresent()) {
        conversations.write(sink, event.conversation().get());
      }
      payload.writeMembers(sink, event.payload());
      JsonText.enclose(sink, start, '{', '}');
      sink.put('\n');
    } catch (RuntimeException | Error e) {
      sink.truncate(start);
      throw e;
    }
  }

  private void writeFrame(String file, Event event, PayloadWriter payload) {
    FrameReference frame = event.frame();
    if (frame.number() != 0 || frame.timestamp() != 0) {
      sink.put(TIMESTAMP);
      timestamps.write(sink, frame.timestamp(), frame.nanoseconds());
    }
    payload.writeEventType(sink, event.payload());
    if (!file.isEmpty()) {
      sink.put(fileText(file));
    }
    if (frame.number() != 0) {
      sink.put(FRAME);
      JsonNumbers.integer(sink, frame.number());
    }
  }

  private byte[] fileText(String file) {
    if (!file.equals(lastFile)) {
      ByteSink text = new ByteSink(64);
      text.put(FILE);
      JsonText.string(text, file);
      lastFileText = JsonText.bytesOf(text);
      lastFile = file;
    }
    return lastFileText;
  }

  private PayloadWriter payloadWriter(Payload payload) {
    PayloadWriter known = payloads.get(payload.getClass());
    if (known != null) {
      return known;
    }
    PayloadWriter fresh =
        payload instanceof OpenPayload ? PayloadWriter.OPEN : PayloadWriter.of(payload);
    payloads.put(payload.getClass(), fresh);
    return fresh;
  }
}
