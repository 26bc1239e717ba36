package io.pipescope.smb;

import io.pipescope.auth.Logon;
import io.pipescope.auth.Mechanism;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1SessionSetupAndxExtendedRequest;
import io.pipescope.ksy.lean.Smb1SessionSetupAndxExtendedResponse;
import io.pipescope.ksy.lean.Smb1SessionSetupAndxRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SESSION_SETUP_ANDX: authenticates a user, with a token ([MS-SMB] 2.2.4.6) or, from older clients,
 * with responses to the challenge of NEGOTIATE.
 */
final class Smb1SessionSetup {
  private static final int REQUEST_WORDS = 12;
  private static final int RESPONSE_WORDS = 4;

  /** Bytes from the word count up to the token. */
  private static final int REQUEST = 27;

  private static final int RESPONSE = 11;
  private static final int PLAIN_REQUEST_WORDS = 13;
  private static final int PLAIN_REQUEST = 29;

  /** Bytes of a response of version 1. */
  private static final int CHALLENGE_RESPONSE = 24;

  private final Logons logons;
  private final Smb1SessionSetupAndxRequest plain;
  private final Smb1SessionSetupAndxExtendedRequest request;
  private final Smb1SessionSetupAndxExtendedResponse response;

  Smb1SessionSetup(WireStream in, SmbConnection connection) {
    this.logons = connection.logons();
    this.plain = new Smb1SessionSetupAndxRequest(in);
    this.request = new Smb1SessionSetupAndxExtendedRequest(in);
    this.response = new Smb1SessionSetupAndxExtendedResponse(in);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == PLAIN_REQUEST_WORDS) {
      exchange.logon = Optional.of(new LogonStep(Optional.of(plain(message, offset)), List.of()));
      return;
    }
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

  /** Who logs on with responses to the challenge of NEGOTIATE ([MS-CIFS] 2.2.4.53.1). */
  private Logon plain(Smb1Message message, int offset) {
    message.seek(offset);
    plain._read();
    int oem = plain.lenOemPassword();
    int unicode = plain.lenUnicodePassword();
    String user = message.text(offset + PLAIN_REQUEST + oem + unicode);
    String domain = message.text(message.position());
    OptionalLong version = OptionalLong.empty();
    if (Math.max(oem, unicode) >= CHALLENGE_RESPONSE) {
      version = OptionalLong.of(unicode > CHALLENGE_RESPONSE ? 2 : 1);
    }
    return new Logon(
        Mechanism.NTLM,
        Optional.of(user).filter(name -> !name.isEmpty()),
        Optional.of(domain).filter(name -> !name.isEmpty()),
        Optional.empty(),
        version,
        Optional.of(user.isEmpty() && version.isEmpty()));
  }

  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == RESPONSE_WORDS) {
      message.seek(offset);
      response._read();
      logons.answered(
          message.header().uid(),
          exchange.statusCode().orElse(message.status()),
          message.payload((long) offset + RESPONSE, response.lenSecurityBlob()),
          exchange.logon);
    }
  }
}
