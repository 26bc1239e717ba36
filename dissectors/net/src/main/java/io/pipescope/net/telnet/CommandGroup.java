package io.pipescope.net.telnet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Commands that are told in one event. */
final class CommandGroup {
  static final int MAX_COMMANDS = 64;

  private final List<Command> commands = new ArrayList<>();
  private long firstFrame;
  private long lastFrame;
  private long offset;

  boolean isEmpty() {
    return commands.isEmpty();
  }

  boolean isFull() {
    return commands.size() >= MAX_COMMANDS;
  }

  void add(Command command, long commandOffset, long frame) {
    if (commands.isEmpty()) {
      firstFrame = frame;
      offset = commandOffset;
    }
    lastFrame = frame;
    commands.add(command);
  }

  void clear() {
    commands.clear();
  }

  List<Command> commands() {
    return commands;
  }

  List<Long> frames() {
    return isEmpty() ? List.of() : List.of(firstFrame, lastFrame);
  }

  OptionalLong offset() {
    return isEmpty() ? OptionalLong.empty() : OptionalLong.of(offset);
  }
}
