package io.pipescope.dcerpc.ndr;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a value looks like on the wire, and how people want to see it. */
sealed interface NdrType {

  /** The number of bytes its position is a multiple of, 1 to 8. */
  int alignment(NdrSyntax syntax);

  /** The same layout, shown in another way. */
  NdrType shownAs(Display display);

  /** Whether it is, or ends in, an array whose length stands before all of it. */
  default boolean isConformant() {
    return false;
  }

  /** A number. */
  record Scalar(Primitive primitive, Display display) implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return primitive.length(syntax);
    }

    @Override
    public Scalar shownAs(Display other) {
      return new Scalar(primitive, other);
    }
  }

  /**
   * A number with names.
   *
   * @param primitive {@link Primitive#ENUM}, or 32 bits for {@code [v1_enum]}
   */
  record Enumeration(Primitive primitive, Map<Long, String> names) implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return primitive.length(syntax);
    }

    @Override
    public Scalar shownAs(Display other) {
      return new Scalar(primitive, other);
    }
  }

  /** A reference to the state that a server keeps for a client: 20 bytes (C706 section 14.2.11). */
  record ContextHandle() implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return 4;
    }

    @Override
    public ContextHandle shownAs(Display other) {
      return this;
    }
  }

  /** What a pointer may be (C706 section 14.3.10). */
  enum PointerKind {
    /** Never null, never an alias. */
    REFERENCE,
    /** Null or not, never an alias. */
    UNIQUE,
    /** May point to what another pointer points to. */
    FULL
  }

  /** A pointer. */
  record Pointer(PointerKind kind, NdrType target) implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return syntax.pointerLength();
    }

    @Override
    public Pointer shownAs(Display other) {
      return new Pointer(kind, target.shownAs(other));
    }
  }

  /**
   * A sequence of elements.
   *
   * @param element what each is
   * @param length how many there are; {@link #CONFORMANT} if that stands on the wire
   * @param varying whether the wire says which of them are transmitted
   * @param isText whether they are the characters of a text
   */
  record Array(NdrType element, int length, boolean varying, boolean isText, Display display)
      implements NdrType {

    static final int CONFORMANT = -1;

    @Override
    public boolean isConformant() {
      return length == CONFORMANT;
    }

    /** The numbers in it, if it has any. */
    Primitive primitive() {
      return element instanceof Scalar scalar ? scalar.primitive() : Primitive.NONE;
    }

    @Override
    public int alignment(NdrSyntax syntax) {
      int counts = varying ? syntax.pointerLength() : 1; // the length is not at its place
      return Math.max(counts, element.alignment(syntax));
    }

    @Override
    public Array shownAs(Display other) {
      return new Array(element, length, varying, isText, other);
    }
  }

  /** Elements in pieces, each after its length (C706 section 14.3.9). */
  record Pipe(NdrType element) implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return syntax.pointerLength();
    }

    @Override
    public Pipe shownAs(Display other) {
      return this;
    }
  }

  /** A member of a structure, an arm of a union, or a parameter. */
  record Field(String name, NdrType type) {}

  /** No bytes at all: an arm of a union that is empty. */
  record Nothing() implements NdrType {
    @Override
    public int alignment(NdrSyntax syntax) {
      return 1;
    }

    @Override
    public Nothing shownAs(Display other) {
      return this;
    }
  }

  /**
   * One of several layouts, after a number that says which (C706 section 14.3.8).
   *
   * @param discriminant the number
   * @param arms the layouts
   */
  record Union(NdrType discriminant, Deferred<Arms> arms) implements NdrType {

    Optional<Field> arm(long number) {
      Field arm = arms.get().byNumber().get(number);
      return arm != null ? Optional.of(arm) : arms.get().otherwise();
    }

    @Override
    public int alignment(NdrSyntax syntax) {
      int alignment = discriminant.alignment(syntax);
      for (Field arm : arms.get().byNumber().values()) {
        alignment = Math.max(alignment, arm.type().alignment(syntax));
      }
      Optional<Field> otherwise = arms.get().otherwise();
      return otherwise.isPresent()
          ? Math.max(alignment, otherwise.get().type().alignment(syntax))
          : alignment;
    }

    @Override
    public Union shownAs(Display other) {
      return this;
    }
  }

  /**
   * The layouts that a union chooses from.
   *
   * @param byNumber the layouts by their numbers
   * @param otherwise the layout for all other numbers, if they are allowed
   */
  record Arms(Map<Long, Field> byNumber, Optional<Field> otherwise) {}

  /**
   * A structure. It is defined once, after it can be referred to, since it may point to itself;
   * what is in it is read when it is first needed.
   */
  final class Structure implements NdrType {
    private final String name;
    private final Display display;
    private Optional<Deferred<List<Field>>> definition = Optional.empty();
    private int alignmentInNdr;
    private int alignmentInNdr64;

    Structure(String name, Display display) {
      this.name = name;
      this.display = display;
    }

    void define(Deferred<List<Field>> fields) {
      definition = Optional.of(fields);
    }

    boolean isDefined() {
      return definition.isPresent();
    }

    String name() {
      return name;
    }

    Display display() {
      return display;
    }

    /** The fields; none while it is not defined. */
    List<Field> fields() {
      return definition.isPresent() ? definition.get().get() : List.of();
    }

    @Override
    public boolean isConformant() {
      List<Field> fields = fields();
      return !fields.isEmpty() && fields.get(fields.size() - 1).type().isConformant();
    }

    private int largestAlignment(NdrSyntax syntax) {
      int alignment = 1;
      for (Field field : fields()) {
        alignment = Math.max(alignment, field.type().alignment(syntax));
      }
      return alignment;
    }

    /** Kept for the next time: to find it takes all fields of all structures in it. */
    @Override
    public int alignment(NdrSyntax syntax) {
      if (syntax == NdrSyntax.NDR) {
        if (alignmentInNdr == 0) {
          alignmentInNdr = largestAlignment(syntax);
        }
        return alignmentInNdr;
      }
      if (alignmentInNdr64 == 0) {
        alignmentInNdr64 = largestAlignment(syntax);
      }
      return alignmentInNdr64;
    }

    @Override
    public Structure shownAs(Display other) {
      Structure copy = new Structure(name, other);
      definition.ifPresent(copy::define);
      return copy;
    }
  }
}
