package io.pipescope.report;

import io.pipescope.api.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the JSON Schema (draft 2020-12) of the output from the payload records. The same payloads
 * give the same text, in whatever order they are handed in.
 */
public final class SchemaGenerator {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final String HEADER = "header";

  /** Payload classes by event type, those of one type by their names. */
  private final Map<String, Map<String, Class<?>>> payloads = new TreeMap<>();

  /**
   * A generator for these payloads.
   *
   * @param payloads all record classes that can be an event's payload; several may share an event
   *     type
   * @throws IllegalArgumentException if one is no record, has a component that events cannot show,
   *     or does not accept the plainest values (zero, empty) and so cannot be asked its event type
   */
  public SchemaGenerator(List<Class<? extends Payload>> payloads) {
    for (Class<? extends Payload> payload : payloads) {
      RecordModel.of(payload);
      this.payloads
          .computeIfAbsent(eventType(payload), type -> new TreeMap<>())
          .put(payload.getName(), payload);
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
    return List.copyOf(payloads.keySet());
  }

  /** The schema of any line of the output. */
  public String schema() {
    SchemaDefinitions definitions = new SchemaDefinitions(HEADER, SharedMembers.schema());
    List<Map<String, Object>> alternatives = new ArrayList<>();
    payloads.forEach(
        (type, classes) -> alternatives.add(event(definitions, type, classes.values())));
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
    if (classes == null) {
      throw EventFilter.unknown(eventType, payloads.keySet());
    }
    SchemaDefinitions definitions = new SchemaDefinitions(HEADER, SharedMembers.schema());
    Map<String, Object> schema = document("pipescope event: " + eventType);
    schema.putAll(event(definitions, eventType, classes.values()));
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
