package io.pipescope.net.tcp;

/**
 * A reset that its receiver had to believe (RFC 9293 section 3.5.2, RFC 5961 section 3.2).
 *
 * <p>As long as no byte was delivered it stays in doubt, and all later data too, until its target
 * acknowledges what the other end sent afterwards, and so shows that it never believed the reset.
 */
final class ConnectionReset {
  private final TcpDirection sender;
  private final TcpDirection receiver;
  private final int sequenceNumber;
  private final boolean inDoubt;

  /**
   * @param sender of the reset
   * @param receiver its target
   * @param sequenceNumber of the reset
   */
  ConnectionReset(TcpDirection sender, TcpDirection receiver, int sequenceNumber) {
    this.sender = sender;
    this.receiver = receiver;
    this.sequenceNumber = sequenceNumber;
    inDoubt = sender.stream.nextOffset() == 0 && receiver.stream.nextOffset() == 0;
  }

  /** Whether later segments may still show that it was not believed. */
  boolean isInDoubt() {
    return inDoubt;
  }

  boolean isFrom(TcpDirection direction) {
    return direction == sender;
  }

  /** Whether a later segment shows that the target of the reset goes on with the connection. */
  boolean isDisprovedBy(TcpSegment segment, TcpDirection from) {
    return inDoubt
        && from == receiver
        && segment.ack()
        && segment.acknowledgmentNumber() - sequenceNumber > 0
        && segment.acknowledgmentNumber() - sender.endpoint.sndNxt() <= 0;
  }

  /** Both ends are closed by it. */
  void takeEffect() {
    sender.endpoint.sentReset(sequenceNumber);
    receiver.endpoint.receivedReset();
  }
}
