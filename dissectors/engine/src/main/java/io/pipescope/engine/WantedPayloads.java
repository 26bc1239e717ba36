package io.pipescope.engine;

import io.pipescope.api.Finding;
import io.pipescope.api.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which payloads any of the findings wants to hear of. For one thread. */
final class WantedPayloads {
  private final List<Finding> findings;
  private final Map<Class<?>, Boolean> known = new HashMap<>();

  WantedPayloads(List<Finding> findings) {
    this.findings = findings;
  }

  /** Whether somebody wants payloads of this class. */
  boolean contains(Class<? extends Payload> payload) {
    Boolean answer = known.get(payload);
    if (answer == null) {
      answer = findings.stream().anyMatch(finding -> finding.wants(payload));
      known.put(payload, answer);
    }
    return answer;
  }
}
