package io.pipescope.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which event types the user wants. */
public final class EventFilter {

  /** Every event. */
  public static final EventFilter ALL = new EventFilter(Set.of(), true);

  private final Set<String> types;
  private final boolean all;

  private EventFilter(Set<String> types, boolean all) {
    this.types = types;
    this.all = all;
  }

  /**
   * Reads a list of event types.
   *
   * @param list names with commas between them
   * @param known the event types that there are
   * @throws IllegalArgumentException if the list is empty or has a name that is not known; the
   *     message tells the known ones
   */
  public static EventFilter parse(String list, Collection<String> known) {
    Set<String> types = new LinkedHashSet<>();
    for (String part : list.split(",", -1)) {
      String type = part.strip();
      if (!known.contains(type)) {
        throw unknown(type, known);
      }
      types.add(type);
    }
    return new EventFilter(Set.copyOf(types), false);
  }

  static IllegalArgumentException unknown(String type, Collection<String> known) {
    return new IllegalArgumentException(
        "unknown event type '" + type + "'; there are " + String.join(", ", new TreeSet<>(known)));
  }

  /** Whether events of this type are wanted. */
  public boolean accepts(String eventType) {
    return all || types.contains(eventType);
  }
}
