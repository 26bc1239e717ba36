package io.pipescope.engine;

/** A plugin cannot be used. The message tells people why. */
final class BrokenPluginException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenPluginException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenPluginException(String message) {
    super(message);
  }
}
