package io.pipescope.report.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.report.Suggestions;
import io.pipescope.report.filter.Expression.And;
import io.pipescope.report.filter.Expression.Any;
import io.pipescope.report.filter.Expression.None;
import io.pipescope.report.filter.Expression.Not;
import io.pipescope.report.filter.Expression.Or;
import io.pipescope.report.filter.Literal.Network;
import io.pipescope.report.filter.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Reads filters.
 *
 * <pre>
 * filter     = all { ("||" | "or") all }
 * all        = one { ("&amp;&amp;" | "and") one }
 * one        = ("!" | "not") one | "(" filter ")" | FIELD [ comparison ]
 * comparison = ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") value
 *            | "in" "{" value { "," value } "}" | "contains" TEXT | "matches" TEXT
 * value      = TEXT | NUMBER | NUMBER ".." NUMBER | "true" | "false" | ADDRESS [ "/" PREFIX ]
 * </pre>
 */
final class Parser {
  /** Brackets and negations inside each other; more are a mistake, and would need a deep stack. */
  private static final int DEEPEST = 100;

  private static final java.util.regex.Pattern NUMBER =
      java.util.regex.Pattern.compile("0x[0-9a-f]{1,40}|-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  private final String text;
  private final FieldCatalogue fields;
  private List<Token> tokens = List.of();
  private int at;
  private int depth;

  Parser(String text, FieldCatalogue fields) {
    this.text = text;
    this.fields = fields;
  }

  Expression parse() throws FilterSyntaxException {
    tokens = Lexer.tokens(text);
    Expression filter = any();
    if (peek().kind() != Kind.END) {
      throw error("'&&', '||' or the end is expected here", peek());
    }
    return filter;
  }

  private Expression any() throws FilterSyntaxException {
    List<Expression> parts = new ArrayList<>(List.of(all()));
    while (skip("||") || skip("or")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
  }

  private Expression all() throws FilterSyntaxException {
    List<Expression> parts = new ArrayList<>(List.of(one()));
    while (skip("&&") || skip("and")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
  }

  private Expression one() throws FilterSyntaxException {
    Token token = peek();
    if (++depth > DEEPEST) {
      throw error("there are too many brackets inside each other", token);
    }
    Expression result;
    if (skip("!") || skip("not")) {
      result = new Not(one());
    } else if (skip("(")) {
      result = any();
      expect(")");
    } else {
      result = comparison(field());
    }
    depth--;
    return result;
  }

  private FieldPath field() throws FilterSyntaxException {
    Token token = next();
    if (token.kind() != Kind.WORD || !token.text().matches("[A-Za-z_][A-Za-z0-9_]*(\\.\\w+)*")) {
      throw error("the name of a field is expected here", token);
    }
    FieldPath path = FieldPath.of(token.text());
    if (!fields.contains(path)) {
      List<String> similar = Suggestions.of(token.text(), fields.names());
      String guess = similar.isEmpty() ? "" : "; did you mean " + similar.get(0) + "?";
      throw error("there is no field " + token.text() + guess, token);
    }
    return path;
  }

  private Expression comparison(FieldPath field) throws FilterSyntaxException {
    Token operator = peek();
    switch (operator.text()) {
      case "==":
        at++;
        return new Any(field, test(value(), order -> order == 0));
      case "!=":
        at++;
        return new None(field, test(value(), order -> order == 0));
      case "<":
        at++;
        return new Any(field, test(value(), order -> order < 0));
      case "<=":
        at++;
        return new Any(field, test(value(), order -> order <= 0));
      case ">":
        at++;
        return new Any(field, test(value(), order -> order > 0));
      case ">=":
        at++;
        return new Any(field, test(value(), order -> order >= 0));
      case "in":
        at++;
        return new Any(field, set());
      case "contains":
        at++;
        return new Any(field, containing(quoted("contains").text()));
      case "matches":
        at++;
        return new Any(field, matching(quoted("matches")));
      default:
        return new Any(field, value -> !(value instanceof Truth truth) || truth.value());
    }
  }

  private Predicate<MemberValue> set() throws FilterSyntaxException {
    expect("{");
    Predicate<MemberValue> test = test(value(), order -> order == 0);
    while (skip(",")) {
      test = test.or(test(value(), order -> order == 0));
    }
    expect("}");
    return test;
  }

  private static Predicate<MemberValue> test(Literal literal, IntPredicate wanted) {
    return value -> {
      var order = literal.compare(value);
      return order.isPresent() && wanted.test(order.getAsInt());
    };
  }

  private static Predicate<MemberValue> containing(String part) {
    return value -> Literal.textOf(value).filter(shown -> shown.contains(part)).isPresent();
  }

  /** The engine is one whose time grows with the length of the text only, whatever that holds. */
  private Predicate<MemberValue> matching(Token expression) throws FilterSyntaxException {
    try {
      Pattern pattern = Pattern.compile(expression.text());
      return value ->
          Literal.textOf(value).filter(shown -> pattern.matcher(shown).find()).isPresent();
    } catch (PatternSyntaxException e) {
      throw error("not a regular expression: " + e.getDescription(), expression);
    }
  }

  private Literal value() throws FilterSyntaxException {
    Token token = next();
    if (token.kind() == Kind.TEXT) {
      return new Literal.Words(token.text());
    }
    if (token.kind() != Kind.WORD) {
      throw error("a value is expected here", token);
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    if (word.equals("true") || word.equals("false")) {
      return new Literal.Truthfulness(word.equals("true"));
    }
    if (Addresses.looksLikeAddress(word)) {
      Optional<Network> network = Addresses.network(word);
      return network.orElseThrow(() -> error("this is no address and no network", token));
    }
    return number(word, token);
  }

  private Literal number(String word, Token token) throws FilterSyntaxException {
    try {
      int dots = word.indexOf("..");
      return dots > 0
          ? new Literal.Range(number(word.substring(0, dots)), number(word.substring(dots + 2)))
          : new Literal.Number(number(word));
    } catch (NumberFormatException e) {
      String hint = word.matches("[a-z_].*") ? "; text stands in quotation marks" : "";
      throw error(token.text() + " is no value" + hint, token);
    }
  }

  private static BigDecimal number(String word) {
    if (!NUMBER.matcher(word).matches()) {
      throw new NumberFormatException(word);
    }
    return word.startsWith("0x")
        ? new BigDecimal(new BigInteger(word.substring(2), 16))
        : new BigDecimal(word);
  }

  private Token quoted(String operator) throws FilterSyntaxException {
    Token token = next();
    if (token.kind() != Kind.TEXT) {
      throw error("behind " + operator + " a text in quotation marks is expected", token);
    }
    return token;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean skip(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) throws FilterSyntaxException {
    if (!skip(symbol)) {
      throw error("'" + symbol + "' is expected here", peek());
    }
  }

  private FilterSyntaxException error(String sentence, Token token) {
    return new FilterSyntaxException(sentence, text, token.start(), token.end());
  }
}
