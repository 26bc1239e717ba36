package io.pipescope.api;

import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object whose members' names are known only at run time, because they come from a description
 * of a protocol and not from a record. Immutable; the members keep their order.
 *
 * @param values the members by their names, which are {@code snake_case}
 */
public record Members(Map<String, MemberValue> values) {

  /** An object without members. */
  public static final Members NONE = new Members(Map.of());

  /** Keeps a copy of the map, in its order. */
  public Members {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Begins an object. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether there are no members. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The member of this name. */
  public Optional<MemberValue> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The text of this name; nothing if there is none or it is something else. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The object of this name; nothing if there is none or it is something else. */
  public Optional<Members> members(String name) {
    return values.get(name) instanceof Nested nested
        ? Optional.of(nested.members())
        : Optional.empty();
  }

  /** The elements of the array of this name; none if there is none or it is something else. */
  public List<MemberValue> elements(String name) {
    return values.get(name) instanceof Sequence sequence ? sequence.elements() : List.of();
  }

  /** Collects members in their order. Not for several threads. */
  public static final class Builder {

    private final Map<String, MemberValue> values = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a member of any kind.
     *
     * @throws IllegalArgumentException if there is one of this name already
     */
    public Builder add(String name, MemberValue value) {
      if (values.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("there are two members " + name);
      }
      return this;
    }

    /** Adds a signed integer. */
    public Builder add(String name, long value) {
      return add(name, new Whole(value));
    }

    /** Adds an integer of 64 bits without a sign. */
    public Builder addUnsigned(String name, long value) {
      return add(name, new Unsigned(value));
    }

    /** Adds a number that is shown with at least so many hexadecimal digits, 1 to 16. */
    public Builder addHexadecimal(String name, long value, int digits) {
      return add(name, new Hexadecimal(value, digits));
    }

    /** Adds a finite number with decimals. */
    public Builder add(String name, double value) {
      return add(name, new Decimal(value));
    }

    /** Adds a boolean. */
    public Builder add(String name, boolean value) {
      return add(name, new Truth(value));
    }

    /** Adds text. */
    public Builder add(String name, String value) {
      return add(name, new Text(value));
    }

    /** Adds bytes. */
    public Builder add(String name, byte[] value) {
      return add(name, MemberValue.Bytes.of(value));
    }

    /** Adds an object within the object. */
    public Builder add(String name, Members value) {
      return add(name, new Nested(value));
    }

    /** Adds an array. */
    public Builder add(String name, List<MemberValue> elements) {
      return add(name, new Sequence(elements));
    }

    /** Whether there is a member of this name already. */
    public boolean has(String name) {
      return values.containsKey(name);
    }

    /** The object with the members so far. */
    public Members build() {
      return values.isEmpty() ? NONE : new Members(values);
    }
  }
}
