package io.pipescope.api;

/**
 * A record whose member name depends on its kind, such as the parameters of a command. Where the
 * name is a component of the record it is no member of the object itself; the names it can have
 * stand in the {@link Description} of the record.
 */
public interface NamedObject {

  /** The name of the member that holds this object. */
  String memberName();
}
