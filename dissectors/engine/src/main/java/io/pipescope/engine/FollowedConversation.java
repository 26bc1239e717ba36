package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewName;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a first walk through a capture tells about the conversation that is wanted. */
public final class FollowedConversation {
  private final Map<Direction, UrgentStream> urgent = new EnumMap<>(Direction.class);
  private final Map<Direction, Set<Long>> marks = new EnumMap<>(Direction.class);
  private boolean found;
  private long conversations;

  void found() {
    found = true;
  }

  void conversations(long count) {
    conversations = count;
  }

  void urgent(Direction direction, UrgentStream stream) {
    urgent.put(direction, stream);
  }

  void mark(Direction direction, long offset) {
    marks.computeIfAbsent(direction, key -> new HashSet<>()).add(offset);
  }

  /** Whether the capture has it. */
  public boolean isFound() {
    return found;
  }

  /** How many conversations the capture has. */
  public long conversations() {
    return conversations;
  }

  /** Whether a byte is one that an urgent mark made out-of-band data for some stack. */
  public boolean isUrgent(Direction direction, long offset) {
    Set<Long> offsets = marks.get(direction);
    return offsets != null && offsets.contains(offset);
  }

  /** Whether the application of a view does not find this byte in its stream. */
  public boolean isTakenOut(ViewName view, Direction direction, long offset) {
    return Optional.ofNullable(urgent.get(direction))
        .map(stream -> stream.isTakenOut(view, offset))
        .orElse(false);
  }
}
