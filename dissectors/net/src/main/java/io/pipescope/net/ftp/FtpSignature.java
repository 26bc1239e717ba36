package io.pipescope.net.ftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import java.util.Locale;

/** How much the first bytes of a direction look like FTP. */
final class FtpSignature {
  private static final String GREETING = "220";

  /** IAC IP IAC DM, in front of an ABOR that breaks off a transfer. */
  private static final String SYNCH = "\u00ff\u00f4\u00ff\u00f2";

  private FtpSignature() {}

  static Likelihood probe(Direction direction, ByteBuffer head) {
    byte[] bytes = new byte[head.remaining()];
    head.get(head.position(), bytes);
    String text = new String(bytes, ISO_8859_1);
    return direction == Direction.TO_CLIENT ? reply(text) : command(text);
  }

  /** SMTP greets with the same number, but says so. */
  private static Likelihood reply(String text) {
    for (int i = 0; i < Math.min(text.length(), 3); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return Likelihood.NO;
      }
    }
    if (text.length() > 3 && text.charAt(3) != ' ' && text.charAt(3) != '-') {
      return Likelihood.NO;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return text.startsWith(GREETING) && lower.contains("ftp") && !lower.contains("smtp")
        ? Likelihood.CERTAIN
        : Likelihood.POSSIBLE;
  }

  private static Likelihood command(String text) {
    if (text.startsWith(SYNCH)) {
      return command(text.substring(SYNCH.length())) == Likelihood.NO
          ? Likelihood.NO
          : text.startsWith("ABOR", SYNCH.length()) ? Likelihood.CERTAIN : Likelihood.POSSIBLE;
    }
    if (SYNCH.startsWith(text)) {
      return Likelihood.POSSIBLE;
    }
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end).toUpperCase(Locale.ROOT);
    if (end == text.length()) {
      return end <= 4 ? Likelihood.POSSIBLE : Likelihood.NO;
    }
    if (!FtpCommands.isName(word) || " \r\n".indexOf(text.charAt(end)) < 0) {
      return Likelihood.NO;
    }
    boolean complete = text.indexOf('\n') > 0;
    boolean asksForFile = word.equals("RETR") && !isNumber(text.substring(end).strip());
    return complete && (FtpCommands.isOwn(word) || asksForFile)
        ? Likelihood.CERTAIN
        : FtpCommands.isKnown(word) ? Likelihood.POSSIBLE : Likelihood.NO;
  }

  /** POP3 retrieves messages by number. */
  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
