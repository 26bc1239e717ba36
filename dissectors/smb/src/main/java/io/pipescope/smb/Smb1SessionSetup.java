package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1SessionSetupAndxExtendedRequest;
import io.pipescope.ksy.lean.Smb1SessionSetupAndxExtendedResponse;
import java.util.Optional;

/**
 * SESSION_SETUP_ANDX with extended security: authenticates a user ([MS-SMB] 2.2.4.6). Without it
 * there is no token.
 */
final class Smb1SessionSetup {
  private static final int REQUEST_WORDS = 12;
  private static final int RESPONSE_WORDS = 4;

  /** Bytes from the word count up to the token. */
  private static final int REQUEST = 27;

  private static final int RESPONSE = 11;

  private final Logons logons;
  private final Smb1SessionSetupAndxExtendedRequest request;
  private final Smb1SessionSetupAndxExtendedResponse response;

  Smb1SessionSetup(WireStream in, SmbConnection connection) {
    this.logons = connection.logons();
    this.request = new Smb1SessionSetupAndxExtendedRequest(in);
    this.response = new Smb1SessionSetupAndxExtendedResponse(in);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == REQUEST_WORDS) {
      message.seek(offset);
      request._read();
      exchange.logon =
          Optional.of(
              logons.asked(
                  exchange.sessionId,
                  message.payload((long) offset + REQUEST, request.lenSecurityBlob())));
    }
  }

  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == RESPONSE_WORDS) {
      message.seek(offset);
      response._read();
      logons.answered(
          message.header().uid(),
          message.status(),
          message.payload((long) offset + RESPONSE, response.lenSecurityBlob()),
          exchange.logon);
    }
  }
}
