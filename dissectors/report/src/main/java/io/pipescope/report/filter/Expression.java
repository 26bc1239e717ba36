package io.pipescope.report.filter;

import io.pipescope.api.MemberValue;
import java.util.List;
import java.util.function.Predicate;

/** What a filter says, as a tree. */
sealed interface Expression {

  boolean matches(FieldSource source);

  /** All of them. */
  record And(List<Expression> parts) implements Expression {
    @Override
    public boolean matches(FieldSource source) {
      for (Expression part : parts) {
        if (!part.matches(source)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any of them. */
  record Or(List<Expression> parts) implements Expression {
    @Override
    public boolean matches(FieldSource source) {
      for (Expression part : parts) {
        if (part.matches(source)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The opposite. */
  record Not(Expression part) implements Expression {
    @Override
    public boolean matches(FieldSource source) {
      return !part.matches(source);
    }
  }

  /** A value of a field passes a test. */
  record Any(FieldPath field, Predicate<MemberValue> test) implements Expression {
    @Override
    public boolean matches(FieldSource source) {
      return source.anyValue(field, test);
    }
  }

  /** A field is there and no value of it passes a test. */
  record None(FieldPath field, Predicate<MemberValue> test) implements Expression {
    @Override
    public boolean matches(FieldSource source) {
      return source.anyValue(field, value -> true) && !source.anyValue(field, test);
    }
  }
}
