package io.pipescope.api;

/**
 * What an event says. A payload is a record; each of its components becomes a member of the event,
 * named in {@code snake_case}, after the members that all events share. Usually there is one
 * component, called like the event type.
 *
 * <p>Components and the components of nested records may be {@code boolean}, {@code int}, {@code
 * long}, {@code double} (finite), {@code String}, enums (their {@code toString}), {@link
 * Hex}-annotated numbers, {@code byte[]} (hexadecimal), other records or interfaces whose objects
 * are records, {@link NamedObject}s, lists of these except {@code double}, maps from {@code String}
 * to {@code long} (written sorted by name), {@link Members} (objects whose members' names are known
 * only at run time), and {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code
 * OptionalDouble}, which leave the member out when empty. An empty list or map and empty {@code
 * Members} that are not in an {@code Optional} are left out as well. In a list each {@link
 * NamedObject} stands in an object of its own.
 *
 * <p>The fields are read, not the accessors. An underscore at the end of a component's name is
 * dropped, so that a member can be called like a Java keyword: {@code interface_}.
 */
public interface Payload {

  /** The value of {@code event_type}. The same for all objects of a class. */
  String eventType();
}
