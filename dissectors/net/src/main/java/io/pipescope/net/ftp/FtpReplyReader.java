package io.pipescope.net.ftp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamContext;
import java.util.Optional;

/** Puts replies of several lines together: RFC 959 section 4.2, RFC 2228 section 6. */
final class FtpReplyReader {
  private static final int CODE = 3;
  private static final int MAX_TEXT = 8_192;

  private final StreamContext context;
  private final StringBuilder text = new StringBuilder();

  /** Of the reply that has begun; 0 between replies. */
  private int open;

  FtpReplyReader(StreamContext context) {
    this.context = context;
  }

  /** Takes a line; the reply that it ends. */
  Optional<FtpReply> line(String line) {
    int code = code(line);
    if (open != 0) {
      boolean ends = code == open && !continues(line);
      append(code == open ? rest(line) : line);
      return ends ? Optional.of(finish()) : Optional.empty();
    }
    if (code == 0) {
      context.anomaly(
          Anomaly.of(
              FtpDissector.LAYER,
              "malformed.ftp_reply",
              "A line of the server does not begin with a reply code."));
      return Optional.empty();
    }
    open = code;
    text.append(rest(line));
    return continues(line) ? Optional.empty() : Optional.of(finish());
  }

  /** Forgets a reply that has begun. */
  void reset() {
    open = 0;
    text.setLength(0);
  }

  private FtpReply finish() {
    FtpReply reply = new FtpReply(open, text.toString());
    reset();
    return reply;
  }

  private void append(String more) {
    if (text.length() < MAX_TEXT) {
      text.append('\n').append(more, 0, Math.min(more.length(), MAX_TEXT - text.length()));
    }
  }

  private static boolean continues(String line) {
    return line.length() > CODE && line.charAt(CODE) == '-';
  }

  private static String rest(String line) {
    return line.length() > CODE ? line.substring(CODE + 1) : "";
  }

  /** The code at the start of a line, or 0. */
  private static int code(String line) {
    if (line.length() < CODE || (line.length() > CODE && " -".indexOf(line.charAt(CODE)) < 0)) {
      return 0;
    }
    int code = 0;
    for (int i = 0; i < CODE; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      code = 10 * code + (c - '0');
    }
    return code >= 100 && code < 700 ? code : 0;
  }
}
