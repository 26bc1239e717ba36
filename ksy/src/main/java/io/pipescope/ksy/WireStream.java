package io.pipescope.ksy;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A read-only Kaitai stream over a region of a {@link ByteBuffer} that can be pointed at another
 * region without allocating.
 *
 * <p>One stream and one lean structure per thread read any number of packets:
 *
 * <pre>{@code
 * WireStream in = new WireStream();
 * TcpHeader tcp = new TcpHeader(in);
 * for (...) {
 *   in.bind(buffer, start, end);
 *   tcp._read();
 * }
 * }</pre>
 *
 * <p>Heap, direct and mapped buffers will do. The buffer's position, limit, mark and byte order are
 * neither changed nor used, so it may be shared. Every read is checked against the end of the
 * region before anything is allocated and fails with {@link EndOfWireException}; the position then
 * stays where the read began. Positions are relative to the start of the region. Not safe for use
 * by several threads at once.
 */
public final class WireStream extends KaitaiStream {
  private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private static final ThreadLocal<StructureListener> LISTENERS = new ThreadLocal<>();

  /** Null, as nearly always, when nobody listens: then a structure costs one comparison. */
  private final StructureListener listener = LISTENERS.get();

  private ByteBuffer buffer = NOTHING;

  /** Codes that have no name, by structure and field; nearly always there are none. */
  private Map<Object, Map<String, Long>> codes = Map.of();

  /** Index in the buffer of position 0 of the outermost region; what exceptions count from. */
  private int origin;

  private int start;
  private int end;
  private int next;

  /** Makes a stream over nothing; {@link #bind} it before use. */
  public WireStream() {}

  /**
   * Makes a stream over what is between the position and the limit of {@code buffer} now.
   *
   * @param buffer the bytes
   */
  public WireStream(ByteBuffer buffer) {
    bind(buffer, buffer.position(), buffer.limit());
  }

  /**
   * Makes a stream over an array.
   *
   * @param bytes the bytes, not copied
   */
  public WireStream(byte[] bytes) {
    this(ByteBuffer.wrap(bytes));
  }

  /**
   * Does some work whose streams tell a listener what is read from them: all streams that this
   * thread makes meanwhile, for as long as they live.
   *
   * @param listener is told of every structure
   * @param work what is to be done
   * @param <E> what the work may throw
   * @throws E when the work does
   */
  public static <E extends Exception> void listen(StructureListener listener, Work<E> work)
      throws E {
    StructureListener outer = LISTENERS.get();
    LISTENERS.set(listener);
    try {
      work.run();
    } finally {
      if (outer == null) {
        LISTENERS.remove();
      } else {
        LISTENERS.set(outer);
      }
    }
  }

