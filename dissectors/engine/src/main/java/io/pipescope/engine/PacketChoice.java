package io.pipescope.engine;

import java.util.BitSet;
import java.util.OptionalLong;

/**
 * Of which packets the trees are wanted. All packets in front of them are read as well, since what
 * a packet means depends on those.
 *
 * @param frames numbers of the frames; empty for all
 * @param flowId only packets of the conversation whose events have this flow id
 */
public record PacketChoice(BitSet frames, OptionalLong flowId) {
  /** Every packet. */
  public static final PacketChoice ALL = new PacketChoice(new BitSet(), OptionalLong.empty());

  public PacketChoice {
    frames = (BitSet) frames.clone();
  }

  @Override
  public BitSet frames() {
    return (BitSet) frames.clone();
  }

  /** Whether the number of a frame lets it be one of them. */
  boolean admits(long number) {
    return frames.isEmpty() || (number <= Integer.MAX_VALUE && frames.get((int) number));
  }

  /** Whether the conversation of a frame lets it be one of them. */
  boolean admits(OptionalLong conversation) {
    return flowId.isEmpty() || flowId.equals(conversation);
  }

  /** Whether all of them were before this frame. */
  boolean isOver(long number) {
    return !frames.isEmpty() && number >= frames.length() - 1;
  }
}
