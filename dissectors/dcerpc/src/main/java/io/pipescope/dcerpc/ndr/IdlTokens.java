package io.pipescope.dcerpc.ndr;

import java.nio.charset.StandardCharsets;

/** The words and signs of a definition, one after the other. */
final class IdlTokens {
  private final String file;
  private final byte[] text;
  private int next;
  private int line = 1;
  private String token = "";
  private int tokenLine = 1;

  /**
   * @param text in ASCII
   */
  IdlTokens(String file, byte[] text) {
    this.file = file;
    this.text = text;
    advance();
  }

  private IdlTokens(IdlTokens other) {
    file = other.file;
    text = other.text;
    next = other.next;
    line = other.line;
    token = other.token;
    tokenLine = other.tokenLine;
  }

  /** The same, from here on, for a later time. */
  IdlTokens copy() {
    return new IdlTokens(this);
  }

  /**
   * Passes over everything between two signs, and both of them.
   *
   * @param open the sign that comes next
   */
  void skipBlock(String open, char close) {
    if (!token.equals(open)) {
      throw error("expected '" + open + "', not '" + token + "'");
    }
    char opening = open.charAt(0);
    int depth = 1;
    while (next < text.length) {
      skipBlanks();
      if (next == text.length) {
        break;
      }
      byte c = text[next++];
      if (c == opening) {
        depth++;
      } else if (c == close && --depth == 0) {
        advance();
        return;
      }
    }
    throw error("missing '" + close + "'");
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
    for (int i = start; i < text.length; i++) {
      byte c = text[i];
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        next = i + 1;
        advance();
        return part(start, i);
      } else if (c == '\n') {
        line++;
      }
    }
    throw error("missing ')'");
  }

  private String part(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** What is wrong, and where. */
  IllegalArgumentException error(String trouble) {
    return new IllegalArgumentException(file + ":" + tokenLine + ": " + trouble);
  }

  private void advance() {
    skipBlanks();
    tokenLine = line;
    int start = next;
    if (start >= text.length) {
      token = "";
      return;
    }
    byte first = text[start];
    next++;
    if (first == '"') {
      while (next < text.length && text[next++] != '"') {}
    } else if (isNamePart(first)) {
      while (next < text.length && isNamePart(text[next])) {
        next++;
      }
    }
    token = part(start, next);
  }

  private void skipBlanks() {
    while (next < text.length) {
      byte c = text[next];
      if (c == '\n') {
        line++;
        next++;
      } else if (c <= ' ' && c >= 0) {
        next++;
      } else if (c == '/' && next + 1 < text.length && text[next + 1] == '/') {
        while (next < text.length && text[next] != '\n') {
          next++;
        }
      } else {
        return;
      }
    }
  }

  private static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || c >= '0' && c <= '9';
  }
}