  /**
   * What {@link #listen} does.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    /** Does it. */
    void run() throws E;
  }

  /** Whether what is read from this stream is told to somebody. */
  public boolean isHeard() {
    return listener != null;
  }

  /** A lean structure begins where its stream is; generated code calls this. */
  public static void announce(KaitaiStruct.ReadOnly structure) {
    if (structure._io() instanceof WireStream in && in.listener != null) {
      in.listener.begins(structure, in.buffer, in.next, in.end);
    }
  }

  private static VarHandle view(Class<?> type, ByteOrder order) {
    return MethodHandles.byteBufferViewVarHandle(type, order);
  }

  /**
   * Points this stream at a region and rewinds it. Allocates nothing.
   *
   * @param buffer the bytes
   * @param start index of the first byte of the region
   * @param end index after the last byte, at most the buffer's limit
   * @throws IndexOutOfBoundsException when the region is not inside the buffer; the stream keeps
   *     its old region then
   */
  public void bind(ByteBuffer buffer, int start, int end) {
    if (start < 0 || start > end || end > buffer.limit()) {
      throw new IndexOutOfBoundsException(
          "region " + start + ".." + end + " of a buffer of " + buffer.limit());
    }
    this.buffer = buffer;
    this.origin = start;
    this.start = start;
    this.end = end;
    this.next = start;
    this.codes = Map.of();
    alignToByte();
  }

  /**
   * Notes the code of a field whose enumeration has no name for it, which Kaitai forgets; until the
   * stream of the structure is bound again.
   *
   * @param structure that the field is of
   * @param field its name in the generated class; behind it, for an element of a list, the index
   * @param code the number
   */
  public static void note(KaitaiStruct structure, String field, long code) {
    if (structure._io() instanceof WireStream in) {
      if (in.codes.isEmpty()) {
        in.codes = new HashMap<>(); // structures are equal to themselves only
      }
      in.codes.computeIfAbsent(structure, any -> new HashMap<>()).put(field, code);
    }
  }

  /** The code that was {@linkplain #note noted} of a field. */
  public static OptionalLong code(KaitaiStruct structure, String field) {
    if (structure._io() instanceof WireStream in && !in.codes.isEmpty()) {
      Long code = in.codes.getOrDefault(structure, Map.of()).get(field);
      return code == null ? OptionalLong.empty() : OptionalLong.of(code);
    }
    return OptionalLong.empty();
  }

  /** Bytes between the position and the end of the region. */
  public int remaining() {
    return end - next;
  }

  /** Index in the bound buffer of the next byte: where a caller goes on by itself. */
  public int bufferIndex() {
    return next;
  }

  /** Lets go of the buffer; reads fail until the stream is bound again. */
  @Override
  public void close() {
    bind(NOTHING, 0, 0);
  }

  @Override
  public boolean isEof() {
    return next >= end && bitsLeft == 0;
  }

  @Override
  public void seek(int newPos) {
    seek((long) newPos);
  }

  @Override
  public void seek(long newPos) {
    if (newPos < 0 || newPos > end - start) {
      throw new EndOfWireException(newPos, end - start, start - origin);
    }
    alignToByte();
    next = start + (int) newPos;
  }

  @Override
  public int pos() {
    return next - start;
  }

  @Override
  public long size() {
    return (long) end - start;
  }

  /** Drops a partly read byte, makes sure of {@code n} bytes, steps over them, tells the index. */
  private int take(int n) {
    int at = next;
    if (n > end - at) {
      throw tooShort(n);
    }
    bits = 0;
    bitsLeft = 0;
    next = at + n;
    return at;
  }

  /** The same for a length that comes from the wire. */
  private int takeChecked(long n) {
    if (n < 0 || n > end - next) {
      throw tooShort(n);
    }
    return take((int) n);
  }

  private EndOfWireException tooShort(long n) {
    return new EndOfWireException(n, end - next, next - origin);
  }

  @Override
  public byte readS1() {
    return buffer.get(take(1));
  }

  @Override
  public short readS2be() {
    return (short) SHORT_BE.get(buffer, take(2));
  }

  @Override
  public int readS4be() {
    return (int) INT_BE.get(buffer, take(4));
  }

  @Override
  public long readS8be() {
    return (long) LONG_BE.get(buffer, take(8));
  }

  @Override
  public short readS2le() {
    return (short) SHORT_LE.get(buffer, take(2));
  }

  @Override
  public int readS4le() {
    return (int) INT_LE.get(buffer, take(4));
  }

  @Override
  public long readS8le() {
    return (long) LONG_LE.get(buffer, take(8));
  }

  @Override
  public int readU1() {
    return readS1() & 0xff;
  }

  @Override
  public int readU2be() {
    return readS2be() & 0xffff;
  }

  @Override
  public long readU4be() {
    return readS4be() & 0xffffffffL;
  }

  @Override
  public int readU2le() {
    return readS2le() & 0xffff;
  }

  @Override
  public long readU4le() {
    return readS4le() & 0xffffffffL;
  }

  @Override
  public float readF4be() {
    return Float.intBitsToFloat(readS4be());
  }

  @Override
  public double readF8be() {
    return Double.longBitsToDouble(readS8be());
  }

  @Override
  public float readF4le() {
    return Float.intBitsToFloat(readS4le());
  }

  @Override
  public double readF8le() {
    return Double.longBitsToDouble(readS8le());
  }

  /*
   * Bit fields. The runtime's own versions copy the bytes of each field into a new array. Between two
   * calls `bits` holds the `bitsLeft` (0..7) bits of the last byte that were not asked for yet:
   * the low-order ones for big-endian fields, already shifted down for little-endian ones.
   */

  @Override
  public long readBitsIntBe(int n) {
    int wanted = n - bitsLeft;
    if (wanted <= 0) {
      bitsLeft = -wanted;
      long value = bits >>> bitsLeft;
      bits &= lowMask(bitsLeft);
      return value;
    }
    long value = 0;
    int at = bitBytes(wanted);
    while (at < next) {
      value = value << 8 | (buffer.get(at++) & 0xff);
    }
    long head = wanted < 64 ? bits << wanted : 0;
    bitsLeft = -wanted & 7;
    bits = value & lowMask(bitsLeft);
    return value >>> bitsLeft | head;
  }

  @Override
  public long readBitsIntLe(int n) {
    int wanted = n - bitsLeft;
    long value;
    if (wanted <= 0) {
      value = bits;
      bits >>>= n;
    } else {
      long fresh = 0;
      int first = bitBytes(wanted);
      for (int at = first; at < next; at++) {
        fresh |= (buffer.get(at) & 0xffL) << ((at - first) * 8);
      }
      value = fresh << bitsLeft | bits;
      bits = wanted < 64 ? fresh >>> wanted : 0;
    }
    bitsLeft = -wanted & 7;
    return n < 64 ? value & lowMask(n) : value;
  }

  /**
   * Steps over the bytes that hold {@code count} more bits, keeping the bits that are left over.
   */
  private int bitBytes(int count) {
    int n = (count + 7) >>> 3;
    int at = next;
    if (n > end - at) {
      throw tooShort(n);
    }
    next = at + n;
    return at;
  }

  private static long lowMask(int n) {
    return (1L << n) - 1;
  }

  @Override
  protected byte[] readBytesNotAligned(long n) {
    return copy(takeChecked(n), (int) n);
  }

  @Override
  public byte[] readBytesFull() {
    int n = remaining();
    return copy(take(n), n);
  }

  private byte[] copy(int at, int n) {
    byte[] bytes = new byte[n];
    buffer.get(at, bytes);
    return bytes;
  }

  @Override
  public byte[] readBytesTerm(
      byte term, boolean includeTerm, boolean consumeTerm, boolean eosError) {
    int at = next;
    while (at < end && buffer.get(at) != term) {
      at++;
    }
    return readUpTo(at, 1, includeTerm, consumeTerm, eosError);
  }

  @Override
  public byte[] readBytesTermMulti(
      byte[] term, boolean includeTerm, boolean consumeTerm, boolean eosError) {
    int at = next;
    while (end - at >= term.length && !matches(at, term)) {
      at += term.length;
    }
    return readUpTo(at, term.length, includeTerm, consumeTerm, eosError);
  }

  private boolean matches(int at, byte[] term) {
    for (int i = 0; i < term.length; i++) {
      if (buffer.get(at + i) != term[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads up to a terminator of {@code unit} bytes at {@code at}; up to the end if it is not there.
   */
  private byte[] readUpTo(
      int at, int unit, boolean includeTerm, boolean consumeTerm, boolean eosError) {
    boolean found = end - at >= unit;
    if (!found && eosError) {
      throw tooShort((long) remaining() + 1);
    }
    int stop = found ? at : end;
    int length = stop - next + (found && includeTerm ? unit : 0);
    byte[] bytes = copy(next, length);
    take(stop - next + (found && consumeTerm ? unit : 0));
    return bytes;
  }

  /**
   * A stream over the next {@code n} bytes of the same buffer, which this stream steps over.
   *
   * @throws EndOfWireException when {@code n} is negative or more than what is left
   */
  @Override
  public WireStream substream(long n) {
    int at = takeChecked(n);
    WireStream part = new WireStream();
    part.bind(buffer, at, at + (int) n);
    part.origin = origin;
    return part;
  }

  @Override
  public void writeS1(byte v) {
    throw readOnly();
  }

  @Override
  public void writeS2be(short v) {
    throw readOnly();
  }

  @Override
  public void writeS4be(int v) {
    throw readOnly();
  }

  @Override
  public void writeS8be(long v) {
    throw readOnly();
  }

  @Override
  public void writeS2le(short v) {
    throw readOnly();
  }

  @Override
  public void writeS4le(int v) {
    throw readOnly();
  }

  @Override
  public void writeS8le(long v) {
    throw readOnly();
  }

  @Override
  public void writeF4be(float v) {
    throw readOnly();
  }

  @Override
  public void writeF8be(double v) {
    throw readOnly();
  }

  @Override
  public void writeF4le(float v) {
    throw readOnly();
  }

  @Override
  public void writeF8le(double v) {
    throw readOnly();
  }

  @Override
  public void writeBitsIntBe(int n, long val) {
    throw readOnly();
  }

  @Override
  public void writeBitsIntLe(int n, long val) {
    throw readOnly();
  }

  @Override
  protected void writeBytesNotAligned(byte[] buf) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a WireStream is read-only");
  }
}
