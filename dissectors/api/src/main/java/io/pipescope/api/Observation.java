package io.pipescope.api;

/**
 * A payload that is no event of the output: something that findings across conversations are made
 * of, such as one half-open connection. It reaches them in the order of the capture.
 */
public interface Observation extends Payload {

  @Override
  default String eventType() {
    return "";
  }
}
