package io.pipescope.smb;

import java.util.Locale;

/** How files are opened, in words ([MS-SMB2] 2.2.13, [MS-CIFS] 2.2.4.64). */
final class CreateWords {
  private CreateWords() {}

  /** What to do when the file exists or does not exist. */
  static String disposition(long code) {
    return switch ((int) code) {
      case 0 -> "supersede";
      case 1 -> "open";
      case 2 -> "create";
      case 3 -> "open_if";
      case 4 -> "overwrite";
      case 5 -> "overwrite_if";
      default -> unknown(code);
    };
  }

  /** What was done. */
  static String action(long code) {
    return switch ((int) code) {
      case 0 -> "superseded";
      case 1 -> "opened";
      case 2 -> "created";
      case 3 -> "overwritten";
      default -> unknown(code);
    };
  }

  /** The access of an open of LAN Manager ([MS-CIFS] 2.2.4.3.1). */
  static String access(int mode) {
    return switch (mode & 7) {
      case 0 -> "read";
      case 1 -> "write";
      case 2 -> "read_write";
      case 3 -> "execute";
      default -> unknown(mode);
    };
  }

  /** The same in OPEN_ANDX: what to do when the file exists, or does not. */
  static String openMode(int mode) {
    boolean create = (mode & 0x10) != 0;
    return switch (mode & 3) {
      case 0 -> create ? "create" : unknown(mode);
      case 1 -> create ? "open_if" : "open";
      case 2 -> create ? "overwrite_if" : "overwrite";
      default -> unknown(mode);
    };
  }

  private static String unknown(long code) {
    return String.format(Locale.ROOT, "0x%08x", code);
  }
}
