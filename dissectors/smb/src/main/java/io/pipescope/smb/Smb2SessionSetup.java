package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2SessionSetupRequest;
import io.pipescope.ksy.lean.Smb2SessionSetupResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** SESSION_SETUP: authenticates a user ([MS-SMB2] 2.2.5 and 2.2.6). */
final class Smb2SessionSetup implements Smb2Body {
  private static final int RESPONSE_SIZE = 9;
  private static final int BINDING = 1;
  private static final int SIGNING_REQUIRED = 2;
  private static final BitNames SESSION_FLAGS = new BitNames("guest", "null", "encrypt_data");

  private final Logons logons;
  private final Smb2SessionSetupRequest request;
  private final Smb2SessionSetupResponse response;

  Smb2SessionSetup(WireStream in, SmbConnection connection) {
    this.logons = connection.logons();
    this.request = new Smb2SessionSetupRequest(in);
    this.response = new Smb2SessionSetupResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    long previous = request.previousSessionId();
    exchange.parameters =
        Optional.of(
            new Smb2Parameters.SessionSetup(
                Optional.of((request.flags() & BINDING) != 0),
                Optional.of((request.securityMode() & SIGNING_REQUIRED) != 0),
                previous == 0 ? OptionalLong.empty() : OptionalLong.of(previous),
                List.of()));
    message.payload(request.ofsSecurityBuffer(), request.lenSecurityBuffer());
    exchange.logon = Optional.of(logons.asked(exchange.sessionId, message.payload()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE) {
      Smb2Parameters.SessionSetup asked =
          exchange.parameters.orElse(null) instanceof Smb2Parameters.SessionSetup setup
              ? setup
              : Smb2Parameters.SessionSetup.UNKNOWN;
      exchange.parameters = Optional.of(asked.answered(SESSION_FLAGS.of(response.sessionFlags())));
      message.payload(response.ofsSecurityBuffer(), response.lenSecurityBuffer());
      logons.answered(
          message.header().sessionId(), message.status(), message.payload(), exchange.logon);
    }
  }
}
