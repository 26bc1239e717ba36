package io.pipescope.api;

/** The capture holds fewer bytes than were sent: nobody lied, but the rest cannot be known. */
public final class TruncatedException extends DissectionException {
  private static final long serialVersionUID = 1L;

  /**
   * @param code begins with {@code truncated.}
   * @param message one sentence
   * @param needed bytes that the structure takes
   * @param available bytes that there are
   * @param offset of the structure in the frame or stream
   */
  public TruncatedException(String code, String message, long needed, long available, long offset) {
    super(code, message, needed, available, offset, "");
  }
}
