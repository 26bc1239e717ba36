package io.pipescope.report;

import io.pipescope.report.filter.FieldPath;
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

  private EventNames() {}

  static boolean isPacketName(FieldPath path) {
    return OF_PACKETS.containsKey(path.toString());
  }

  /** The shared members that a name stands for; none when it is the name of something else. */
  static List<String> shared(FieldPath path) {
    String name = path.toString();
    List<String> members = OF_PACKETS.get(name);
    if (members != null) {
      return members;
    }
    return SharedMembers.NAMES.contains(name) ? List.of(name) : List.of();
  }

  /** All of them. */
  static TreeSet<String> all() {
    TreeSet<String> names = new TreeSet<>(OF_PACKETS.keySet());
    names.addAll(SharedMembers.NAMES);
    return names;
  }
}
