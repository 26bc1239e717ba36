package io.pipescope.net.ftp;

/**
 * A reply of the server.
 *
 * @param code 100 to 699
 * @param text of all lines, joined by line feeds, without the codes
 */
record FtpReply(int code, String text) {
  private static final int FINAL = 200;

  /** Whether another reply to the same command follows: RFC 959 section 4.2, 1yz. */
  boolean isPreliminary() {
    return code < FINAL;
  }
}
