package io.pipescope.api;

import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An object whose members' names are known only at run time, because they come from a description
 * of a protocol and not from a record. Immutable; the members keep their order.
 *
 * <p>There are a few of them, or a few dozen, in objects that are made by the million: arrays take
 * a fraction of the time of a map.
 */
public final class Members {

  /** An object without members. */
  public static final Members NONE = new Members(new String[0], new MemberValue[0]);

  private final String[] names;
  private final MemberValue[] values;

  private Members(String[] names, MemberValue[] values) {
    this.names = names;
    this.values = values;
  }

  /** Begins an object. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether there are no members. */
  public boolean isEmpty() {
    return names.length == 0;
  }

  /** How many members there are. */
  public int size() {
    return names.length;
  }

  /** The name, in {@code snake_case}, of the member at a place from 0. */
  public String name(int index) {
    return names[index];
  }

  /** The member at a place from 0. */
  public MemberValue value(int index) {
    return values[index];
  }

  /** The member of this name. */
  public Optional<MemberValue> find(String name) {
    int index = indexOf(names, names.length, name);
    return index < 0 ? Optional.empty() : Optional.of(values[index]);
  }

  private static int indexOf(String[] names, int count, String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The text of this name; nothing if there is none or it is something else. */
  public Optional<String> text(String name) {
    return find(name).orElse(null) instanceof Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** The object of this name; nothing if there is none or it is something else. */
  public Optional<Members> members(String name) {
    return find(name).orElse(null) instanceof Nested nested
        ? Optional.of(nested.members())
        : Optional.empty();
  }

  /** The elements of the array of this name; none if there is none or it is something else. */
  public List<MemberValue> elements(String name) {
    return find(name).orElse(null) instanceof Sequence sequence ? sequence.elements() : List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members members
        && Arrays.equals(names, members.names)
        && Arrays.equals(values, members.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < names.length; i++) {
      text.add(names[i] + "=" + values[i]);
    }
    return text.toString();
  }

  /** Collects members in their order. Not for several threads. */
  public static final class Builder {

    private static final int FEW = 6;

    private String[] names = new String[FEW];
    private MemberValue[] values = new MemberValue[FEW];
    private int count;

    private Builder() {}

    /**
     * Adds a member of any kind.
     *
     * @throws IllegalArgumentException if there is one of this name already
     */
    public Builder add(String name, MemberValue value) {
      if (has(name)) {
        throw new IllegalArgumentException("there are two members " + name);
      }
      if (count == names.length) {
        names = Arrays.copyOf(names, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      names[count] = name;
      values[count++] = value;
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
      return indexOf(names, count, name) >= 0;
    }

    /** The object with the members so far. */
    public Members build() {
      if (count == 0) {
        return NONE;
      }
      // Arrays.copyOf asks for the type of the array, which takes long without optimisation
      String[] itsNames = new String[count];
      System.arraycopy(names, 0, itsNames, 0, count);
      MemberValue[] itsValues = new MemberValue[count];
      System.arraycopy(values, 0, itsValues, 0, count);
      return new Members(itsNames, itsValues);
    }
  }
}
