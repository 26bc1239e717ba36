package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds messages of mechanisms in a security token by their signatures, for tokens whose wrapping
 * is broken; {@link TokenReader} reads the wrapping. Both stand at its end and say themselves where
 * their parts are.
 */
public final class SecurityToken {
  private static final byte[] NTLMSSP = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

  /** The object identifier 1.2.840.113554.1.2.2 and the token id of AP-REQ (RFC 4121, 4.1). */
  private static final byte[] KERBEROS_REQUEST = {
    0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x12, 0x01, 0x02, 0x02, 0x01, 0x00
  };

  private SecurityToken() {}

  /** The message of NTLMSSP in a token; empty when there is none. */
  public static PayloadWindow ntlmssp(PayloadWindow token) {
    int at = find(token, NTLMSSP);
    return at < 0 ? PayloadWindow.EMPTY : token.from(at);
  }

  /** Whether a token is a message of NTLMSSP without any wrapping. */
  static boolean isNtlmssp(PayloadWindow token) {
    return isAt(token, 0, NTLMSSP);
  }

  /** Whether a token is a request of Kerberos. */
  public static boolean isKerberosRequest(PayloadWindow token) {
    return find(token, KERBEROS_REQUEST) >= 0;
  }

  /** The request of Kerberos in a token, from its application tag; empty when there is none. */
  static PayloadWindow kerberosRequest(PayloadWindow token) {
    int at = find(token, KERBEROS_REQUEST);
    return at < 0 ? PayloadWindow.EMPTY : token.from(at + KERBEROS_REQUEST.length);
  }

  private static int find(PayloadWindow token, byte[] what) {
    int last = token.available() - what.length;
    for (int at = 0; at <= last; at++) {
      if (isAt(token, at, what)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(PayloadWindow token, int at, byte[] what) {
    if (token.available() - at < what.length) {
      return false;
    }
    ByteBuffer buffer = token.buffer();
    int same = 0;
    while (same < what.length && buffer.get(token.position() + at + same) == what[same]) {
      same++;
    }
    return same == what.length;
  }
}
