package io.pipescope.api;

/** The sender's bytes contradict themselves or the specification. */
public final class MalformedException extends DissectionException {
  private static final long serialVersionUID = 1L;

  /**
   * @param code begins with {@code malformed.}
   * @param message one sentence
   */
  public MalformedException(String code, String message) {
    super(code, message, -1, 0, 0, "");
  }

  /**
   * A length that cannot be true.
   *
   * @param code begins with {@code malformed.}
   * @param message one sentence
   * @param needed bytes that the structure takes, by its declared length
   * @param available bytes that there are
   * @param offset of the structure in the frame or stream
   * @param lengthFrom the field that declared the length
   */
  public MalformedException(
      String code, String message, long needed, long available, long offset, String lengthFrom) {
    super(code, message, needed, available, offset, lengthFrom);
  }
}
