package io.pipescope.capture;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;

/**
 * Reads pcapng: sections of either byte order, each with interfaces of its own; enhanced, simple
 * and obsolete packet blocks. All other blocks are stepped over.
 *
 * <p>draft-ietf-opsawg-pcapng sections 3 and 4.
 */
final class PcapngReader extends FrameWalk {
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int OBSOLETE_PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;

  private static final int BLOCK_HEADER = 8;
  private static final int BLOCK_TRAILER = 4;
  private static final int SECTION_FIXED = 16;
  private static final int INTERFACE_FIXED = 8;
  private static final int SIMPLE_FIXED = 4;
  private static final int PACKET_FIXED = 20;

  /** Room for the options of a packet, above the bytes of the packet itself. */
  private static final int MAX_OPTIONS = 1 << 20;

  private final PcapngStructures littleEndian = new PcapngStructures(in, true);
  private final PcapngStructures bigEndian = new PcapngStructures(in, false);
  private final PcapngInterfaces interfaces = new PcapngInterfaces();
  private PcapngStructures structures = littleEndian;

  /** Of the current block, with header and trailer, in bytes. */
  private long blockLength;

  PcapngReader(ByteWindow window, Limits limits) {
    super(window, limits);
  }

  @Override
  boolean read(Packet packet) {
    long before = frames;
    while (frames == before) {
      if (!readBlock(packet)) {
        return false;
      }
    }
    return true;
  }

  /** Reads one block, whether it holds a frame or not; false when the walk is over. */
  private boolean readBlock(Packet packet) {
    if (!window.has(BLOCK_HEADER)) {
      return atEnd("the header of the next block", BLOCK_HEADER);
    }
    bind(0, BLOCK_HEADER);
    structures.header._read();
    int type = (int) structures.header.blockType();
    if (type == CaptureFormat.PCAPNG_SECTION) {
      return beginSection();
    }
    blockLength = structures.header.lenBlock();
    return switch (type) {
      case ENHANCED_PACKET -> bindBody(PACKET_FIXED) && readEnhanced(packet);
      case SIMPLE_PACKET -> bindBody(SIMPLE_FIXED) && readSimple(packet);
      case OBSOLETE_PACKET -> bindBody(PACKET_FIXED) && readObsolete(packet);
      case INTERFACE_DESCRIPTION -> bindBody(INTERFACE_FIXED) && describeInterface();
      default -> isLengthPossible(0) && skipBlock();
    };
  }

  private void bind(int from, int to) {
    in.bind(window.buffer, window.position + from, window.position + to);
  }

  private boolean beginSection() {
    int fixed = BLOCK_HEADER + SECTION_FIXED;
    if (!window.has(fixed)) {
      return cutShort("the section header", fixed);
    }
    readSection(littleEndian);
    int magic = (int) structures.section.byteOrderMagic();
    if (!CaptureFormat.isByteOrder(magic)) {
      return stop(
          "malformed.byte_order",
          "The section header before " + what() + " has no byte-order magic");
    }
    if (magic != CaptureFormat.PCAPNG_BYTE_ORDER) {
      readSection(bigEndian);
    }
    if (structures.section.majorVersion() != 1) {
      return stop(
          "unsupported.version",
          "A section is of version " + structures.section.majorVersion() + " of pcapng");
    }
    interfaces.clear();
    blockLength = structures.header.lenBlock();
    return isLengthPossible(SECTION_FIXED) && skipBlock();
  }

  private void readSection(PcapngStructures order) {
    structures = order;
    bind(0, BLOCK_HEADER + SECTION_FIXED);
    order.header._read();
    order.section._read();
  }

  private boolean isLengthPossible(int fixed) {
    int least = BLOCK_HEADER + fixed + BLOCK_TRAILER;
    if (blockLength < least || blockLength % 4 != 0) {
      return malformed(
          "malformed.block_length",
          "The block before or of " + what() + " claims a length of " + blockLength + " bytes",
          blockLength,
          least,
          "Block Total Length");
    }
    return true;
  }

