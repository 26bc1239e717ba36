package io.pipescope.report.filter;

import java.util.Collection;

/** Which fields there are, so that a misspelt one is found before anything is read. */
public interface FieldCatalogue {

  /** Whether a name stands for a field, or for an object that has fields. */
  boolean contains(FieldPath path);

  /** All names, to guess what a misspelt one was meant to be. */
  Collection<String> names();
}
