package io.pipescope.smb;

import java.util.List;
import java.util.Locale;

/** What QUERY_INFO and SET_INFO are about ([MS-SMB2] 2.2.37, [MS-FSCC] 2.4). */
final class InformationClass {
  static final long PIPE = function(1, 0x17);
  static final long PIPE_LOCAL = function(1, 0x18);
  static final long PIPE_REMOTE = function(1, 0x19);

  private static final int FILE = 1;
  private static final int FILE_SYSTEM = 2;
  private static final int SECURITY = 3;
  private static final BitNames SECURITY_PARTS =
      new BitNames("owner", "group", "dacl", "sacl", "label", "attribute", "scope", "", "backup");
  private static final int CLASS_DIGITS = 2;

  private InformationClass() {}

  /** The type and the class as one number. */
  static long function(int type, int code) {
    return (long) type << 8 | code;
  }

  /** The name of an InfoType. */
  static String type(int code) {
    return switch (code) {
      case FILE -> "file";
      case FILE_SYSTEM -> "filesystem";
      case SECURITY -> "security";
      case 4 -> "quota";
      default -> number(code);
    };
  }

  /** The name of a class of information; of other types the number. */
  static String name(int type, int code) {
    return switch (type) {
      case FILE -> fileName(code);
      case FILE_SYSTEM -> SmbNames.FILE_SYSTEM_INFORMATION_CLASSES.name(code, CLASS_DIGITS);
      default -> number(code);
    };
  }

  /** The name of a class of file information. */
  static String fileName(int code) {
    return SmbNames.FILE_INFORMATION_CLASSES.name(code, CLASS_DIGITS);
  }

  /** The parts of a security descriptor, where the information is one. */
  static List<String> security(int type, long additional) {
    return type == SECURITY ? SECURITY_PARTS.of(additional) : List.of();
  }

  private static String number(int code) {
    return String.format(Locale.ROOT, "0x%02x", code);
  }
}
