package io.pipescope.engine;

import io.pipescope.api.Event;
import io.pipescope.api.Finding;
import io.pipescope.api.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events any of the findings wants to hear of. For one thread. */
final class WantedPayloads {
  private final List<Finding> findings;
  private final Map<Class<?>, List<Finding>> known = new HashMap<>();

  WantedPayloads(List<Finding> findings) {
    this.findings = findings;
  }

  /** Whether somebody wants to hear of an event. */
  boolean contains(Event event) {
    Class<? extends Payload> type = event.payload().getClass();
    List<Finding> interested = known.get(type);
    if (interested == null) {
      interested = findings.stream().filter(finding -> finding.wants(type)).toList();
      known.put(type, interested);
    }
    for (Finding finding : interested) {
      if (finding.wants(event)) {
        return true;
      }
    }
    return false;
  }
}
