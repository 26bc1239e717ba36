package io.pipescope.report.filter;

import io.pipescope.report.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into words. */
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", "{", "}", ",");

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** All words, and behind them the {@link Kind#END}. */
  static List<Token> tokens(String text) throws FilterSyntaxException {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Kind.END);
    return tokens;
  }

  private Token next() throws FilterSyntaxException {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == text.length()) {
      return new Token(Kind.END, "", start, start);
    }
    char first = text.charAt(at);
    if (first == '"') {
      at++;
      return quoted(start, false);
    }
    if (first == 'r' && text.startsWith("\"", at + 1)) {
      at += 2;
      return quoted(start, true);
    }
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol, start, at);
      }
    }
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new FilterSyntaxException(
          "a '" + first + "' has no meaning here", text, start, start + 1);
    }
    return new Token(Kind.WORD, text.substring(start, at), start, at);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "_.:/-".indexOf(c) >= 0;
  }

  /** Raw text, after an r, has no escapes: regular expressions are easier to read so. */
  private Token quoted(int start, boolean raw) throws FilterSyntaxException {
    StringBuilder content = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return new Token(Kind.TEXT, content.toString(), start, at);
      }
      content.append(c == '\\' && !raw ? escaped() : c);
    }
    throw new FilterSyntaxException(
        "the text that begins here has no quotation mark at its end", text, start, start + 1);
  }

  private char escaped() throws FilterSyntaxException {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default ->
          throw new FilterSyntaxException(
              "in a text \\ stands before \", \\, n, r or t; write \\\\ for itself",
              text,
              at - 2,
              at);
    };
  }
}