  private boolean skipBlock() {
    long start = window.offset();
    if (!window.skip(blockLength - BLOCK_TRAILER) || !window.has(BLOCK_TRAILER)) {
      return cutShort("the block before " + what(), blockLength, start);
    }
    return closesWell(0) && passBlock(BLOCK_TRAILER);
  }

  private boolean passBlock(int length) {
    window.advance(length);
    return true;
  }

  /** Whether the length behind the block is the one in front of it. */
  private boolean closesWell(int trailerAt) {
    bind(trailerAt, trailerAt + BLOCK_TRAILER);
    structures.trailer._read();
    long trailer = structures.trailer.lenBlock();
    return trailer == blockLength
        || malformed(
            "malformed.block_length",
            "The block before or of " + what() + " has two lengths",
            trailer,
            blockLength,
            "Block Total Length");
  }

  /** Points the stream at the body of a block that has to be here as a whole. */
  private boolean bindBody(int fixed) {
    if (!isLengthPossible(fixed)) {
      return false;
    }
    int most = maxCaptured + MAX_OPTIONS;
    if (blockLength > most) {
      return malformed(
          "malformed.block_length",
          "The block before or of " + what() + " claims a length of " + blockLength + " bytes",
          blockLength,
          most,
          "Block Total Length");
    }
    int length = (int) blockLength;
    if (!window.has(length)) {
      return cutShort("the block before or of " + what(), length);
    }
    if (!closesWell(length - BLOCK_TRAILER)) {
      return false;
    }
    bind(BLOCK_HEADER, length - BLOCK_TRAILER);
    return true;
  }

  private boolean describeInterface() {
    String trouble = interfaces.add(in, structures);
    return trouble.isEmpty()
        ? passBlock((int) blockLength)
        : stop("malformed.interface", trouble + ", before " + what());
  }

  private boolean readEnhanced(Packet packet) {
    var block = structures.enhanced;
    block._read();
    return isInterface(block.interfaceId())
        && deliver(
            packet,
            interfaces.get((int) block.interfaceId()),
            block.timestampUpper() << 32 | block.timestampLower(),
            block.lenCaptured(),
            block.lenOriginal());
  }

  private boolean readObsolete(Packet packet) {
    var block = structures.obsolete;
    block._read();
    return isInterface(block.interfaceId())
        && deliver(
            packet,
            interfaces.get(block.interfaceId()),
            block.timestampUpper() << 32 | block.timestampLower(),
            block.lenCaptured(),
            block.lenOriginal());
  }

  private boolean isInterface(long id) {
    return id < interfaces.size()
        || stop(
            "malformed.interface",
            capital(what())
                + " is of interface "
                + id
                + ", but its section declares "
                + interfaces.size());
  }

  private boolean deliver(
      Packet packet, PcapngInterface source, long units, long captured, long original) {
    int here = in.remaining();
    if (captured > Math.min(here, maxCaptured)) {
      return malformed(
          "malformed.record_length",
          "The block of " + what() + " claims " + captured + " captured bytes",
          captured,
          Math.min(here, maxCaptured),
          "Captured Packet Length");
    }
    return begin(packet, source, source.unit().toNanoseconds(units), (int) captured, original);
  }

  private boolean readSimple(Packet packet) {
    structures.simple._read();
    long original = structures.simple.lenOriginal();
    if (!isInterface(0)) {
      return false;
    }
    PcapngInterface source = interfaces.get(0);
    long captured = Math.min(Math.min(original, source.snapLength()), in.remaining());
    return begin(packet, source, 0, (int) Math.min(captured, maxCaptured), original);
  }

  private boolean begin(
      Packet packet, PcapngInterface source, long time, int captured, long original) {
    packet.begin(
        ++frames,
        time,
        source.unit().nanoseconds(),
        source.linkType(),
        window.buffer,
        in.bufferIndex(),
        captured,
        clampLength(original));
    return passBlock((int) blockLength);
  }
}
