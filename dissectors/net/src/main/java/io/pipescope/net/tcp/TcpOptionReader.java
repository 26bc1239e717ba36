package io.pipescope.net.tcp;

import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.InvalidWireException;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.TcpOption;
import java.util.OptionalInt;

/**
 * Reads the options of a segment (RFC 9293 section 3.1). Stops at the first option that cannot be
 * right: what was read before it counts.
 */
final class TcpOptionReader {
  private static final int END_OF_OPTION_LIST = 0;
  private static final int SACK_PERMITTED = 4;
  private static final int SACK = 5;
  private static final int TIMESTAMPS = 8;
  private static final int AUTHENTICATION = 29;

  /** Kind, length and two key identifiers (RFC 5925 section 2.2). */
  private static final int MIN_AUTHENTICATION_LENGTH = 4;

  private final WireStream wire = new WireStream();

  /** Takes the blocks of a SACK option. */
  interface SackTarget {
    void block(int left, int right, boolean first);
  }

  /** The options of a segment that are of use to reassembly and analysis. */
  TcpOptions read(TcpSegment segment) {
    OptionalInt maximumSegmentSize = OptionalInt.empty();
    OptionalInt windowScale = OptionalInt.empty();
    boolean sackPermitted = false;
    boolean timestamps = false;
    TcpOption option = new TcpOption(wire);
    wire.bind(segment.buffer(), segment.optionsPosition(), segment.optionsEnd());
    try {
      while (!wire.isEof()) {
        option = new TcpOption(wire);
        WireReader.read(option);
        if (option.kind() == END_OF_OPTION_LIST) {
          break;
        }
        if (option.body() instanceof TcpOption.MaximumSegmentSize size) {
          maximumSegmentSize = OptionalInt.of(size.maxSegSize());
        } else if (option.body() instanceof TcpOption.WindowScale scale) {
          windowScale = OptionalInt.of(scale.shiftCount());
        }
        sackPermitted |= option.kind() == SACK_PERMITTED;
        timestamps |= option.kind() == TIMESTAMPS;
      }
    } catch (EndOfWireException | InvalidWireException e) {
      // the options end here, as they do for a receiver
    }
    boolean shortAuthentication =
        option.kind() == AUTHENTICATION
            && option.lenOption() != null
            && option.lenOption() < MIN_AUTHENTICATION_LENGTH;
    return new TcpOptions(
        maximumSegmentSize, windowScale, sackPermitted, timestamps, shortAuthentication);
  }

  /** Hands over the blocks of the SACK options of a segment (RFC 2018 section 3). */
  void readSack(TcpSegment segment, SackTarget target) {
    wire.bind(segment.buffer(), segment.optionsPosition(), segment.optionsEnd());
    try {
      while (!wire.isEof()) {
        TcpOption option = WireReader.read(new TcpOption(wire));
        if (option.kind() == END_OF_OPTION_LIST) {
          return;
        }
        if (option.kind() == SACK
            && option.body() instanceof TcpOption.SelectiveAcknowledgments sack) {
          for (int i = 0; i < sack.blocks().size(); i++) {
            TcpOption.SackBlock block = sack.blocks().get(i);
            target.block((int) block.leftEdge(), (int) block.rightEdge(), i == 0);
          }
        }
      }
    } catch (EndOfWireException | InvalidWireException e) {
      // the options end here, as they do for a receiver
    }
  }
}
