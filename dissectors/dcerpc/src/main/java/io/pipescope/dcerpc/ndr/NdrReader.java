package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MalformedException;
import io.pipescope.dcerpc.ndr.NdrType.Array;
import io.pipescope.dcerpc.ndr.NdrType.ContextHandle;
import io.pipescope.dcerpc.ndr.NdrType.Enumeration;
import io.pipescope.dcerpc.ndr.NdrType.Field;
import io.pipescope.dcerpc.ndr.NdrType.Nothing;
import io.pipescope.dcerpc.ndr.NdrType.Pipe;
import io.pipescope.dcerpc.ndr.NdrType.Pointer;
import io.pipescope.dcerpc.ndr.NdrType.PointerKind;
import io.pipescope.dcerpc.ndr.NdrType.Scalar;
import io.pipescope.dcerpc.ndr.NdrType.Structure;
import io.pipescope.dcerpc.ndr.NdrType.Union;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values from a stub, led by their types.
 *
 * <p>What a pointer inside a structure, array or union points to stands behind the outermost one
 * that contains it, in the order of the pointers, and what that points to directly behind it (C706
 * section 14.3.12.3). So each pointer leaves a {@link Slot} to be filled, and the slots are filled
 * depth first from a stack, not by recursion: a hostile list of pointers costs no call stack.
 *
 * <p>Every value is put in its place before what is in it is read: where a stub ends too early, the
 * values up to there are kept.
 */
final class NdrReader {
  /** Pointers from one to the next: the definitions themselves need less than ten. */
  private static final int DEEPEST = 64;

  /** Elements of all arrays, and targets of pointers, of one stub: a few megabytes of objects. */
  private static final int MOST_VALUES = 1 << 16;

  private static final int HANDLE_LENGTH = 20;

  /** A place for a value, and what kind of value that is. */
  private record Slot(Object[] holder, int index, NdrType type, int depth) {}

  /** The place of what a full pointer points to. */
  private record Target(NdrValue.Alias place, NdrType type) {}

  private final StubCursor in;

  /** What full pointers point to, by their referent identifiers. */
  private final Map<Long, Target> targets = new HashMap<>(0);

  /** Pointers of the value that is being read, in their order; filled when it is complete. */
  private final List<Slot> waiting = new ArrayList<>();

  private int depth;
  private int values;

  NdrReader(StubCursor in) {
    this.in = in;
  }

  /** Reads a parameter into its place, with all that it points to. */
  void readParameter(Object[] holder, int index, NdrType type) {
    NdrType pointee = type;
    while (pointee instanceof Pointer pointer && pointer.kind() == PointerKind.REFERENCE) {
      pointee = pointer.target(); // takes no bytes here (C706 section 14.3.11.1)
    }
    depth = 0;
    readWhole(holder, index, pointee);
    if (waiting.isEmpty()) {
      return; // as most parameters
    }
    Deque<Slot> open = new ArrayDeque<>();
    moveTo(open);
    while (!open.isEmpty()) {
      Slot slot = open.pop();
      depth = slot.depth();
      readWhole(slot.holder(), slot.index(), slot.type());
      moveTo(open);
    }
  }

