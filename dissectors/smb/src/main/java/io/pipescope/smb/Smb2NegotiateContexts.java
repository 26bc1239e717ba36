package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2AlgorithmList;
import io.pipescope.ksy.lean.Smb2CompressionCapabilities;
import io.pipescope.ksy.lean.Smb2NegotiateContext;
import io.pipescope.ksy.lean.Smb2PreauthIntegrityCapabilities;
import io.pipescope.ksy.lean.Smb2RdmaTransformCapabilities;
import io.pipescope.ksy.lean.Smb2TransportCapabilities;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads the contexts of NEGOTIATE, which begin at multiples of eight ([MS-SMB2] 2.2.3.1). */
final class Smb2NegotiateContexts {
  private static final int HEADER = 8;
  private static final int ALIGNMENT = 8;

  /** More contexts than there are kinds, or algorithms than there are names, are not read. */
  private static final int MOST = 32;

  private final WireStream in;
  private final Smb2NegotiateContext context;
  private final Smb2PreauthIntegrityCapabilities preauth;
  private final Smb2AlgorithmList list;
  private final Smb2CompressionCapabilities compression;
  private final Smb2RdmaTransformCapabilities rdma;
  private final Smb2TransportCapabilities transport;

  private final List<String> names = new ArrayList<>();
  private List<String> hashes = List.of();
  private List<String> ciphers = List.of();
  private List<String> compressions = List.of();
  private List<String> signatures = List.of();
  private List<String> transforms = List.of();
  private Optional<Boolean> chained = Optional.empty();
  private Optional<Boolean> secure = Optional.empty();
  private Optional<String> netName = Optional.empty();

  Smb2NegotiateContexts(WireStream in) {
    this.in = in;
    this.context = new Smb2NegotiateContext(in);
    this.preauth = new Smb2PreauthIntegrityCapabilities(in);
    this.list = new Smb2AlgorithmList(in);
    this.compression = new Smb2CompressionCapabilities(in);
    this.rdma = new Smb2RdmaTransformCapabilities(in);
    this.transport = new Smb2TransportCapabilities(in);
  }

  /**
   * Reads a list of contexts; for one list only.
   *
   * @param count how many there are said to be
   * @throws io.pipescope.ksy.EndOfWireException when one does not fit into the message
   */
  NegotiateContexts read(PayloadWindow contexts, int count) {
    PayloadWindow at = contexts;
    for (int i = 0; i < Math.min(count, MOST); i++) {
      bind(at);
      context._read();
      int type = context.contextType();
      int length = context.lenData();
      names.add(name(type));
      tell(type, at.from(HEADER).upTo(length));
      at = at.from((HEADER + length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }
    return new NegotiateContexts(
        List.copyOf(names),
        hashes,
        ciphers,
        compressions,
        chained,
        signatures,
        transforms,
        netName,
        secure);
  }

  private void bind(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
  }

  private void tell(int type, PayloadWindow data) {
    bind(data);
    switch (type) {
      case 1 -> {
        preauth._read();
        hashes = algorithms(preauth.numHashAlgorithms(), Smb2NegotiateContexts::hash);
      }
      case 2 -> {
        list._read();
        ciphers = algorithms(list.numAlgorithms(), Smb2NegotiateContexts::cipher);
      }
      case 3 -> {
        compression._read();
        compressions =
            algorithms(compression.numCompressionAlgorithms(), Smb2NegotiateContexts::compression);
        chained = Optional.of((compression.flags() & 1) != 0);
      }
      case 5 -> {
        String name = new String(in.readBytesFull(), StandardCharsets.UTF_16LE);
        int end = name.indexOf(0);
        netName = Optional.of(end < 0 ? name : name.substring(0, end));
      }
      case 6 -> {
        transport._read();
        secure = Optional.of((transport.flags() & 1) != 0);
      }
      case 7 -> {
        rdma._read();
        transforms = algorithms(rdma.numTransforms(), Smb2NegotiateContexts::transform);
      }
      case 8 -> {
        list._read();
        signatures = algorithms(list.numAlgorithms(), Smb2NegotiateContexts::signature);
      }
      default -> {}
    }
  }

  private List<String> algorithms(int count, IntFunction<String> name) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST); i++) {
      all.add(name.apply(in.readU2le()));
    }
    return all;
  }

  private static String name(int type) {
    return switch (type) {
      case 1 -> "SMB2_PREAUTH_INTEGRITY_CAPABILITIES";
      case 2 -> "SMB2_ENCRYPTION_CAPABILITIES";
      case 3 -> "SMB2_COMPRESSION_CAPABILITIES";
      case 5 -> "SMB2_NETNAME_NEGOTIATE_CONTEXT_ID";
      case 6 -> "SMB2_TRANSPORT_CAPABILITIES";
      case 7 -> "SMB2_RDMA_TRANSFORM_CAPABILITIES";
      case 8 -> "SMB2_SIGNING_CAPABILITIES";
      case 0x100 -> "SMB2_POSIX_EXTENSIONS_AVAILABLE";
      default -> number(type);
    };
  }

  private static String hash(int code) {
    return code == 1 ? "SHA-512" : number(code);
  }

  private static String cipher(int code) {
    return switch (code) {
      case 1 -> "AES-128-CCM";
      case 2 -> "AES-128-GCM";
      case 3 -> "AES-256-CCM";
      case 4 -> "AES-256-GCM";
      default -> number(code);
    };
  }

  private static String compression(int code) {
    return switch (code) {
      case 0 -> "NONE";
      case 1 -> "LZNT1";
      case 2 -> "LZ77";
      case 3 -> "LZ77+Huffman";
      case 4 -> "Pattern_V1";
      case 5 -> "LZ4";
      default -> number(code);
    };
  }

  private static String signature(int code) {
    return switch (code) {
      case 0 -> "HMAC-SHA256";
      case 1 -> "AES-CMAC";
      case 2 -> "AES-GMAC";
      default -> number(code);
    };
  }

  private static String transform(int code) {
    return switch (code) {
      case 0 -> "NONE";
      case 1 -> "ENCRYPTION";
      case 2 -> "SIGNING";
      default -> number(code);
    };
  }

  private static String number(int code) {
    return String.format(Locale.ROOT, "0x%04x", code);
  }
}
