package io.pipescope.api;

/** The event that reports an {@link Alert}. */
public record AlertEvent(Alert alert) implements Payload {
  @Override
  public String eventType() {
    return "alert";
  }
}
