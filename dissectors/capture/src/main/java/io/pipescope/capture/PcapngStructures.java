package io.pipescope.capture;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.PcapngBlockHeader;
import io.pipescope.ksy.lean.PcapngBlockTrailer;
import io.pipescope.ksy.lean.PcapngEnhancedPacket;
import io.pipescope.ksy.lean.PcapngInterfaceDescription;
import io.pipescope.ksy.lean.PcapngObsoletePacket;
import io.pipescope.ksy.lean.PcapngOptionHeader;
import io.pipescope.ksy.lean.PcapngSectionHeader;
import io.pipescope.ksy.lean.PcapngSimplePacket;
import io.pipescope.ksy.lean.PcapngTimestampOffset;

/** The parsers of everything in a section, in its byte order. */
final class PcapngStructures {
  final PcapngBlockHeader header;
  final PcapngBlockTrailer trailer;
  final PcapngSectionHeader section;
  final PcapngInterfaceDescription description;
  final PcapngOptionHeader option;
  final PcapngTimestampOffset timestampOffset;
  final PcapngEnhancedPacket enhanced;
  final PcapngSimplePacket simple;
  final PcapngObsoletePacket obsolete;

  PcapngStructures(WireStream in, boolean littleEndian) {
    header = new PcapngBlockHeader(in, littleEndian);
    trailer = new PcapngBlockTrailer(in, littleEndian);
    section = new PcapngSectionHeader(in, littleEndian);
    description = new PcapngInterfaceDescription(in, littleEndian);
    option = new PcapngOptionHeader(in, littleEndian);
    timestampOffset = new PcapngTimestampOffset(in, littleEndian);
    enhanced = new PcapngEnhancedPacket(in, littleEndian);
    simple = new PcapngSimplePacket(in, littleEndian);
    obsolete = new PcapngObsoletePacket(in, littleEndian);
  }
}
