package io.pipescope.api;

/** The event that reports an {@link Anomaly}. */
public record AnomalyEvent(Anomaly anomaly) implements Payload {
  @Override
  public String eventType() {
    return "anomaly";
  }
}
