package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.GssKerberosTokenId;
import java.util.List;
import java.util.Optional;

/**
 * Unwraps security tokens: those of a mechanism inside SPNEGO (RFC 4178) or the framing of GSS-API
 * (RFC 2743 3.1), or alone. Where the wrapping is broken, messages of mechanisms are searched by
 * their signatures.
 */
public final class TokenReader {
  private static final int AP_REQ = 14;
  private static final int AP_REP = 15;
  private static final int KRB_ERROR = 30;
  private static final int BYTES_OF_TOKEN_ID = 2;

  private final Der der;
  private final WireStream in;
  private final GssKerberosTokenId tokenId;

  public TokenReader(WireStream in) {
    this.in = in;
    this.der = new Der(in);
    this.tokenId = new GssKerberosTokenId(in);
  }

  /**
   * What is inside a token.
   *
   * @param kind of the message
   * @param message of the mechanism, NTLMSSP or Kerberos; empty for {@link Kind#OTHER}
   * @param offered names of the mechanisms that SPNEGO offers or chose
   * @param state how SPNEGO stands, by the acceptor
   */
  public record Token(
      Kind kind, PayloadWindow message, List<String> offered, Optional<NegState> state) {

    static Token of(Kind kind, PayloadWindow message) {
      return new Token(kind, message, List.of(), Optional.empty());
    }
  }

  /** Kinds of messages. */
  public enum Kind {
    NTLMSSP,
    /** A Kerberos AP-REQ, from its application tag. */
    KERBEROS_REQUEST,
    /** A Kerberos AP-REP. */
    KERBEROS_REPLY,
    /** A Kerberos KRB-ERROR. */
    KERBEROS_ERROR,
    /** Nothing that is known. */
    OTHER
  }

  /** Unwraps a token. */
  public Token read(PayloadWindow token) {
    Token plain = mechanism(token);
    if (plain.kind() != Kind.OTHER) {
      return plain;
    }
    Optional<SpnegoToken> spnego = SpnegoToken.read(der, framed(token, SpnegoToken.OID));
    if (spnego.isEmpty()) {
      return searched(token);
    }
    PayloadWindow inner = spnego.get().token();
    Token found = mechanism(inner);
    if (found.kind() == Kind.OTHER) {
      found = searched(inner);
    }
    return new Token(
        found.kind(),
        found.message(),
        MechanismNames.names(spnego.get().mechanisms()),
        spnego.get().state());
  }

  /**
   * Whether a token claims to be longer than it is: the rest of it comes in another message.
   *
   * @param token of which the capture lacks nothing
   */
  public boolean isUnfinished(PayloadWindow token) {
    return der.first(token)
        .filter(outer -> outer.tag() == Der.application(0) || outer.tag() == Der.context(1))
        .filter(outer -> outer.content().isCut())
        .isPresent();
  }

  /** What the framing of GSS-API holds for a mechanism; the token itself when it has none. */
  private PayloadWindow framed(PayloadWindow token, String oid) {
    Optional<PayloadWindow> inside = der.find(token, Der.application(0));
    return inside
        .flatMap(der::first)
        .filter(first -> first.tag() == Der.OBJECT_IDENTIFIER)
        .filter(first -> Der.hex(first.content()).equals(oid))
        .map(Der.Element::next)
        .orElse(token);
  }

  private Token mechanism(PayloadWindow token) {
    if (SecurityToken.isNtlmssp(token)) {
      return Token.of(Kind.NTLMSSP, token);
    }
    Optional<Der.Element> outer = der.first(token);
    if (outer.isEmpty()) {
      return Token.of(Kind.OTHER, PayloadWindow.EMPTY);
    }
    if (outer.get().tag() == Der.application(0)) {
      Optional<Der.Element> oid = der.first(outer.get().content());
      if (oid.isPresent()
          && oid.get().tag() == Der.OBJECT_IDENTIFIER
          && MechanismNames.isKerberos(Der.hex(oid.get().content()))) {
        return identified(oid.get().next());
      }
    }
    return Token.of(kerberos(outer.get().tag()), token);
  }

  /** A message of Kerberos behind its identifier, with which its tag has to agree. */
  private Token identified(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
    if (in.remaining() < BYTES_OF_TOKEN_ID) {
      return Token.of(Kind.OTHER, PayloadWindow.EMPTY);
    }
    tokenId._read();
    PayloadWindow message = bytes.from(BYTES_OF_TOKEN_ID);
    Kind kind =
        switch (tokenId.tokenId()) {
          case 0x0100 -> Kind.KERBEROS_REQUEST;
          case 0x0200 -> Kind.KERBEROS_REPLY;
          case 0x0300 -> Kind.KERBEROS_ERROR;
          default -> Kind.OTHER;
        };
    return Token.of(kind, message);
  }

  private static Kind kerberos(int tag) {
    if (tag == Der.application(AP_REQ)) {
      return Kind.KERBEROS_REQUEST;
    }
    if (tag == Der.application(AP_REP)) {
      return Kind.KERBEROS_REPLY;
    }
    return tag == Der.application(KRB_ERROR) ? Kind.KERBEROS_ERROR : Kind.OTHER;
  }

  private static Token searched(PayloadWindow token) {
    PayloadWindow ntlmssp = SecurityToken.ntlmssp(token);
    if (ntlmssp.available() > 0) {
      return Token.of(Kind.NTLMSSP, ntlmssp);
    }
    PayloadWindow request = SecurityToken.kerberosRequest(token);
    return request.available() > 0
        ? Token.of(Kind.KERBEROS_REQUEST, request)
        : Token.of(Kind.OTHER, PayloadWindow.EMPTY);
  }
}
