package io.pipescope.dcerpc;

/** The encodings of arguments that have a name ([MS-RPCE] 2.2.4.12, 2.2.5 and 3.3.1.5.3). */
final class TransferSyntax {
  private static final Uuid NDR = new Uuid(0x8a885d04_1ceb_11c9L, 0x9fe8_08002b104860L);
  private static final Uuid NDR64 = new Uuid(0x71710533_beba_4937L, 0x8319_b5dbef9ccc36L);

  /** The first half of a UUID whose second half is a set of features. */
  private static final long FEATURES = 0x6cb71c2c_9812_4540L;

  private TransferSyntax() {}

  static boolean isNdr(SyntaxId syntax) {
    return syntax.uuid().equals(NDR);
  }

  static boolean isNdr64(SyntaxId syntax) {
    return syntax.uuid().equals(NDR64);
  }

  /** Whether it asks for features of the association and encodes nothing. */
  static boolean isFeatureNegotiation(SyntaxId syntax) {
    return syntax.uuid().high() == FEATURES;
  }

  /** The name; the UUID with its version when it has none. */
  static String name(SyntaxId syntax) {
    if (isNdr(syntax)) {
      return "NDR";
    }
    if (isNdr64(syntax)) {
      return "NDR64";
    }
    if (isFeatureNegotiation(syntax)) {
      return "BindTimeFeatureNegotiation";
    }
    return syntax.uuid() + " " + syntax.version();
  }
}
