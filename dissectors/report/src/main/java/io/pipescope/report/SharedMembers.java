package io.pipescope.report;

import io.pipescope.report.EventFieldCatalogue.FieldDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members that events have before their payload. */
final class SharedMembers {

  /** In the order in which events have them. */
  static final List<String> NAMES =
      List.of(
          "timestamp",
          "event_type",
          "file",
          "frame",
          "flow_id",
          "src_ip",
          "src_port",
          "dest_ip",
          "dest_port",
          "proto",
          "community_id",
          "vlan");

  /** Those that come with {@code flow_id} and never without. */
  private static final List<String> OF_CONVERSATION =
      List.of("src_ip", "src_port", "dest_ip", "dest_port", "proto", "community_id");

  private SharedMembers() {}

  /** A schema that checks them and lets every other member pass. */
  static Map<String, Object> schema() {
    Map<String, Object> schema =
        SchemaParts.of(
            "description",
            "What events have before their payload: when and where, and of which conversation");
    schema.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : NAMES) {
      properties.put(name, property(name));
    }
    schema.put("properties", properties);
    schema.put("required", List.of("event_type"));
    Map<String, Object> dependent = SchemaParts.of("flow_id", OF_CONVERSATION);
    OF_CONVERSATION.forEach(name -> dependent.put(name, List.of("flow_id")));
    dependent.put("vlan", List.of("flow_id"));
    schema.put("dependentRequired", dependent);
    return schema;
  }

  /**
   * Describes a name for some of them.
   *
   * @param members those that it stands for, at least one
   */
  static FieldDescription field(String name, List<String> members) {
    String sentence =
        String.join(
            "; ",
            members.stream().map(member -> (String) property(member).get("description")).toList());
    Object type = property(members.get(0)).get("type");
    return new FieldDescription(name, type.equals("string") ? "text" : "integer", sentence);
  }

  private static Map<String, Object> property(String name) {
    return switch (name) {
      case "timestamp" -> timestamp();
      case "event_type" -> text("What kind of event this is");
      case "file" -> text("Base name of the capture");
      case "frame" -> integer("Number, from 1, in its file, of that frame", 1, (1L << 53) - 1);
      case "flow_id" -> integer("The conversation, unique in the output", 0, (1L << 53) - 1);
      case "src_ip" -> text("Address of the client");
      case "src_port" -> integer("Port of the client", 0, 65_535);
      case "dest_ip" -> text("Address of the server");
      case "dest_port" -> integer("Port of the server", 0, 65_535);
      case "proto" -> text("Name of the transport");
      case "community_id" -> text("Community ID of the conversation, version 1 with seed 0");
      case "vlan" -> vlan();
      default -> throw new AssertionError(name);
    };
  }

  private static Map<String, Object> timestamp() {
    Map<String, Object> schema =
        text("Capture time, in UTC, of the frame that completed the event");
    schema.put("format", "date-time");
    schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{6,9}Z$");
    return schema;
  }

  private static Map<String, Object> vlan() {
    Map<String, Object> schema =
        SchemaParts.of("description", "VLAN identifiers of its first frame, outermost first");
    schema.put("type", "array");
    schema.put("items", SchemaParts.of("type", "integer"));
    schema.put("minItems", 1);
    return schema;
  }

  private static Map<String, Object> text(String description) {
    Map<String, Object> schema = SchemaParts.of("description", description);
    schema.put("type", "string");
    return schema;
  }

  private static Map<String, Object> integer(String description, long minimum, long maximum) {
    Map<String, Object> schema = SchemaParts.of("description", description);
    schema.put("type", "integer");
    schema.put("minimum", minimum);
    schema.put("maximum", maximum);
    return schema;
  }
}
