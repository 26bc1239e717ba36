package io.pipescope.capture;

import java.io.IOException;

/**
 * libpcap does not accept a filter expression. The message is one sentence, with libpcap's words.
 */
public final class FilterException extends IOException {
  private static final long serialVersionUID = 1L;

  FilterException(String expression, String reason, Throwable cause) {
    super("invalid filter \"" + expression + "\": " + reason, cause);
  }
}
