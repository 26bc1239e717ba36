package io.pipescope.engine.detection;

import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts how often something happens, in windows of capture time that begin with an event. */
final class FrequencyMeter {
  /** What happened in the current window. */
  private static final class Window {
    private long start = Long.MIN_VALUE;
    private long firstFrame;
    private int count;
    private final Set<String> values = new HashSet<>();
    private boolean told;
  }

  private final Frequency frequency;
  private final RecentTable<List<String>, Window> windows;

  FrequencyMeter(Frequency frequency, int remembered) {
    this.frequency = frequency;
    windows = new RecentTable<>(remembered);
  }

  /** Counts an event. The first frame of its window, when that makes it often enough. */
  Optional<Long> count(EventFields event) {
    Optional<List<String>> key = FieldText.all(event, frequency.per());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Window window = windows.get(key.get(), Window::new);
    long time = event.event().frame().timestamp();
    long length = TimeUnit.SECONDS.toNanos(frequency.seconds());
    if (window.start == Long.MIN_VALUE || time - window.start > length) {
      window.start = time;
      window.firstFrame = event.event().frame().number();
      window.count = 0;
      window.values.clear();
      window.told = false;
    }
    if (window.told || !isNew(window, event) || ++window.count < frequency.count()) {
      return Optional.empty();
    }
    window.told = true;
    return Optional.of(window.firstFrame);
  }

  private boolean isNew(Window window, EventFields event) {
    return frequency.distinct().isEmpty()
        || FieldText.first(event, frequency.distinct().get())
            .filter(window.values::add)
            .isPresent();
  }
}
