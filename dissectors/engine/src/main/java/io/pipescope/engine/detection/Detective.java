package io.pipescope.engine.detection;

import io.pipescope.api.Alert;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.engine.FieldText;
import io.pipescope.engine.Template;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Follows one detection through a capture. */
final class Detective {
  private static final String BEFORE = "before:";

  private final Detection detection;
  private final Optional<FrequencyMeter> meter;
  private final RecentTable<List<String>, Occurrence> precedents;
  private final RecentTable<List<String>, Boolean> told;

  /**
   * @param remembered how many of everything are remembered
   */
  Detective(Detection detection, int remembered) {
    this.detection = detection;
    meter = detection.frequency().map(frequency -> new FrequencyMeter(frequency, remembered));
    precedents = new RecentTable<>(remembered);
    told = new RecentTable<>(remembered);
  }

  Detection detection() {
    return detection;
  }

  /** Another finding that this one may come after. */
  void remember(EventFields event, Occurrence occurrence) {
    detection
        .precedent()
        .flatMap(precedent -> FieldText.all(event, precedent.there()))
        .ifPresent(key -> precedents.put(key, occurrence));
  }

  /** Looks at an event that the detection is about: the finding, if it is one. */
  Optional<Occurrence> look(EventFields event) {
    List<Evidence> evidence = new ArrayList<>();
    if (detection.precedent().isPresent()) {
      Optional<Occurrence> before = before(event, detection.precedent().get());
      if (before.isEmpty()) {
        return Optional.empty();
      }
      evidence.addAll(before.get().evidence());
    }
    if (meter.isPresent()) {
      Optional<Long> first = meter.get().count(event);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      String count = Integer.toString(detection.frequency().orElseThrow().count());
      evidence.add(new Evidence(first.get(), "first", detection.event()));
      evidence.add(new Evidence(event.event().frame().number(), "count", count));
    }
    if (wasTold(event)) {
      return Optional.empty();
    }
    long frame = event.event().frame().number();
    for (EvidenceField field : detection.evidence()) {
      FieldText.first(event, field.field())
          .ifPresent(value -> evidence.add(new Evidence(frame, field.name(), value)));
    }
    if (evidence.isEmpty()) {
      evidence.add(new Evidence(frame, "event", detection.event()));
    }
    return Optional.of(new Occurrence(event.event().frame().timestamp(), List.copyOf(evidence)));
  }

  private Optional<Occurrence> before(EventFields event, Precedent precedent) {
    long longest = TimeUnit.SECONDS.toNanos(precedent.seconds());
    return FieldText.all(event, precedent.here())
        .flatMap(key -> Optional.ofNullable(precedents.find(key)))
        .filter(known -> event.event().frame().timestamp() - known.time() <= longest);
  }

  private boolean wasTold(EventFields event) {
    if (detection.once().isEmpty()) {
      return false;
    }
    List<String> key = new ArrayList<>();
    detection.once().forEach(field -> key.add(FieldText.first(event, field).orElse("")));
    if (told.find(key) != null) {
      return true;
    }
    told.put(key, true);
    return false;
  }

  /** The alert about a finding. */
  Alert alert(Event event, Occurrence occurrence) {
    return new Alert(
        detection.id(),
        detection.title(),
        detection.severity(),
        detection.techniques(),
        occurrence.evidence(),
        story(new EventFields("", event), occurrence));
  }

  private Optional<String> story(EventFields event, Occurrence occurrence) {
    if (detection.story().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> evidence = new LinkedHashMap<>();
    occurrence.evidence().forEach(item -> evidence.putIfAbsent(item.name(), item.value()));
    return Optional.of(new Template(detection.story()).fill(name -> value(name, event, evidence)));
  }

  private static String value(String name, EventFields event, Map<String, String> evidence) {
    if (name.startsWith(BEFORE)) {
      return evidence.getOrDefault(name.substring(BEFORE.length()), "?");
    }
    return FieldText.first(event, FieldPath.of(name))
        .orElse(name.endsWith("user") ? "somebody" : "?");
  }
}
