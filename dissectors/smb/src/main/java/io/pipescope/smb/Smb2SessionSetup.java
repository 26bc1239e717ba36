package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2SessionSetupRequest;
import io.pipescope.ksy.lean.Smb2SessionSetupResponse;
import java.util.Optional;

/** SESSION_SETUP: authenticates a user ([MS-SMB2] 2.2.5 and 2.2.6). */
final class Smb2SessionSetup implements Smb2Body {
  private static final int RESPONSE_SIZE = 9;

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
    message.payload(request.ofsSecurityBuffer(), request.lenSecurityBuffer());
    exchange.logon = Optional.of(logons.asked(exchange.sessionId, message.payload()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE) {
      message.payload(response.ofsSecurityBuffer(), response.lenSecurityBuffer());
      logons.answered(
          message.header().sessionId(), message.status(), message.payload(), exchange.logon);
    }
  }
}
