package io.pipescope.ksy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireStreamTest {
  private static final List<Function<KaitaiStream, Object>> READS =
      List.of(
          KaitaiStream::readS1,
          KaitaiStream::readS2be,
          KaitaiStream::readS4be,
          KaitaiStream::readS8be,
          KaitaiStream::readS2le,
          KaitaiStream::readS4le,
          KaitaiStream::readS8le,
          KaitaiStream::readU1,
          KaitaiStream::readU2be,
          KaitaiStream::readU4be,
          KaitaiStream::readU8be,
          KaitaiStream::readU2le,
          KaitaiStream::readU4le,
          KaitaiStream::readU8le,
          KaitaiStream::readF4be,
          KaitaiStream::readF8be,
          KaitaiStream::readF4le,
          KaitaiStream::readF8le,
          KaitaiStream::isEof,
          KaitaiStream::size,
          s -> asList(s.readBytes(3)),
          s -> asList(s.readBytesTerm((byte) 0, false, true, false)),
          s -> asList(s.readBytesTerm((byte) 0, true, false, false)),
          s -> asList(s.readBytesTermMulti(new byte[2], true, true, false)),
          s -> asList(s.readBytesTermMulti(new byte[2], false, false, false)),
          s -> s.substream(5).readU4le());

  private static List<Byte> asList(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  private static byte[] random(long seed, int size) {
    byte[] bytes = new byte[size];
    Random random = new Random(seed);
    random.nextBytes(bytes);
    for (int i = 0; i < size / 4; i++) {
      bytes[random.nextInt(size)] = 0;
    }
    return bytes;
  }

  /** The value, or that there was none: the two streams signal the end in different ways. */
  private static Object outcome(Supplier<Object> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      return "end";
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsWhatTheRuntimesOwnStreamReads(boolean direct) {
    for (long seed = 0; seed < 200; seed++) {
      byte[] bytes = random(seed, 64);
      ByteBuffer shared = direct ? ByteBuffer.allocateDirect(80) : ByteBuffer.allocate(80);
      shared.put(7, bytes).position(3).order(ByteOrder.LITTLE_ENDIAN);
      WireStream ours = new WireStream();
      ours.bind(shared, 7, 71);
      KaitaiStream theirs = new ByteBufferKaitaiStream(bytes);
      Random choice = new Random(seed);
      boolean ended = false;
      while (!ended) {
        int which = choice.nextInt(READS.size() + 20);
        Function<KaitaiStream, Object> read =
            which < READS.size() ? READS.get(which) : bits(choice.nextInt(65), which % 2 == 0);
        Object expected = outcome(() -> read.apply(theirs));
        assertThat(outcome(() -> read.apply(ours))).isEqualTo(expected);
        ended = "end".equals(expected);
        if (!ended) {
          assertThat(ours.pos()).isEqualTo(theirs.pos());
        }
      }
      assertThat(shared.position()).isEqualTo(3);
      assertThat(shared.limit()).isEqualTo(80);
      assertThat(shared.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** A run of bit fields in one order; the orders may not be mixed inside a byte. */
  private static Function<KaitaiStream, Object> bits(int first, boolean big) {
    return s -> {
      s.alignToByte();
      StringBuilder values = new StringBuilder();
      for (int n : new int[] {first % 17, 1, 3, first}) {
        values.append(big ? s.readBitsIntBe(n) : s.readBitsIntLe(n)).append(' ');
      }
      return values.toString();
    };
  }

  @Test
  void restOfTheRegionIsReadAsBytes() {
    WireStream in = new WireStream(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2));
    assertThat(in.readBytesFull()).containsExactly(2, 3);
    assertThat(in.isEof()).isTrue();
    assertThat(in.toByteArray()).containsExactly(2, 3);
  }

  @Test
  void readsNothingBeyondItsRegion() {
    WireStream in = new WireStream();
    in.bind(ByteBuffer.allocate(100), 10, 13);
    in.readU1();
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(in::readU4be)
        .satisfies(
            e -> {
              assertThat(e.needed()).isEqualTo(4);
              assertThat(e.available()).isEqualTo(2);
              assertThat(e.offset()).isEqualTo(1);
              assertThat(e.getStackTrace()).isEmpty();
            })
        .withMessage("4 bytes needed at offset 1, 2 available");
    assertThat(in.pos()).isEqualTo(1);
    assertThat(in.remaining()).isEqualTo(2);
    assertThat(in.bufferIndex()).isEqualTo(11);
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> in.readBitsIntBe(17));
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> in.readBitsIntLe(17));
    assertThat(in.readU2be()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4, 400_000_000, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32})
  void refusesLengthsThatDoNotFitBeforeAllocating(long length) {
    WireStream in = new WireStream(new byte[3]);
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(() -> in.readBytes(length))
        .satisfies(e -> assertThat(e.needed()).isEqualTo(length));
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> in.substream(length));
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> in.seek(length));
    assertThat(in.pos()).isZero();
  }

  @Test
  void partsCountOffsetsFromTheOutermostRegion() {
    WireStream in = new WireStream();
    in.bind(ByteBuffer.allocate(50), 20, 50);
    in.seek(4);
    WireStream part = in.substream(6);
    part.seek(5);
    assertThat(in.pos()).isEqualTo(10);
    assertThat(part.pos()).isEqualTo(5);
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(part::readU2be)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(9));
  }

  @Test
  void bindingForgetsBitsThatWereLeft() {
    WireStream in = new WireStream(new byte[] {(byte) 0xff});
    in.readBitsIntBe(3);
    in.bind(ByteBuffer.wrap(new byte[] {0, 1}), 0, 2);
    assertThat(in.readBitsIntBe(16)).isEqualTo(1);
  }

  @Test
  void regionMustBeInsideTheBuffer() {
    WireStream in = new WireStream(new byte[] {5});
    ByteBuffer four = ByteBuffer.allocate(4);
    assertThatThrownBy(() -> in.bind(four, 0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> in.bind(four, -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> in.bind(four, 3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(in.readU1()).isEqualTo(5);
  }

  @Test
  void closedStreamIsEmpty() {
    WireStream in = new WireStream(new byte[4]);
    in.close();
    assertThat(in.isEof()).isTrue();
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(in::readU1);
  }

  @Test
  void missingTerminatorIsTheEnd() {
    WireStream in = new WireStream(new byte[] {1, 2});
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(() -> in.readBytesTerm((byte) 0, false, true, true));
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(() -> in.readBytesTermMulti(new byte[2], false, true, true));
    assertThat(in.pos()).isZero();
  }

  @Test
  void writesNothing() {
    WireStream in = new WireStream(new byte[8]);
    assertThatThrownBy(() -> in.writeU1(1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> in.writeBytes(new byte[1]))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> in.writeBitsIntBe(3, 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
