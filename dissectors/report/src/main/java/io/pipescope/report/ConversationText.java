package io.pipescope.report;

import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The members that all events of a conversation share, kept for the conversations that were met
 * last. Not for several threads at once.
 */
final class ConversationText {

  /** More than a thread works on at a time, and less than half a megabyte of text. */
  private static final int MOST_TEXTS = 1024;

  private static final byte[] FLOW_ID = JsonText.memberStart("flow_id");
  private static final byte[] SRC_IP = JsonText.memberStart("src_ip");
  private static final byte[] SRC_PORT = JsonText.memberStart("src_port");
  private static final byte[] DEST_IP = JsonText.memberStart("dest_ip");
  private static final byte[] DEST_PORT = JsonText.memberStart("dest_port");
  private static final byte[] PROTO = JsonText.memberStart("proto");
  private static final byte[] COMMUNITY_ID = JsonText.memberStart("community_id");
  private static final byte[] VLAN = JsonText.memberStart("vlan");

  private final IdentityHashMap<Conversation, byte[]> texts = new IdentityHashMap<>();

  /** Appends the members, each with a comma before it. */
  void write(ByteSink sink, Conversation conversation) {
    byte[] text = texts.get(conversation);
    if (text == null) {
      if (texts.size() == MOST_TEXTS) {
        texts.clear();
      }
      text = format(conversation);
      texts.put(conversation, text);
    }
    sink.put(text);
  }

  private static byte[] format(Conversation conversation) {
    ByteSink sink = new ByteSink(256);
    sink.put(FLOW_ID);
    JsonNumbers.integer(sink, conversation.flowId());
    endpoint(sink, SRC_IP, SRC_PORT, conversation.client());
    endpoint(sink, DEST_IP, DEST_PORT, conversation.server());
    sink.put(PROTO);
    JsonText.string(sink, conversation.protocol());
    sink.put(COMMUNITY_ID);
    JsonText.encode(sink, conversation.communityId());
    vlan(sink, conversation.vlan());
    return JsonText.bytesOf(sink);
  }

  private static void endpoint(ByteSink sink, byte[] ip, byte[] port, Endpoint endpoint) {
    sink.put(ip);
    JsonText.encode(sink, endpoint.address().toString());
    sink.put(port);
    JsonNumbers.integer(sink, endpoint.port());
  }

  private static void vlan(ByteSink sink, List<Integer> tags) {
    if (tags.isEmpty()) {
      return;
    }
    sink.put(VLAN);
    int start = sink.length();
    for (int tag : tags) {
      sink.put(',');
      JsonNumbers.integer(sink, tag);
    }
    JsonText.enclose(sink, start, '[', ']');
  }
}
