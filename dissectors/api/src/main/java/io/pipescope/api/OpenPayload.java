package io.pipescope.api;

/**
 * An event of a protocol that only a description defines: neither its type nor its members are
 * known before that was read. They become one object, called like the type.
 *
 * @param eventType the value of {@code event_type}
 * @param members what the object has
 */
public record OpenPayload(String eventType, Members members) implements Payload {}
