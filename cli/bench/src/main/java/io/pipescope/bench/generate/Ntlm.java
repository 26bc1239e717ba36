package io.pipescope.bench.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * The tokens of an NTLMv2 logon inside SPNEGO ([MS-NLMP] 2.2.1, RFC 4178 section 4.2). The proof in
 * them is random: nobody who sees only a capture could tell.
 */
final class Ntlm {
  private static final byte[] SPNEGO = HexFormat.of().parseHex("06062b0601050502");
  private static final byte[] NTLMSSP = HexFormat.of().parseHex("060a2b06010401823702020a");
  private static final byte[] VERSION = HexFormat.of().parseHex("0a00614a0000000f");
  private static final int CLIENT_FLAGS = 0xe2088297;
  private static final int SERVER_FLAGS = 0xe28a8215;
  private static final int NEGOTIATE_HEADER = 40;
  private static final int CHALLENGE_HEADER = 56;
  private static final int AUTHENTICATE_HEADER = 88;
  private static final long FILETIME = 134_117_568_000_000_000L;

  private final SplittableRandom random;
  private final String user;

  Ntlm(SplittableRandom random, String user) {
    this.random = random;
    this.user = user;
  }

  /** What the server offers before it is asked (negTokenInit2). */
  static byte[] hint() {
    return tagged(
        0x60, join(SPNEGO, tagged(0xa0, tagged(0x30, tagged(0xa0, tagged(0x30, NTLMSSP))))));
  }

  byte[] negotiate() {
    LittleEndian token = new LittleEndian().ascii("NTLMSSP\0").u32(1).u32(CLIENT_FLAGS);
    token.zeros(4).u32(NEGOTIATE_HEADER).zeros(4).u32(NEGOTIATE_HEADER).put(VERSION);
    byte[] mechanisms = tagged(0xa0, tagged(0x30, NTLMSSP));
    byte[] init = tagged(0x30, join(mechanisms, tagged(0xa2, octets(token))));
    return tagged(0x60, join(SPNEGO, tagged(0xa0, init)));
  }

  byte[] challenge() {
    byte[] names = targetInformation();
    byte[] target = utf16("BENCH");
    LittleEndian token = new LittleEndian().ascii("NTLMSSP\0").u32(2);
    token.u16(target.length).u16(target.length).u32(CHALLENGE_HEADER).u32(SERVER_FLAGS);
    token.u64(random.nextLong()).u64(0);
    token.u16(names.length).u16(names.length).u32(CHALLENGE_HEADER + target.length).put(VERSION);
    token.put(target).put(names);
    byte[] state = {(byte) 0xa0, 3, 0x0a, 1, 1};
    byte[] mechanism = tagged(0xa1, NTLMSSP);
    return tagged(0xa1, tagged(0x30, join(state, mechanism, tagged(0xa2, octets(token)))));
  }

  byte[] authenticate() {
    byte[][] fields = {
      new byte[24], ntlmV2(), utf16("BENCH"), utf16(user), utf16("WORKSTATION"), bytes(16)
    };
    LittleEndian token = new LittleEndian().ascii("NTLMSSP\0").u32(3);
    int offset = AUTHENTICATE_HEADER;
    for (byte[] field : fields) {
      token.u16(field.length).u16(field.length).u32(offset);
      offset += field.length;
    }
    token.u32(CLIENT_FLAGS).put(VERSION).put(bytes(16));
    for (byte[] field : fields) {
      token.put(field);
    }
    return tagged(0xa1, tagged(0x30, tagged(0xa2, octets(token))));
  }

  /** The server is content. */
  static byte[] accepted() {
    return new byte[] {(byte) 0xa1, 7, 0x30, 5, (byte) 0xa0, 3, 0x0a, 1, 0};
  }

  /** [MS-NLMP] 2.2.2.8: the proof, then NTLMv2_CLIENT_CHALLENGE. */
  private byte[] ntlmV2() {
    LittleEndian response = new LittleEndian().put(bytes(16)).u8(1).u8(1).zeros(6).u64(FILETIME);
    response.u64(random.nextLong()).zeros(4).put(targetInformation()).zeros(4);
    return bytesOf(response);
  }

  private static byte[] targetInformation() {
    LittleEndian pairs = new LittleEndian();
    pair(pairs, 2, utf16("BENCH"));
    pair(pairs, 1, utf16("SERVER"));
    pair(pairs, 4, utf16("bench.example"));
    pair(pairs, 3, utf16("server.bench.example"));
    pairs.u16(7).u16(8).u64(FILETIME);
    return bytesOf(pairs.zeros(4));
  }

  private static void pair(LittleEndian pairs, int id, byte[] value) {
    pairs.u16(id).u16(value.length).put(value);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] bytesOf(LittleEndian builder) {
    return Arrays.copyOf(builder.array(), builder.length());
  }

  private static byte[] octets(LittleEndian value) {
    return tagged(0x04, bytesOf(value));
  }

  private static byte[] join(byte[]... parts) {
    LittleEndian all = new LittleEndian();
    for (byte[] part : parts) {
      all.put(part);
    }
    return bytesOf(all);
  }

  /** A value with its tag and length (X.690 section 8.1). */
  private static byte[] tagged(int tag, byte[] value) {
    LittleEndian all = new LittleEndian().u8(tag);
    if (value.length < 128) {
      all.u8(value.length);
    } else if (value.length < 256) {
      all.u8(0x81).u8(value.length);
    } else {
      all.u8(0x82).u8(value.length >> 8).u8(value.length);
    }
    return bytesOf(all.put(value));
  }
}
