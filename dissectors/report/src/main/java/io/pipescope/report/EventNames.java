package io.pipescope.report;

import io.pipescope.report.filter.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Names for what all events share: their own, and those that packets have for the same. The source
 * of an event is the client.
 */
final class EventNames {
  private static final Map<String, List<String>> OF_PACKETS =
      Map.ofEntries(
          Map.entry("ip.src", List.of("src_ip")),
          Map.entry("ip.dst", List.of("dest_ip")),
          Map.entry("ip.addr", List.of("src_ip", "dest_ip")),
          Map.entry("ipv6.src", List.of("src_ip")),
          Map.entry("ipv6.dst", List.of("dest_ip")),
          Map.entry("ipv6.addr", List.of("src_ip", "dest_ip")),
          Map.entry("tcp.srcport", List.of("src_port")),
          Map.entry("tcp.dstport", List.of("dest_port")),
          Map.entry("tcp.port", List.of("src_port", "dest_port")),
          Map.entry("frame.number", List.of("frame")),
          Map.entry("frame.time", List.of("timestamp")),
          Map.entry("vlan.id", List.of("vlan")));

  private static final Map<String, List<String>> ALL = allNames();

  private EventNames() {}

  private static Map<String, List<String>> allNames() {
    Map<String, List<String>> all = new HashMap<>(OF_PACKETS);
    SharedMembers.NAMES.forEach(name -> all.put(name, List.of(name)));
    return all;
  }

  /** The shared members that a name stands for; none when it is the name of something else. */
  static List<String> shared(FieldPath path) {
    return ALL.getOrDefault(path.name(), List.of());
  }

  /** All of them. */
  static TreeSet<String> all() {
    return new TreeSet<>(ALL.keySet());
  }
}
