package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds what is inside a security token.
 *
 * <p>NTLMSSP stands at the end of the wrapping of RFC 4178 and RFC 2743, if there is any, and says
 * itself where its parts are: its signature is searched instead of reading the wrapping, whose
 * lengths can be false.
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

  /** Whether a token is a request of Kerberos. */
  public static boolean isKerberosRequest(PayloadWindow token) {
    return find(token, KERBEROS_REQUEST) >= 0;
  }

  private static int find(PayloadWindow token, byte[] what) {
    ByteBuffer buffer = token.buffer();
    int last = token.available() - what.length;
    for (int at = 0; at <= last; at++) {
      int same = 0;
      while (same < what.length && buffer.get(token.position() + at + same) == what[same]) {
        same++;
      }
      if (same == what.length) {
        return at;
      }
    }
    return -1;
  }
}
