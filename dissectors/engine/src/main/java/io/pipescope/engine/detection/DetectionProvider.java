package io.pipescope.engine.detection;

import com.google.auto.service.AutoService;
import io.pipescope.api.Finding;
import io.pipescope.api.FindingProvider;
import io.pipescope.api.Thresholds;
import java.util.List;

/** The findings of {@code detections.conf}. */
@AutoService(FindingProvider.class)
public final class DetectionProvider implements FindingProvider {
  @Override
  public List<String> alertIds() {
    return DetectionFile.read().stream()
        .filter(detection -> detection.severity() > 0)
        .map(Detection::id)
        .sorted()
        .toList();
  }

  @Override
  public List<Finding> create(Thresholds thresholds) {
    return List.of(new Detections(DetectionFile.read(), thresholds.sources()));
  }
}
