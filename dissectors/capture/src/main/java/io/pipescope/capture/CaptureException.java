package io.pipescope.capture;

import java.io.IOException;

/**
 * A capture cannot be opened. The message is one sentence that names the file and says what it is
 * instead.
 */
public final class CaptureException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param name of the file
   * @param what it is, as in {@code is a directory, no capture}
   */
  public CaptureException(String name, String what) {
    super(name + ": " + what);
  }

  /** The same, with what was found first. */
  public CaptureException(String name, String what, Throwable cause) {
    super(name + ": " + what, cause);
  }
}
