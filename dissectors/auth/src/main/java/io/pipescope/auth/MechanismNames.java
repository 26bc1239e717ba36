package io.pipescope.auth;

import java.util.HexFormat;
import java.util.List;

/** The object identifiers of mechanisms, as the hexadecimal digits of their encoding. */
final class MechanismNames {
  private static final String KERBEROS = "2a864886f712010202";

  /** What Windows 2000 made of it by mistake, and all of its successors still offer first. */
  private static final String MS_KERBEROS = "2a864882f712010202";

  /** Kerberos through the server, of which Macs are their own centre (draft-ietf-kitten-iakerb). */
  private static final String IAKERB = "2b0601050205";

  private static final String KERBEROS_USER_TO_USER = "2a864886f71201020203";
  private static final String NTLMSSP = "2b06010401823702020a";
  private static final String NEGOEX = "2b06010401823702021e";

  /** What of a number is kept when seven more bits come: real ones have far fewer. */
  private static final long LARGEST_PREFIX = (1L << 55) - 1;

  private MechanismNames() {}

  static boolean isKerberos(String oid) {
    return switch (oid) {
      case KERBEROS, MS_KERBEROS, KERBEROS_USER_TO_USER, IAKERB -> true;
      default -> false;
    };
  }

  /** The names of those offered, each once; what has no name keeps its number. */
  static List<String> names(List<String> oids) {
    return oids.stream().map(MechanismNames::name).distinct().toList();
  }

  private static String name(String oid) {
    if (isKerberos(oid)) {
      return Mechanism.KERBEROS.toString();
    }
    return switch (oid) {
      case NTLMSSP -> Mechanism.NTLMSSP.toString();
      case NEGOEX -> "NegoEx";
      case SpnegoToken.OID -> "SPNEGO";
      default -> dotted(HexFormat.of().parseHex(oid));
    };
  }

  /** The usual text of an object identifier (X.690 section 8.19). */
  private static String dotted(byte[] oid) {
    StringBuilder text = new StringBuilder();
    long number = 0;
    for (byte octet : oid) {
      number = (number & LARGEST_PREFIX) << 7 | (octet & 0x7f);
      if (octet >= 0) {
        if (text.length() == 0) {
          long first = Math.min(number / 40, 2);
          text.append(first).append('.').append(number - 40 * first);
        } else {
          text.append('.').append(number);
        }
        number = 0;
      }
    }
    return text.toString();
  }
}
