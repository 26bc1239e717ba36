package io.pipescope.ksy;

import io.pipescope.ksy.Definitions.Definition;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes to read structures from: random ones, with a type and a length that leads somewhere. */
final class Samples {
  private static final int SIZE = 160;
  private static final int[] PCAPNG_CODES = {2988, 2989, 19372, 19373};

  private Samples() {}

  static Stream<byte[]> of(Definition definition, boolean isLe) {
    return switch (definition.id()) {
      case "tcp_option" -> Stream.concat(options(2), multipath());
      case "ipv4_option" -> options(2);
      case "ipv6_option", "telnet_subnegotiation" -> options(0);
      case "smb1_negotiate_request" -> Stream.of(dialects("NT LM 0.12", "SMB 2.???"), dialects());
      case "epm_tower" -> IntStream.range(0, 200).mapToObj(Samples::tower);
      default -> definition.layer().equals("capture") ? coded(isLe) : random();
    };
  }

  private static Stream<byte[]> random() {
    return IntStream.range(0, 200).mapToObj(Samples::random);
  }

  private static byte[] random(int seed) {
    byte[] bytes = new byte[SIZE];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static Stream<byte[]> options(int shortest) {
    return IntStream.range(0, 256 * 40)
        .mapToObj(
            i -> {
              byte[] bytes = random(i);
              bytes[0] = (byte) i;
              bytes[1] = (byte) (shortest + i / 256);
              for (int tag = 7; tag < SIZE; tag += 2) {
                bytes[tag] = 2;
              }
              return bytes;
            });
  }

  private static Stream<byte[]> multipath() {
    return IntStream.range(0, 16 * 40)
        .mapToObj(
            i -> {
              byte[] bytes = random(i);
              bytes[0] = 30;
              bytes[1] = (byte) (2 + i / 16);
              bytes[2] = (byte) ((i << 4) | (i & 0xf));
              return bytes;
            });
  }

  /** Structures of pcapng that begin with a code and a length. */
  private static Stream<byte[]> coded(boolean isLe) {
    return IntStream.range(0, 24 * 40)
        .mapToObj(
            i -> {
              int code = i % 24 < 20 ? i % 24 : PCAPNG_CODES[i % 24 - 20];
              byte[] bytes = random(i);
              ByteBuffer.wrap(bytes)
                  .order(isLe ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                  .putShort((short) code)
                  .putShort((short) (i / 24));
              bytes[3 + Math.max(1, i / 24)] = 0;
              return bytes;
            });
  }

  /** A floor for an interface and one for a TCP port, in any numbers. */
  private static byte[] tower(int seed) {
    byte[] bytes = random(seed);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 2)
        .putShort((short) 19)
        .put((byte) 0x0d)
        .position(23)
        .putShort((short) 2)
        .position(27)
        .putShort((short) 1)
        .put((byte) 0x07)
        .putShort((short) 2);
    return bytes;
  }

  static byte[] dialects(String... names) {
    int size = Stream.of(names).mapToInt(n -> n.length() + 2).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size + 3).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0).putShort((short) size);
    for (String name : names) {
      bytes.put((byte) 2).put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }
    return bytes.array();
  }
}
