package io.pipescope.engine;

import io.pipescope.api.StreamContext;

/** One conversation of a capture, by what the user calls it. */
public sealed interface ConversationChoice {

  /** The one whose events carry this flow id, also when its capture was not the only one read. */
  record ByFlowId(long flowId) implements ConversationChoice {
    @Override
    public boolean matches(StreamContext conversation, long number) {
      return conversation.conversation().flowId() == flowId % Analysis.FLOW_IDS_PER_CAPTURE;
    }

    @Override
    public String toString() {
      return "with flow id " + flowId;
    }
  }

  /** The one with this place in the order of first frames, from 0. */
  record ByNumber(long stream) implements ConversationChoice {
    @Override
    public boolean matches(StreamContext conversation, long number) {
      return number == stream;
    }

    @Override
    public String toString() {
      return "number " + stream;
    }
  }

  /**
   * Whether it is this one.
   *
   * @param number its place in the order of first frames, from 0
   */
  boolean matches(StreamContext conversation, long number);
}
