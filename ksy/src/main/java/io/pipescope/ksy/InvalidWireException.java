package io.pipescope.ksy;

/**
 * A value that the specification fixes (a magic number, a structure size) is something else, so the
 * bytes are not the structure they were taken for. Carries no stack trace.
 */
public final class InvalidWireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which value is wrong.
   *
   * @param message the field's path in its definition, what was expected and what was found
   */
  public InvalidWireException(String message) {
    super(message, null, false, false);
  }
}
