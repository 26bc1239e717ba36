package io.pipescope.engine.detection;

import io.pipescope.api.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Events that would be findings if something had happened before them. What took its time is told
 * when it ends, which may be behind what it made happen.
 */
final class WaitingEvents {
  /** A host that was made to log on tries a few times, with several protocols. */
  private static final int MOST_OF_A_KEY = 16;

  private final RecentTable<List<String>, Deque<Event>> events;

  /**
   * @param most how many are remembered in all
   */
  WaitingEvents(int most) {
    events = new RecentTable<>(Math.max(1, most / MOST_OF_A_KEY));
  }

  void add(List<String> key, Event event) {
    Deque<Event> waiting = events.get(key, ArrayDeque::new);
    if (waiting.size() == MOST_OF_A_KEY) {
      waiting.removeFirst();
    }
    waiting.addLast(event);
  }

  /**
   * Takes out those of some time.
   *
   * @param from capture time in nanoseconds, inclusive
   * @param to the same
   */
  List<Event> take(List<String> key, long from, long to) {
    Deque<Event> known = events.find(key);
    if (known == null) {
      return List.of();
    }
    List<Event> taken = new ArrayList<>();
    Iterator<Event> waiting = known.iterator();
    while (waiting.hasNext()) {
      Event event = waiting.next();
      long time = event.frame().timestamp();
      if (time >= from && time <= to) {
        taken.add(event);
        waiting.remove();
      }
    }
    return taken;
  }
}
