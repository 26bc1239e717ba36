package io.pipescope.report;

import io.pipescope.api.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the JSON Schema (draft 2020-12) of the output from the payload records. The same payloads
 * give the same text, in whatever order they are handed in.
 */
public final class SchemaGenerator {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final String HEADER = "header";

  /** Payload classes by event type, those of one type by their names. */
  private final Map<String, Map<String, Class<?>>> payloads = new TreeMap<>();

  /** What the events are whose members are known only at run time, by their type. */
  private final Map<String, String> open;

  /**
   * A generator for these payloads.
   *
   * @param payloads all record classes that can be an event's payload; several may share an event
   *     type
   * @throws IllegalArgumentException if one is no record, has a component that events cannot show,
   *     or does not accept the plainest values (zero, empty) and so cannot be asked its event type
   */
  public SchemaGenerator(List<Class<? extends Payload>> payloads) {
    this(payloads, Map.of());
  }

  /**
   * A generator for these payloads, and for others whose members are known only at run time.
   *
   * @param payloads as above
   * @param open the types of {@link io.pipescope.api.OpenPayload}s, each with a sentence
   * @throws IllegalArgumentException as above, or if one of the types has another meaning already
   */
  public SchemaGenerator(List<Class<? extends Payload>> payloads, Map<String, String> open) {
    this.open = new TreeMap<>(open);
    for (Class<? extends Payload> payload : payloads) {
      RecordModel.of(payload);
      this.payloads
          .computeIfAbsent(eventType(payload), type -> new TreeMap<>())
          .put(payload.getName(), payload);
    }
    for (String type : open.keySet()) {
      if (this.payloads.containsKey(type) || SharedMembers.NAMES.contains(type)) {
        throw new IllegalArgumentException(
            "there is an event or a member of all events already that is called " + type);
      }
    }
  }

  private static String eventType(Class<?> payload) {
    return Samples.of(payload)
        .map(sample -> ((Payload) sample).eventType())
        .filter(type -> !type.isEmpty())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    payload.getName() + " does not tell its event type for the plainest values"));
  }

  /** The event types there are, sorted. */
  public List<String> eventTypes() {
    Set<String> types = new TreeSet<>(payloads.keySet());
    types.addAll(open.keySet());
    return List.copyOf(types);
  }

  /** The schema of any line of the output. */
  public String schema() {
    SchemaDefinitions definitions = new SchemaDefinitions(HEADER, SharedMembers.schema());
    List<Map<String, Object>> alternatives = new ArrayList<>();
    payloads.forEach(
        (type, classes) -> alternatives.add(event(definitions, type, classes.values())));
    open.forEach((type, sentence) -> alternatives.add(openEvent(type, sentence)));
    Map<String, Object> schema = document("pipescope event: one line of the output");
    schema.put("oneOf", alternatives);
    schema.put("$defs", definitions.all());
    return JsonDocument.print(schema);
  }

  /**
   * The schema of the lines of one event type.
   *
   * @throws IllegalArgumentException if there is no such event type; the message tells the known
   *     ones
   */
  public String schema(String eventType) {
    Map<String, Class<?>> classes = payloads.get(eventType);
    if (classes == null && !open.containsKey(eventType)) {
      throw EventFilter.unknown(eventType, eventTypes());
    }
    SchemaDefinitions definitions = new SchemaDefinitions(HEADER, SharedMembers.schema());
    Map<String, Object> schema = document("pipescope event: " + eventType);
    schema.putAll(
        classes == null
            ? openEvent(eventType, open.get(eventType))
            : event(definitions, eventType, classes.values()));
    schema.put("$defs", definitions.all());
    return JsonDocument.print(schema);
  }

  private static Map<String, Object> event(
      SchemaDefinitions definitions, String eventType, Collection<Class<?>> classes) {
    List<Map<String, Object>> references = new ArrayList<>();
    for (Class<?> payload : classes) {
      references.add(definitions.reference(payload, header(eventType)));
    }
    return references.size() == 1 ? references.get(0) : SchemaParts.of("anyOf", references);
  }

  private static Map<String, Object> openEvent(String eventType, String sentence) {
    Map<String, Object> members = SchemaParts.of("description", sentence);
    members.put("type", "object");
    members.put("additionalProperties", true);
    Map<String, Object> properties = header(eventType);
    properties.put(eventType, members);
    Map<String, Object> event = SchemaParts.of("type", "object");
    event.put("$ref", "#/$defs/" + HEADER);
    event.put("properties", properties);
    event.put("required", List.of("event_type", eventType));
    event.put("additionalProperties", false);
    return event;
  }

  /** What an event has before its payload: allowed by name here, checked by the header's schema. */
  private static Map<String, Object> header(String eventType) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : SharedMembers.NAMES) {
      properties.put(name, true);
    }
    properties.put("event_type", SchemaParts.of("const", eventType));
    return properties;
  }

  private static Map<String, Object> document(String title) {
    Map<String, Object> schema = SchemaParts.of("$schema", DIALECT);
    schema.put("title", title);
    return schema;
  }
}
