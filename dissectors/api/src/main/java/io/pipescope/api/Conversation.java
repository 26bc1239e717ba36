package io.pipescope.api;

import java.util.List;

/**
 * The identity of a TCP conversation, as every event of it carries.
 *
 * @param flowId unique in the output: the number of the conversation's first frame, plus 2^33 for
 *     each input file before this one; below 2^53
 * @param client who sent the SYN; without a handshake, who is not on the well-known port
 * @param server the other end
 * @param protocol name of the transport, {@code TCP}
 * @param communityId version 1 with seed 0, {@code 1:…}
 * @param vlan VLAN identifiers of the first frame, outermost first; empty without tags
 */
public record Conversation(
    long flowId,
    Endpoint client,
    Endpoint server,
    String protocol,
    String communityId,
    List<Integer> vlan) {

  public Conversation {
    vlan = List.copyOf(vlan);
  }

  /** Who sent the bytes that go in this direction. */
  public Endpoint sender(Direction direction) {
    return direction == Direction.TO_SERVER ? client : server;
  }
}
