package io.pipescope.api;

/**
 * What an event says. A payload is a record; each of its components becomes a member of the event,
 * named in {@code snake_case}, after the members that all events share. Usually there is one
 * component, called like the event type.
 *
 * <p>Components and the components of nested records may be {@code boolean}, {@code int}, {@code
 * long}, {@code String}, enums (their {@code toString}), {@link Hex}-annotated numbers, {@code
 * byte[]} (hexadecimal), other records, {@link NamedObject}s, lists of these, maps from {@code
 * String} to {@code long}, and {@code Optional}, {@code OptionalInt} or {@code OptionalLong}, which
 * leave the member out when empty. An empty list or map is left out as well.
 */
public interface Payload {

  /** The value of {@code event_type}. The same for all objects of a class. */
  String eventType();
}
