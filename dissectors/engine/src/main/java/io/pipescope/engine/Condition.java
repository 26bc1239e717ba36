package io.pipescope.engine;

import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldCatalogue;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.Filter;
import io.pipescope.report.filter.FilterSyntaxException;
import java.util.Collection;
import java.util.List;

/**
 * A display filter that is read when it is asked first: most runs see the events of few detections,
 * and start sooner so.
 */
public final class Condition {
  /** Fields are checked when pipescope is built; here nothing is known of protocols. */
  private static final FieldCatalogue ANY_FIELD =
      new FieldCatalogue() {
        @Override
        public boolean contains(FieldPath path) {
          return true;
        }

        @Override
        public Collection<String> names() {
          return List.of();
        }
      };

  private final String text;
  private volatile Filter filter;

  /**
   * @param text of the filter; empty for one that everything passes
   */
  public Condition(String text) {
    this.text = text;
  }

  /** Whether an event passes. */
  public boolean holds(EventFields event) {
    if (text.isEmpty()) {
      return true;
    }
    Filter known = filter;
    if (known == null) {
      known = parse();
      filter = known;
    }
    return known.matches(event);
  }

  private Filter parse() {
    try {
      return Filter.parse(text, ANY_FIELD);
    } catch (FilterSyntaxException e) {
      throw new IllegalStateException(e.explanation(), e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
