package io.pipescope.engine.detection;

import io.pipescope.api.Alert;
import io.pipescope.api.Evidence;
import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final Optional<WaitingEvents> waiting;
  private final RecentTable<List<String>, Boolean> told;

  /**
   * @param remembered how many of everything are remembered
   * @param waits whether what has to have happened before may be told after it
   */
  Detective(Detection detection, int remembered, boolean waits) {
    this.detection = detection;
    meter = detection.frequency().map(frequency -> new FrequencyMeter(frequency, remembered));
    precedents = new RecentTable<>(remembered);
    waiting = waits ? Optional.of(new WaitingEvents(remembered)) : Optional.empty();
    told = new RecentTable<>(remembered);
  }

  Detection detection() {
    return detection;
  }

  /**
   * Another finding that this one may come after.
   *
   * @return what came since the other began and was told before it
   */
  List<Discovery> remember(Discovery other) {
    EventFields event = new EventFields("", other.event());
    Occurrence occurrence = other.occurrence();
    Optional<Precedent> precedent = detection.precedent();
    Optional<List<String>> key = precedent.flatMap(one -> FieldText.all(event, one.there()));
    if (key.isEmpty()) {
      return List.of();
    }
    precedents.put(key.get(), occurrence);
    if (waiting.isEmpty()) {
      return List.of();
    }
    long last = occurrence.time() + TimeUnit.SECONDS.toNanos(precedent.get().seconds());
    return waiting.get().take(key.get(), occurrence.time(), last).stream()
        .map(early -> look(new EventFields("", early), occurrence.evidence()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Looks at an event that the detection is about: the finding, if it is one. */
  Optional<Discovery> look(EventFields event) {
    if (detection.precedent().isEmpty()) {
      return look(event, List.of());
    }
    Optional<List<String>> key = FieldText.all(event, detection.precedent().get().here());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<Occurrence> before = before(event, key.get(), detection.precedent().get());
    if (before.isEmpty()) {
      waiting.ifPresent(events -> events.add(key.get(), event.event()));
      return Optional.empty();
    }
    return look(event, before.get().evidence());
  }

  private Optional<Discovery> look(EventFields event, List<Evidence> before) {
    List<Evidence> evidence = new ArrayList<>(before);
    long frame = event.event().frame().number();
    if (meter.isPresent()) {
      Optional<Long> first = meter.get().count(event);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      String count = Integer.toString(detection.frequency().orElseThrow().count());
      evidence.add(new Evidence(first.get(), "first", detection.event()));
      evidence.add(new Evidence(frame, "count", count));
    }
    if (wasTold(event)) {
      return Optional.empty();
    }
    for (EvidenceField field : detection.evidence()) {
      FieldText.first(event, field.field())
          .ifPresent(value -> evidence.add(new Evidence(frame, field.name(), value)));
    }
    if (evidence.isEmpty()) {
      evidence.add(new Evidence(frame, "event", detection.event()));
    }
    evidence.sort(Comparator.comparingLong(Evidence::frame));
    Occurrence occurrence = new Occurrence(began(event), List.copyOf(evidence));
    return Optional.of(new Discovery(event.event(), occurrence));
  }

  /** When an event began that is told when it ends. */
  private long began(EventFields event) {
    long end = event.event().frame().timestamp();
    for (FieldPath field : detection.lasted()) {
      Optional<Long> duration = FieldText.first(event, field).map(Long::valueOf);
      if (duration.isPresent()) {
        return end - TimeUnit.MICROSECONDS.toNanos(duration.get());
      }
    }
    return end;
  }

  private Optional<Occurrence> before(EventFields event, List<String> key, Precedent precedent) {
    long longest = TimeUnit.SECONDS.toNanos(precedent.seconds());
    return Optional.ofNullable(precedents.find(key))
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
  Alert alert(Discovery finding) {
    EventFields event = new EventFields("", finding.event());
    List<Evidence> shown = finding.occurrence().evidence();
    Map<String, String> evidence = new LinkedHashMap<>();
    shown.forEach(item -> evidence.putIfAbsent(item.name(), item.value()));
    return new Alert(
        detection.id(),
        detection.title(),
        detection.severity(),
        detection.techniques(),
        shown,
        detection.story().map(story -> story.fill(name -> value(name, event, evidence))));
  }

  private static Optional<String> value(
      String name, EventFields event, Map<String, String> evidence) {
    return name.startsWith(BEFORE)
        ? Optional.ofNullable(evidence.get(name.substring(BEFORE.length())))
        : FieldText.first(event, FieldPath.of(name));
  }
}
