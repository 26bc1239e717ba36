package io.pipescope.net.tcp;

import io.pipescope.api.CommunityId;
import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import java.util.List;

/**
 * The identities of the conversations of one partition, of which the last few are kept: most
 * conversations tell who they are during their handshake and at their end, and in between it would
 * take more memory than all else about them.
 */
final class Identities {
  private static final int KEPT = 128;

  private final Conversation[] kept = new Conversation[KEPT];
  private final CommunityId communityId;

  /**
   * @param communityId of the thread
   */
  Identities(CommunityId communityId) {
    this.communityId = communityId;
  }

  /**
   * Who a conversation is.
   *
   * @param vlan identifiers of its first frame, outermost first
   */
  Conversation of(long flowId, FlowKey key, boolean clientIsLow, List<Integer> vlan) {
    int slot = (int) flowId & KEPT - 1;
    Conversation known = kept[slot];
    if (known == null || known.flowId() != flowId) {
      Endpoint low = key.low();
      Endpoint high = key.high();
      known =
          new Conversation(
              flowId,
              clientIsLow ? low : high,
              clientIsLow ? high : low,
              "TCP",
              communityId.ofTcp(low, high),
              vlan);
      kept[slot] = known;
    }
    return known;
  }
}
