package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import java.util.List;
import java.util.Optional;

/**
 * What a token of SPNEGO says around the token of a mechanism (RFC 4178 4.2).
 *
 * @param mechanisms object identifiers, as hexadecimal digits: those offered, or the one chosen
 * @param state how the negotiation stands, by the acceptor
 * @param token of the mechanism; empty when there is none
 */
record SpnegoToken(List<String> mechanisms, Optional<NegState> state, PayloadWindow token) {

  /** Object identifier 1.3.6.1.5.5.2. */
  static final String OID = "2b0601050502";

  private static final int INIT = 0;
  private static final int RESPONSE = 1;
  private static final int MECH_TYPES = 0;
  private static final int SUPPORTED_MECH = 1;
  private static final int TOKEN = 2;

  /** More mechanisms than this are not listed; Windows offers five. */
  private static final int LISTED = 16;

  /** Reads a NegotiationToken; empty when it is none. */
  static Optional<SpnegoToken> read(Der der, PayloadWindow bytes) {
    Optional<PayloadWindow> init = der.descend(bytes, Der.context(INIT), Der.SEQUENCE);
    if (init.isPresent()) {
      return Optional.of(init(der, init.get()));
    }
    return der.descend(bytes, Der.context(RESPONSE), Der.SEQUENCE)
        .map(response -> response(der, response));
  }

  private static SpnegoToken init(Der der, PayloadWindow fields) {
    List<String> offered =
        der.descend(fields, Der.context(MECH_TYPES), Der.SEQUENCE)
            .map(list -> der.all(list, Der.OBJECT_IDENTIFIER, LISTED))
            .orElse(List.of());
    return new SpnegoToken(offered, Optional.empty(), token(der, fields));
  }

  private static SpnegoToken response(Der der, PayloadWindow fields) {
    Optional<NegState> state =
        der.descend(fields, Der.context(0), Der.ENUMERATED)
            .flatMap(value -> NegState.of(Der.number(value)));
    List<String> chosen =
        der.find(fields, Der.context(SUPPORTED_MECH))
            .map(mech -> der.all(mech, Der.OBJECT_IDENTIFIER, 1))
            .orElse(List.of());
    return new SpnegoToken(chosen, state, token(der, fields));
  }

  private static PayloadWindow token(Der der, PayloadWindow fields) {
    return der.descend(fields, Der.context(TOKEN), Der.OCTET_STRING).orElse(PayloadWindow.EMPTY);
  }
}
