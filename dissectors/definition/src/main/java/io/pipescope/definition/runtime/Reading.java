package io.pipescope.definition.runtime;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.pipescope.ksy.WireStream;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What one thread counts while a generated parser reads one message: what it has unfolded into. */
public final class Reading {
  private static final ThreadLocal<Reading> CURRENT = ThreadLocal.withInitial(Reading::new);
  private static final int BLOCK = 8_192;

  /** Bytes that the parts of a message may be copied to, for each byte that it may have. */
  private static final int COPIES = 16;

  private int most;
  private int values;
  private long bytesLeft;

  private Reading() {}

  /** That of this thread. */
  public static Reading current() {
    return CURRENT.get();
  }

  /**
   * Another message is read.
   *
   * @param values it may unfold into, at most
   * @param bytes it may have, at most
   */
  public Reading begin(int values, int bytes) {
    this.most = values;
    this.values = 0;
    bytesLeft = (long) bytes * COPIES;
    return this;
  }

  /** One more value. */
  public void value() {
    if (++values > most) {
      throw new MessageLimitException(
          "limit.message_values", "A message unfolds into more than " + most + " values");
    }
  }

  /** So many more bytes were copied. */
  public void bytes(long count) {
    bytesLeft -= count;
    if (bytesLeft < 0) {
      throw new MessageLimitException(
          "limit.message_bytes", "The parts of a message unfold into too many bytes");
    }
  }

  /** The code that was noted of a field whose enumeration has no name for it; 0 when none was. */
  public static long number(KaitaiStruct structure, String field) {
    return WireStream.code(structure, field).orElse(0);
  }

  /** {@link KaitaiStream#processXor(byte[], byte)}, counted. */
  public static byte[] processXor(byte[] bytes, byte key) {
    CURRENT.get().bytes(bytes.length);
    return KaitaiStream.processXor(bytes, key);
  }

  /** {@link KaitaiStream#processXor(byte[], byte[])}, counted. */
  public static byte[] processXor(byte[] bytes, byte[] key) {
    CURRENT.get().bytes(bytes.length);
    return KaitaiStream.processXor(bytes, key);
  }

  /** {@link KaitaiStream#processRotateLeft(byte[], int, int)}, counted. */
  public static byte[] processRotateLeft(byte[] bytes, int amount, int groupSize) {
    CURRENT.get().bytes(bytes.length);
    return KaitaiStream.processRotateLeft(bytes, amount, groupSize);
  }

  /**
   * What bytes of the zlib format (RFC 1950) hold.
   *
   * @throws IllegalArgumentException when they are not of that format
   * @throws MessageLimitException when they hold too much
   */
  public static byte[] processZlib(byte[] bytes) {
    Reading reading = CURRENT.get();
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, bytes.length));
      byte[] block = new byte[BLOCK];
      while (!inflater.finished()) {
        int count = inflater.inflate(block);
        if (count == 0) {
          throw new IllegalArgumentException("the zlib stream is incomplete");
        }
        reading.bytes(count);
        out.write(block, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no zlib stream: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
