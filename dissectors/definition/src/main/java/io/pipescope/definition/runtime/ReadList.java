package io.pipescope.definition.runtime;

import java.util.ArrayList;

/**
 * A list that a generated parser fills. Every element counts against the bound of its message, so
 * that a repetition without an end stops, also one whose elements take no bytes.
 *
 * @param <E> the elements
 */
public final class ReadList<E> extends ArrayList<E> {
  private static final long serialVersionUID = 1L;

  private transient Reading reading = Reading.current();

  /** A list of the message that this thread reads. */
  public ReadList() {}

  @Override
  public boolean add(E element) {
    reading.value();
    return super.add(element);
  }
}
