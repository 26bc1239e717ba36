package io.pipescope.smb.pipe;

/** Names of pipes, which clients send in several forms. */
final class PipeName {
  private static final String PREFIX = "PIPE\\";

  private PipeName() {}

  /** The name without leading backslashes and {@code PIPE\}. */
  static String bare(String sent) {
    String name = withoutBackslash(sent);
    return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        ? withoutBackslash(name.substring(PREFIX.length()))
        : name;
  }

  private static String withoutBackslash(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '\\') {
      start++;
    }
    return name.substring(start);
  }

  /** The server in {@code \\SRV\IPC$}; empty when there is none. */
  static String server(String share) {
    String path = withoutBackslash(share);
    int end = path.indexOf('\\');
    return end < 0 ? "" : path.substring(0, end);
  }
}
