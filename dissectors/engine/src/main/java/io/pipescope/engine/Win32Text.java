package io.pipescope.engine;

import io.pipescope.api.Event;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventText;
import io.pipescope.smb.pipe.PipeEvent;
import io.pipescope.smb.pipe.PipeMessage;
import io.pipescope.smb.pipe.PipeMessageEvent;
import io.pipescope.smb.pipe.Win32Transcript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the messages of open pipes and writes the transcript when a pipe has ended. All events
 * of a pipe come to one object, since a conversation stays with its thread.
 */
final class Win32Text implements EventText {
  private final ByteSink sink;
  private final int half;
  private final Map<String, Messages> open = new HashMap<>();

  Win32Text(ByteSink sink, int messagesPerPipe) {
    this.sink = sink;
    this.half = Math.max(1, messagesPerPipe / 2);
  }

  @Override
  public void write(String file, Event event) {
    if (event.payload() instanceof PipeMessageEvent message) {
      PipeMessage told = message.pipeMessage();
      open.computeIfAbsent(told.pipeId(), id -> new Messages()).add(told);
    } else if (event.payload() instanceof PipeEvent pipe) {
      Messages known = open.remove(pipe.pipe().id());
      List<PipeMessage> messages = known == null ? List.of() : known.all();
      String text = Win32Transcript.of(pipe.pipe(), messages) + "\n";
      sink.put(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The first and the last messages of one pipe. */
  private final class Messages {
    private final List<PipeMessage> first = new ArrayList<>(4);
    private final Deque<PipeMessage> last = new ArrayDeque<>(0);

    void add(PipeMessage message) {
      if (first.size() < half) {
        first.add(message);
        return;
      }
      if (last.size() == half) {
        last.removeFirst();
      }
      last.addLast(message);
    }

    List<PipeMessage> all() {
      List<PipeMessage> all = new ArrayList<>(first);
      all.addAll(last);
      return all;
    }
  }
}
