package io.pipescope.capture;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.ksy.lean.PcapFileHeader;
import io.pipescope.ksy.lean.PcapRecordHeader;

/**
 * Reads the classic format, of microseconds or nanoseconds, in either byte order, with records of
 * the common or the modified form.
 *
 * <p>draft-ietf-opsawg-pcap sections 4 and 5.
 */
final class PcapReader extends FrameWalk {
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;
  private static final int MODIFIED_RECORD_HEADER = 24;
  private static final int LINK_TYPE_MASK = 0xffff;
  private static final long SECOND = 1_000_000_000L;

  /** Version that DG/UX wrote instead of 2. */
  private static final int VERSION_DG_UX = 543;

  private boolean begun;
  private boolean nanoseconds;
  private int recordHeader;
  private int minorVersion;
  private boolean lengthsSwapped;
  private int linkType;

  /** In the byte order of the file once the walk has begun. */
  private PcapRecordHeader record = new PcapRecordHeader(in, true);

  PcapReader(ByteWindow window, Limits limits) {
    super(window, limits);
  }

  @Override
  boolean read(Packet packet) {
    if (!begun && !begin()) {
      return false;
    }
    if (!window.has(recordHeader)) {
      return atEnd("the record header of " + what(), recordHeader);
    }
    in.bind(window.buffer, window.position, window.position + RECORD_HEADER);
    record._read();
    long captured = captured();
    if (captured > maxCaptured) {
      return malformed(
          "malformed.record_length",
          "The record of " + what() + " claims " + captured + " bytes",
          captured,
          maxCaptured,
          "incl_len");
    }
    int length = recordHeader + (int) captured;
    if (!window.has(length)) {
      return cutShort("the record of " + what(), length);
    }
    packet.begin(
        ++frames,
        timestamp(),
        nanoseconds,
        linkType,
        window.buffer,
        window.position + recordHeader,
        (int) captured,
        clampLength(original()));
    window.advance(length);
    return true;
  }

  private boolean begin() {
    if (!window.has(FILE_HEADER)) {
      return cutShort("the file header", FILE_HEADER);
    }
    PcapFileHeader header = header(true);
    boolean littleEndian = CaptureFormat.isPcap((int) header.magicNumber());
    if (!littleEndian) {
      header = header(false);
    }
    int version = header.majorVersion();
    if (version != 2 && version != VERSION_DG_UX) {
      return stop(
          "unsupported.version",
          "The file is of version " + version + "." + header.minorVersion() + " of pcap");
    }
    int magic = (int) header.magicNumber();
    nanoseconds = magic == CaptureFormat.PCAP_NANOSECONDS;
    recordHeader = magic == CaptureFormat.PCAP_MODIFIED ? MODIFIED_RECORD_HEADER : RECORD_HEADER;
    minorVersion = header.minorVersion();
    lengthsSwapped = version == VERSION_DG_UX || minorVersion < 3;
    linkType = (int) header.linkType() & LINK_TYPE_MASK;
    record = new PcapRecordHeader(in, littleEndian);
    window.advance(FILE_HEADER);
    begun = true;
    return true;
  }

  private PcapFileHeader header(boolean littleEndian) {
    in.bind(window.buffer, window.position, window.position + FILE_HEADER);
    PcapFileHeader header = new PcapFileHeader(in, littleEndian);
    header._read();
    return header;
  }

  /*
   * Before version 2.3 the two lengths stood the other way round, and files exist that say 2.3 but
   * were written the old way. libpcap, sf-pcap.c.
   */

  private boolean isSwapped() {
    return lengthsSwapped || (minorVersion == 3 && record.lenCaptured() > record.lenOriginal());
  }

  private long captured() {
    return isSwapped() ? record.lenOriginal() : record.lenCaptured();
  }

  private long original() {
    return isSwapped() ? record.lenCaptured() : record.lenOriginal();
  }

  private long timestamp() {
    long fraction = record.timestampFraction();
    return record.timestampSeconds() * SECOND + (nanoseconds ? fraction : fraction * 1_000);
  }
}
