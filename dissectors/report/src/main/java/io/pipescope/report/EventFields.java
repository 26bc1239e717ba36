package io.pipescope.report;

import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.OpenPayload;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.FieldSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * The fields of an event, by the names that its JSON has: {@code src_ip}, {@code smb.command}. Read
 * from the payload's record; no JSON is made.
 *
 * @param file base name of its capture, empty for what belongs to no file
 * @param event the event
 */
public record EventFields(String file, Event event) implements FieldSource {

  @Override
  public boolean anyValue(FieldPath path, Predicate<MemberValue> test) {
    List<String> shared = EventNames.shared(path);
    if (shared.isEmpty()) {
      return event.payload() instanceof OpenPayload payload
          ? RecordFields.anyValue(payload, path.segments(), test)
          : RecordFields.anyValue(event.payload(), path.segments(), 0, test);
    }
    for (String name : shared) {
      if (anyShared(name, test)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyShared(String name, Predicate<MemberValue> test) {
    switch (name) {
      case "event_type":
        return test.test(new Text(event.payload().eventType()));
      case "file":
        return !file.isEmpty() && test.test(new Text(file));
      case "frame":
        return event.frame().number() != 0 && test.test(new Whole(event.frame().number()));
      case "timestamp":
        return event.frame().number() != 0 && test.test(new Text(event.frame().time()));
      default:
        return event.conversation().isPresent()
            && anyOfConversation(name, event.conversation().get(), test);
    }
  }

  private static boolean anyOfConversation(
      String name, Conversation conversation, Predicate<MemberValue> test) {
    return switch (name) {
      case "flow_id" -> test.test(new Whole(conversation.flowId()));
      case "src_ip" -> test.test(new Text(conversation.client().address().toString()));
      case "src_port" -> test.test(new Whole(conversation.client().port()));
      case "dest_ip" -> test.test(new Text(conversation.server().address().toString()));
      case "dest_port" -> test.test(new Whole(conversation.server().port()));
      case "proto" -> test.test(new Text(conversation.protocol()));
      case "community_id" -> test.test(new Text(conversation.communityId()));
      case "vlan" -> conversation.vlan().stream().anyMatch(tag -> test.test(new Whole(tag)));
      default -> throw new AssertionError(name);
    };
  }
}
