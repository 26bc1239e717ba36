package io.pipescope.net.telnet;

import java.nio.ByteBuffer;

/** Is told what a {@link TelnetScanner} finds, in the order of the stream. */
public interface TelnetHandler {

  /**
   * Bytes that are not part of a command; of a doubled IAC the second. The buffer is valid during
   * the call only.
   *
   * @param position of the first byte in the buffer
   * @param length at least 1
   * @param offset of the first byte in the stream
   */
  void data(ByteBuffer buffer, int position, int length, long offset);

  /**
   * A command without parameters.
   *
   * @param code 0 to 254, not SB; not all of them are defined
   * @param offset of its IAC in the stream
   */
  void command(int code, long offset);

  /**
   * The negotiation of an option.
   *
   * @param code WILL, WONT, DO or DONT
   * @param option 0 to 255
   * @param offset of its IAC in the stream
   */
  void negotiation(int code, int option, long offset);

  /**
   * A subnegotiation.
   *
   * @param parameters what stands between SB and its end, option first, each doubled IAC undone;
   *     valid during the call only
   * @param kept number of bytes in {@code parameters}
   * @param length number of bytes there were; above {@code kept} when some were not kept
   * @param ended whether IAC SE ended it; another command did otherwise
   * @param offset of the IAC in front of SB in the stream
   */
  void subnegotiation(byte[] parameters, int kept, long length, boolean ended, long offset);
}
