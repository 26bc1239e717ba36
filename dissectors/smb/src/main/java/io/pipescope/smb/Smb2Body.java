package io.pipescope.smb;

/**
 * Reads what follows the header in the messages of one SMB2 command and notes what an event tells.
 *
 * <p>An {@link io.pipescope.ksy.EndOfWireException} says that the message is too short for what it
 * claims; what was noted before stays.
 */
interface Smb2Body {

  /** Reads a request. */
  void request(Smb2Message message, SmbExchange exchange);

  /** Reads a response that is no error. */
  void response(Smb2Message message, SmbExchange exchange);
}
