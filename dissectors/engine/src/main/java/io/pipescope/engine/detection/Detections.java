package io.pipescope.engine.detection;

import io.pipescope.api.Alert;
import io.pipescope.api.Event;
import io.pipescope.api.Finding;
import io.pipescope.api.Observation;
import io.pipescope.api.Payload;
import io.pipescope.report.EventFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Holds all detections against the events of a capture. */
final class Detections implements Finding {
  private final Map<String, Watch> byEvent = new HashMap<>();

  /** Those that may come after a finding, by its id. */
  private final Map<String, List<Detective>> followers = new HashMap<>();

  /**
   * @param remembered how many of everything each detection remembers
   */
  Detections(List<Detection> detections, int remembered) {
    Set<String> lasting =
        detections.stream()
            .filter(detection -> !detection.lasted().isEmpty())
            .map(Detection::id)
            .collect(Collectors.toSet());
    for (Detection detection : detections) {
      boolean waits =
          detection
              .precedent()
              .filter(one -> one.ids().stream().anyMatch(lasting::contains))
              .isPresent();
      Detective detective = new Detective(detection, remembered, waits);
      byEvent
          .computeIfAbsent(detection.event(), unused -> new Watch(detection.operationField()))
          .add(detective);
      detection
          .precedent()
          .ifPresent(
              precedent ->
                  precedent
                      .ids()
                      .forEach(
                          id ->
                              followers
                                  .computeIfAbsent(id, unused -> new ArrayList<>())
                                  .add(detective)));
    }
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return !Observation.class.isAssignableFrom(payload);
  }

  @Override
  public boolean wants(Event event) {
    Watch watch = byEvent.get(event.payload().eventType());
    return watch != null && watch.wants(new EventFields("", event));
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    Watch watch = byEvent.get(event.payload().eventType());
    if (watch != null) {
      EventFields fields = new EventFields("", event);
      watch.about(fields).forEach(detective -> look(detective, fields, alerts));
    }
  }

  private void look(Detective detective, EventFields event, Consumer<Alert> alerts) {
    detective.look(event).ifPresent(one -> found(detective, one, alerts));
  }

  /** Tells of a finding, and of those that waited for it. */
  private void found(Detective detective, Discovery finding, Consumer<Alert> alerts) {
    Detection detection = detective.detection();
    if (detection.severity() > 0) {
      alerts.accept(detective.alert(finding));
    }
    for (Detective follower : followers.getOrDefault(detection.id(), List.of())) {
      for (Discovery belated : follower.remember(finding)) {
        found(follower, belated, alerts);
      }
    }
  }
}
