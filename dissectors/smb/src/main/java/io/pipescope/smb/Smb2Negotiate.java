package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2NegotiateRequest;
import io.pipescope.ksy.lean.Smb2NegotiateResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** NEGOTIATE: agrees on a dialect ([MS-SMB2] 2.2.3 and 2.2.4). */
final class Smb2Negotiate implements Smb2Body {
  private static final int RESPONSE_SIZE = 65;
  private static final int SIGNING_REQUIRED = 0x2;
  private static final int DIALECT_DIGITS = 4;

  /** The dialect whose messages have contexts. */
  private static final String WITH_CONTEXTS = "3.1.1";

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb2NegotiateRequest request;
  private final Smb2NegotiateResponse response;

  Smb2Negotiate(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.request = new Smb2NegotiateRequest(in);
    this.response = new Smb2NegotiateResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    List<String> dialects = new ArrayList<>();
    int count = Math.min(request.numDialects(), in.remaining() / Short.BYTES);
    for (int i = 0; i < count; i++) {
      dialects.add(dialect(in.readU2le()));
    }
    Optional<String> guid =
        Optional.of(Guid.text(request.clientGuidLow(), request.clientGuidHigh()));
    exchange.parameters =
        Optional.of(SmbParameters.Negotiate.offer(dialects, guid, Optional.empty()));
    if (dialects.contains(WITH_CONTEXTS)) {
      NegotiateContexts contexts =
          contexts(message, request.ofsNegotiateContexts(), request.numNegotiateContexts());
      exchange.parameters =
          Optional.of(SmbParameters.Negotiate.offer(dialects, guid, Optional.of(contexts)));
    }
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    connection.negotiated(dialect(response.dialectRevision()));
    SmbParameters.Negotiate offer =
        exchange.parameters.orElse(SmbParameters.Negotiate.UNKNOWN)
                instanceof SmbParameters.Negotiate negotiate
            ? negotiate
            : SmbParameters.Negotiate.UNKNOWN;
    exchange.parameters = Optional.of(answered(offer, List.of(), Optional.empty()));
    List<String> mechanisms =
        connection
            .logons()
            .offered(message.part(response.ofsSecurityBuffer(), response.lenSecurityBuffer()));
    exchange.parameters = Optional.of(answered(offer, mechanisms, Optional.empty()));
    if (connection.dialect().equals(WITH_CONTEXTS)) {
      NegotiateContexts contexts =
          contexts(message, response.ofsNegotiateContexts(), response.numNegotiateContexts());
      exchange.parameters = Optional.of(answered(offer, mechanisms, Optional.of(contexts)));
    }
  }

  private NegotiateContexts contexts(Smb2Message message, long offset, int count) {
    PayloadWindow list = message.part(offset, Math.max(0, message.length() - offset));
    return new Smb2NegotiateContexts(in).read(list, count);
  }

  private SmbParameters.Negotiate answered(
      SmbParameters.Negotiate offer,
      List<String> mechanisms,
      Optional<NegotiateContexts> contexts) {
    return new SmbParameters.Negotiate(
        offer.dialects(),
        offer.clientGuid(),
        Optional.of(Guid.text(response.serverGuidLow(), response.serverGuidHigh())),
        Optional.of((response.securityMode() & SIGNING_REQUIRED) != 0),
        OptionalLong.of(response.capabilities()),
        OptionalLong.of(response.maxReadSize()),
        OptionalLong.of(response.maxWriteSize()),
        OptionalLong.of(response.maxTransactSize()),
        mechanisms,
        offer.clientContexts(),
        contexts);
  }

  private static String dialect(int code) {
    return SmbNames.SMB2_DIALECTS.name(code, DIALECT_DIGITS);
  }
}
