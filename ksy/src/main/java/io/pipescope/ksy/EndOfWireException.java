package io.pipescope.ksy;

/**
 * More bytes were asked for than the bound region holds.
 *
 * <p>It is thrown before anything is allocated and carries no stack trace, so a hostile length
 * costs one small object. The caller knows which length was wrong: the end of the capture, a
 * header's length field or the sender's own count.
 */
public final class EndOfWireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long needed;
  private final long available;
  private final long offset;

  /**
   * Describes a read that does not fit.
   *
   * @param needed bytes the read asked for; negative when a length computed from the wire is
   * @param available bytes left at {@code offset}
   * @param offset where the read began, in bytes from the start of the outermost bound region
   */
  public EndOfWireException(long needed, long available, long offset) {
    super(null, null, false, false);
    this.needed = needed;
    this.available = available;
    this.offset = offset;
  }

  /** Bytes the read asked for; negative when a length computed from the wire is. */
  public long needed() {
    return needed;
  }

  /** Bytes left where the read began. */
  public long available() {
    return available;
  }

  /** Where the read began, in bytes from the start of the outermost bound region. */
  public long offset() {
    return offset;
  }

  @Override
  public String getMessage() {
    return needed + " bytes needed at offset " + offset + ", " + available + " available";
  }
}