  private void moveTo(Deque<Slot> open) {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      open.push(waiting.get(i));
    }
    waiting.clear();
  }

  /** Reads a value that is part of no other: the lengths of its arrays come first. */
  private void readWhole(Object[] holder, int index, NdrType type) {
    read(holder, index, type, type.isConformant() ? maximumCount() : 0);
  }

  /** The size of the sender's array; what is transmitted of it is checked later. */
  private int maximumCount() {
    long count = in.number(Primitive.UINT3264);
    return count < 0 || count > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) count;
  }

  private void read(Object[] holder, int index, NdrType type, int maximumCount) {
    if (type instanceof Scalar scalar) {
      holder[index] = number(scalar.primitive());
    } else if (type instanceof Enumeration enumeration) {
      holder[index] = number(enumeration.primitive());
    } else if (type instanceof Pointer pointer) {
      readPointer(holder, index, pointer);
    } else if (type instanceof Structure structure) {
      readStructure(holder, index, structure, maximumCount);
    } else if (type instanceof Array array) {
      readArray(holder, index, array, maximumCount);
    } else if (type instanceof Union union) {
      readUnion(holder, index, union);
    } else if (type instanceof ContextHandle) {
      in.align(type.alignment(in.syntax()));
      holder[index] = NdrValue.handle(in.bytes(HANDLE_LENGTH), in.order());
    } else if (type instanceof Pipe pipe) {
      holder[index] = readPipe(pipe);
    } else if (!(type instanceof Nothing)) {
      throw new AssertionError(type);
    }
  }

  private Object number(Primitive primitive) {
    long number = in.number(primitive);
    return switch (primitive) {
      case FLOAT -> (double) Float.intBitsToFloat((int) number);
      case DOUBLE -> Double.longBitsToDouble(number);
      default -> number;
    };
  }

  private void readPointer(Object[] holder, int index, Pointer pointer) {
    long referent = in.referent();
    if (referent == 0) {
      if (pointer.kind() == PointerKind.REFERENCE) {
        throw new MalformedException("malformed.stub", "A reference pointer is null.");
      }
      return;
    }
    boolean full = pointer.kind() == PointerKind.FULL;
    Target known = full ? targets.get(referent) : null;
    if (known != null) {
      holder[index] = alias(known, pointer);
      return;
    }
    countValue();
    if (depth >= DEEPEST) {
      throw new MalformedException(
          "limit.stub_depth", "A chain of more than " + DEEPEST + " pointers was given up.");
    }
    if (full) {
      targets.put(referent, new Target(new NdrValue.Alias(holder, index), pointer.target()));
    }
    waiting.add(new Slot(holder, index, pointer.target(), depth + 1));
  }

  private static NdrValue.Alias alias(Target known, Pointer pointer) {
    if (!known.type().equals(pointer.target())) {
      throw new MalformedException(
          "malformed.stub", "Two pointers say that they point to the same, and cannot.");
    }
    return known.place();
  }

  private void readStructure(Object[] holder, int index, Structure structure, int maximumCount) {
    List<Field> fields = structure.fields();
    Object[] parts = new Object[fields.size()];
    holder[index] = parts;
    int alignment = structure.alignment(in.syntax());
    in.align(alignment);
    for (int i = 0; i < parts.length; i++) {
      read(parts, i, fields.get(i).type(), maximumCount);
    }
    if (in.syntax() == NdrSyntax.NDR64) {
      in.align(alignment); // [MS-RPCE] 2.2.5.3.4.1: with the gap at its end
    }
  }

  private void readUnion(Object[] holder, int index, Union union) {
    Object[] parts = new Object[2];
    holder[index] = parts;
    if (in.syntax() == NdrSyntax.NDR64) {
      in.align(union.alignment(in.syntax()));
    }
    read(parts, NdrValue.DISCRIMINANT, union.discriminant(), 0);
    long number = (Long) parts[NdrValue.DISCRIMINANT];
    Optional<Field> arm = union.arm(number);
    if (arm.isEmpty()) {
      throw new MalformedException("malformed.stub", "A union has no arm " + number + ".");
    }
    if (in.syntax() == NdrSyntax.NDR64) {
      in.align(union.alignment(in.syntax()));
    }
    read(parts, NdrValue.ARM, arm.get().type(), 0);
  }

  private void readArray(Object[] holder, int index, Array array, int maximumCount) {
    int elementLength = array.primitive().length(in.syntax());
    int count = array.isConformant() ? maximumCount : array.length();
    if (array.varying()) {
      in.number(Primitive.UINT3264); // where what is transmitted begins in the sender's array
      count = in.count(elementLength);
    } else if (count > in.remaining() / Math.max(1, elementLength)) {
      throw new MalformedException(
          "malformed.stub",
          "An array claims more elements than there are bytes left.",
          (long) count * Math.max(1, elementLength),
          in.remaining(),
          in.position(),
          "max_count");
    }
    in.align(Math.max(1, elementLength));
    if (array.display().form() == Display.Form.SECRET && elementLength > 0) {
      holder[index] = in.bytes(count * elementLength); // every byte counts, also the last zeros
    } else if (array.primitive() == Primitive.WCHAR || array.isText() && elementLength == 2) {
      holder[index] = in.text(count);
    } else if (array.isText()) {
      holder[index] = in.narrowText(count);
    } else if (array.primitive().isOctet()) {
      holder[index] = in.bytes(count);
    } else {
      readElements(holder, index, array.element(), count);
    }
  }

  private void readElements(Object[] holder, int index, NdrType element, int count) {
    Object[] elements = new Object[Math.min(count, MOST_VALUES)];
    holder[index] = elements;
    for (int i = 0; i < count; i++) {
      countValue();
      read(elements, i, element, 0);
    }
  }

  /** Only how long it is: its bytes are files and databases. */
  private Object readPipe(Pipe pipe) {
    if (in.syntax() == NdrSyntax.NDR64 || pipe.element().alignment(in.syntax()) != 1) {
      throw new MalformedException("unsupported.pipe", "A pipe of this kind is not taken apart.");
    }
    long length = 0;
    for (int piece = in.count(1); piece > 0; piece = in.count(1)) {
      length += in.bytes(piece).length;
    }
    return new NdrValue.Length(length);
  }

  private void countValue() {
    if (++values > MOST_VALUES) {
      throw new MalformedException(
          "limit.stub_values", "A stub with more than " + MOST_VALUES + " values was given up.");
    }
  }
}
