package io.pipescope.definition.runtime;

/** A message unfolds into more than is kept of one. Carries no stack trace. */
public final class MessageLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Says which bound was reached.
   *
   * @param code of the anomaly, {@code limit.*}
   * @param message one sentence
   */
  public MessageLimitException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The code of the anomaly. */
  public String code() {
    return code;
  }
}
