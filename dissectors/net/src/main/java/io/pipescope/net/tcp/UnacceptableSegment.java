package io.pipescope.net.tcp;

/**
 * Why the receiver of a segment does not take it, or does not believe its flags, as the anomaly
 * says.
 */
enum UnacceptableSegment {
  DATA_WITHOUT_ACK(
      "suspicious.data_without_ack",
      "A segment with data or FIN has no ACK flag: its receiver drops it (RFC 9293 section"
          + " 3.10.7.4, fifth check)."),
  HANDSHAKE_ACK(
      "suspicious.handshake_ack",
      "An acknowledgment during the handshake is not of the SYN that was sent: its receiver"
          + " answers with a reset (RFC 9293 section 3.10.7.4, fifth check)."),
  SYN_ACK_CHANGED(
      "suspicious.syn_ack_changed",
      "The SYN is answered once more, with another number: its sender has that of the first"
          + " answer."),
  SYN_ACK_NOT_ACCEPTABLE(
      "suspicious.syn_ack_not_acceptable",
      "A SYN with ACK acknowledges something else than the SYN that was sent."),
  SYN_IN_CONNECTION(
      "suspicious.syn_in_connection",
      "A SYN with another number came in the middle of the connection: its receiver answers"
          + " with a challenge (RFC 5961 section 4.2)."),
  OUT_OF_WINDOW(
      "suspicious.out_of_window",
      "Data begins beyond the window that the receiver offers: it drops the segment."),
  ACK_OUT_OF_RANGE(
      "suspicious.ack_out_of_range",
      "Data comes with an acknowledgment of what was never sent or long acknowledged: its"
          + " receiver drops the segment (RFC 5961 section 5.2)."),
  RESET_NOT_EXACT(
      "suspicious.reset_not_exact",
      "A reset has not exactly the next sequence number: its receiver does not believe it"
          + " (RFC 5961 section 3.2)."),
  RESET_NOT_BELIEVED(
      "suspicious.reset_not_believed",
      "The reset was acceptable, but its target goes on with the connection."),
  DATA_AFTER_RESET(
      "suspicious.data_after_reset",
      "This end has reset the connection and yet sends data: one of the two is not its own."),
  DATA_FOR_RESET_END(
      "suspicious.data_for_reset_end",
      "Data comes for an end that has reset the connection, which drops it.");

  private final String code;
  private final String message;

  UnacceptableSegment(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** What the anomaly is called. */
  String code() {
    return code;
  }

  /** What it says to the user. */
  String message() {
    return message;
  }
}
