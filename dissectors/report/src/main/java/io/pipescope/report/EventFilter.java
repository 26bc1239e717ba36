package io.pipescope.report;

import io.pipescope.api.Event;
import io.pipescope.report.filter.Filter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which events the user wants: by their types, and by a display filter. */
public final class EventFilter {

  /** Every event. */
  public static final EventFilter ALL = new EventFilter(Set.of(), true, Optional.empty());

  private final Set<String> types;
  private final boolean all;
  private final Optional<Filter> display;

  private EventFilter(Set<String> types, boolean all, Optional<Filter> display) {
    this.types = types;
    this.all = all;
    this.display = display;
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
    return new EventFilter(Set.copyOf(types), false, Optional.empty());
  }

  static IllegalArgumentException unknown(String type, Collection<String> known) {
    return new IllegalArgumentException(
        "unknown event type '" + type + "'; there are " + String.join(", ", new TreeSet<>(known)));
  }

  /** The same, of which only events that pass a display filter are wanted. */
  public EventFilter and(Filter filter) {
    return new EventFilter(types, all, Optional.of(filter));
  }

  /**
   * Whether an event is wanted.
   *
   * @param file base name of its capture, empty for what belongs to no file
   */
  public boolean accepts(String file, Event event) {
    return (all || types.contains(event.payload().eventType()))
        && (display.isEmpty() || display.get().matches(new EventFields(file, event)));
  }
}
