package io.pipescope.report;

import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import java.util.List;

/**
 * The members that all events of a conversation share, kept for the conversations that were met
 * last. Not for several threads at once.
 */
final class ConversationText {

  /** A power of two: what a thread works on at a time, and 100 KiB of text at most. */
  private static final int SLOTS = 256;

  private static final byte[] FLOW_ID = JsonText.memberStart("flow_id");
  private static final byte[] SRC_IP = JsonText.memberStart("src_ip");
  private static final byte[] SRC_PORT = JsonText.memberStart("src_port");
  private static final byte[] DEST_IP = JsonText.memberStart("dest_ip");
  private static final byte[] DEST_PORT = JsonText.memberStart("dest_port");
  private static final byte[] PROTO = JsonText.memberStart("proto");
  private static final byte[] COMMUNITY_ID = JsonText.memberStart("community_id");
  private static final byte[] VLAN = JsonText.memberStart("vlan");

  private final Conversation[] conversations = new Conversation[SLOTS];
  private final byte[][] texts = new byte[SLOTS][];

  /** Appends the members, each with a comma before it. */
  void write(ByteSink sink, Conversation conversation) {
    int slot = Long.hashCode(conversation.flowId()) & SLOTS - 1;
    if (conversations[slot] != conversation) {
      texts[slot] = format(conversation);
      conversations[slot] = conversation;
    }
    sink.put(texts[slot]);
  }

  private static byte[] format(Conversation conversation) {
    ByteSink sink = new ByteSink(256);
    sink.put(FLOW_ID);
    JsonText.integer(sink, conversation.flowId());
    endpoint(sink, SRC_IP, SRC_PORT, conversation.client());
    endpoint(sink, DEST_IP, DEST_PORT, conversation.server());
    sink.put(PROTO);
    JsonText.string(sink, conversation.protocol());
    sink.put(COMMUNITY_ID);
    JsonText.string(sink, conversation.communityId());
    vlan(sink, conversation.vlan());
    return JsonText.bytesOf(sink);
  }

  private static void endpoint(ByteSink sink, byte[] ip, byte[] port, Endpoint endpoint) {
    sink.put(ip);
    JsonText.string(sink, endpoint.address().toString());
    sink.put(port);
    JsonText.integer(sink, endpoint.port());
  }

  private static void vlan(ByteSink sink, List<Integer> tags) {
    if (tags.isEmpty()) {
      return;
    }
    sink.put(VLAN);
    int start = sink.length();
    for (int tag : tags) {
      sink.put(',');
      JsonText.integer(sink, tag);
    }
    JsonText.enclose(sink, start, '[', ']');
  }
}
