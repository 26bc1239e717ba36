package io.pipescope.api;

/**
 * The bytes do not hold what the protocol says. Costs no stack trace: it is thrown by bad input,
 * not by bad code.
 */
public abstract sealed class DissectionException extends RuntimeException
    permits TruncatedException, MalformedException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final long needed;
  private final long available;
  private final long offset;
  private final String lengthFrom;

  DissectionException(
      String code, String message, long needed, long available, long offset, String lengthFrom) {
    super(message, null, false, false);
    this.code = code;
    this.needed = needed;
    this.available = available;
    this.offset = offset;
    this.lengthFrom = lengthFrom;
  }

  /** This as an anomaly of a layer. */
  public final Anomaly toAnomaly(String layer) {
    return needed < 0
        ? Anomaly.of(layer, code, getMessage())
        : Anomaly.ofLength(layer, code, getMessage(), needed, available, offset, lengthFrom);
  }
}
