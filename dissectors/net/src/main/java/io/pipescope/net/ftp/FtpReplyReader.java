package io.pipescope.net.ftp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamContext;
import java.util.Optional;

/** Puts replies of several lines together: RFC 959 section 4.2, RFC 2228 section 6. */
final class FtpReplyReader {
  private static final int CODE = 3;
  private static final int MAX_TEXT = 8_192;

  /** What is kept of a text in any case, and not accounted for. */
  private static final int SMALL = 4_096;

  private final StreamContext context;
  private StringBuilder text = new StringBuilder();
  private boolean charged;

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
      add("\n");
      add(code == open ? rest(line) : line);
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
    add(rest(line));
    return continues(line) ? Optional.empty() : Optional.of(finish());
  }

  /** Forgets a reply that has begun. */
  void reset() {
    open = 0;
    text = new StringBuilder();
    if (charged) {
      charged = false;
      context.memory().give(Character.BYTES * MAX_TEXT);
    }
  }

  private FtpReply finish() {
    FtpReply reply = new FtpReply(open, text.toString());
    reset();
    return reply;
  }

  private void add(String more) {
    int room = most(text.length() + more.length()) - text.length();
    text.append(more, 0, Math.min(more.length(), room));
  }

  /** How much may be kept of a text of which there is so much. */
  private int most(int available) {
    if (available > SMALL && !charged) {
      charged = context.memory().take(Character.BYTES * MAX_TEXT);
    }
    return charged ? MAX_TEXT : SMALL;
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
