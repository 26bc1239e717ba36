package io.pipescope.cli;

import io.pipescope.report.filter.FilterSyntaxException;
import java.io.IOException;

/** A display filter that cannot be understood; the message shows where. */
final class InvalidFilterException extends IOException {
  private static final long serialVersionUID = 1L;

  InvalidFilterException(FilterSyntaxException cause) {
    super("pipescope: " + cause.explanation(), cause);
  }
}
