package io.pipescope.dcerpc.ndr;

/** The words and signs of a definition, one after the other. */
final class IdlTokens {
  private final String file;
  private final String text;
  private int next;
  private int line = 1;
  private String token = "";
  private int tokenLine = 1;

  IdlTokens(String file, String text) {
    this.file = file;
    this.text = text;
    advance();
  }

  /** The token that comes next; empty at the end. */
  String peek() {
    return token;
  }

  String take() {
    String taken = token;
    advance();
    return taken;
  }

  /** Takes the next token if it is this one. */
  boolean accept(String expected) {
    if (!token.equals(expected)) {
      return false;
    }
    advance();
    return true;
  }

  void expect(String expected) {
    if (!accept(expected)) {
      throw error("expected '" + expected + "', not '" + token + "'");
    }
  }

  /** A name. */
  String name() {
    if (token.isEmpty() || !isNameStart(token.charAt(0))) {
      throw error("expected a name, not '" + token + "'");
    }
    return take();
  }

  /** All text up to a closing parenthesis, which is taken; for expressions and UUIDs. */
  String untilClosed() {
    int start = next - token.length();
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        next = i + 1;
        advance();
        return text.substring(start, i);
      } else if (c == '\n') {
        line++;
      }
    }
    throw error("missing ')'");
  }

  /** What is wrong, and where. */
  IllegalArgumentException error(String trouble) {
    return new IllegalArgumentException(file + ":" + tokenLine + ": " + trouble);
  }

  private void advance() {
    skipBlanks();
    tokenLine = line;
    int start = next;
    if (start >= text.length()) {
      token = "";
      return;
    }
    char first = text.charAt(start);
    next++;
    if (first == '"') {
      int end = text.indexOf('"', next);
      next = end < 0 ? text.length() : end + 1;
    } else if (isNamePart(first)) {
      while (next < text.length() && isNamePart(text.charAt(next))) {
        next++;
      }
    }
    token = text.substring(start, next);
  }

  private void skipBlanks() {
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '\n') {
        line++;
        next++;
      } else if (c <= ' ') {
        next++;
      } else if (text.startsWith("//", next)) {
        int end = text.indexOf('\n', next);
        next = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || c >= '0' && c <= '9';
  }
}
