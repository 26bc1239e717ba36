package io.pipescope.engine;

import io.pipescope.api.AlertEvent;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Payload;
import io.pipescope.net.tcp.FlowEvent;
import io.pipescope.net.tcp.urgent.UrgentEvent;
import io.pipescope.report.SchemaGenerator;
import io.pipescope.report.StatsEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What events can carry. */
public final class EventPayloads {
  private EventPayloads() {}

  /** The records of pipescope itself and of all plugins, each once. */
  public static List<Class<? extends Payload>> of(Plugins plugins) {
    List<Class<? extends Payload>> payloads =
        new ArrayList<>(
            List.of(
                FlowEvent.class,
                UrgentEvent.class,
                AnomalyEvent.class,
                AlertEvent.class,
                StatsEvent.class));
    for (DissectorProvider provider : plugins.all()) {
      payloads.addAll(provider.payloads());
    }
    return payloads.stream().distinct().toList();
  }

  /**
   * Describes them.
   *
   * @throws IllegalArgumentException when one of a plugin cannot be described
   */
  public static SchemaGenerator schema(Plugins plugins) {
    return new SchemaGenerator(of(plugins), open(plugins));
  }

  /** The types of events whose members are known only at run time, with what each is. */
  public static Map<String, String> open(Plugins plugins) {
    Map<String, String> open = new LinkedHashMap<>();
    for (DissectorProvider provider : plugins.all()) {
      provider.openEvents().forEach(type -> open.put(type, provider.description()));
    }
    return open;
  }
}
