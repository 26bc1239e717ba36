package io.pipescope.api;

/** A record whose member name depends on its kind, such as the parameters of a command. */
public interface NamedObject {

  /** The name of the member that holds this object. */
  String memberName();
}
