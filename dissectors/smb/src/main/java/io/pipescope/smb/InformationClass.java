package io.pipescope.smb;

import java.util.Locale;

/** What QUERY_INFO and SET_INFO are about ([MS-SMB2] 2.2.37, [MS-FSCC] 2.4). */
final class InformationClass {
  static final long PIPE = function(1, 0x17);
  static final long PIPE_LOCAL = function(1, 0x18);
  static final long PIPE_REMOTE = function(1, 0x19);

  private static final int FILE = 1;
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
      case 2 -> "filesystem";
      case 3 -> "security";
      case 4 -> "quota";
      default -> number(code);
    };
  }

  /** The name of a class of file information; of other types the number. */
  static String name(int type, int code) {
    return type == FILE ? SmbNames.FILE_INFORMATION_CLASSES.name(code, CLASS_DIGITS) : number(code);
  }

  private static String number(int code) {
    return String.format(Locale.ROOT, "0x%02x", code);
  }
}
