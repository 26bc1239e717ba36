package io.pipescope.capture;

import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.GzipMemberHeader;
import io.pipescope.ksy.lean.PcapFileHeader;
import io.pipescope.ksy.lean.PcapngBlockHeader;
import io.pipescope.ksy.lean.PcapngSectionHeader;

/** What the first bytes of a file say it is. */
enum CaptureFormat {
  PCAP,
  PCAPNG,
  GZIP,
  /** No capture that could be read. */
  OTHER;

  /** How many bytes {@link #of} wants to see: block header and byte-order magic of pcapng. */
  static final int HEAD_LENGTH = 12;

  static final int PCAP_MICROSECONDS = 0xa1b2c3d4;
  static final int PCAP_NANOSECONDS = 0xa1b23c4d;
  static final int PCAP_MODIFIED = 0xa1b2cd34;
  static final int PCAPNG_SECTION = 0x0a0d0d0a;
  static final int PCAPNG_BYTE_ORDER = 0x1a2b3c4d;
  private static final int GZIP_MAGIC = 0x8b1f;

  /**
   * Tells the format of a file.
   *
   * @param head its first {@link #HEAD_LENGTH} bytes, or all of them if there are fewer
   */
  static CaptureFormat of(byte[] head) {
    WireStream in = new WireStream(head);
    int magic = pcapMagic(in);
    if (isPcap(magic) || isPcap(Integer.reverseBytes(magic))) {
      return PCAP;
    }
    in.seek(0);
    if (beginsSection(in)) {
      return PCAPNG;
    }
    in.seek(0);
    return beginsGzip(in) ? GZIP : OTHER;
  }

  /** Whether this is the magic number of a pcap file, read in the byte order of its writer. */
  static boolean isPcap(int magic) {
    return magic == PCAP_MICROSECONDS || magic == PCAP_NANOSECONDS || magic == PCAP_MODIFIED;
  }

  private static int pcapMagic(WireStream in) {
    PcapFileHeader header = new PcapFileHeader(in, true);
    readWhatIsThere(header::_read);
    return (int) header.magicNumber();
  }

  private static boolean beginsSection(WireStream in) {
    PcapngBlockHeader block = new PcapngBlockHeader(in, true);
    readWhatIsThere(block::_read);
    PcapngSectionHeader section = new PcapngSectionHeader(in, true);
    boolean hasByteOrder = in.remaining() >= Integer.BYTES;
    readWhatIsThere(section::_read);
    return block.blockType() == PCAPNG_SECTION
        && (!hasByteOrder || isByteOrder((int) section.byteOrderMagic()));
  }

  /** Whether this is the byte-order magic of pcapng, read in whatever byte order. */
  static boolean isByteOrder(int magic) {
    return magic == PCAPNG_BYTE_ORDER || Integer.reverseBytes(magic) == PCAPNG_BYTE_ORDER;
  }

  private static boolean beginsGzip(WireStream in) {
    GzipMemberHeader member = new GzipMemberHeader(in);
    readWhatIsThere(member::_read);
    return member.magic() == GZIP_MAGIC;
  }

  /** Reads a structure of which perhaps only the first fields are there; they keep their values. */
  private static void readWhatIsThere(Runnable read) {
    try {
      read.run();
    } catch (EndOfWireException e) {
      // the fields in front of the end are enough to tell
    }
  }
}
