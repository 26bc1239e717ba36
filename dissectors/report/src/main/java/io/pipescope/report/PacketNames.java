package io.pipescope.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short names for fields that packets have under the names of their structures. */
public final class PacketNames {
  private static final Map<String, List<String>> FIELDS = new TreeMap<>();

  static {
    ends("ip", "ipv4_header.source_address", "ipv4_header.destination_address", "addr");
    ends("ipv6", "ipv6_header.source_address", "ipv6_header.destination_address", "addr");
    ends("eth", "ethernet_header.source_address", "ethernet_header.destination_address", "addr");
    ports("tcp");
    ports("udp");
    FIELDS.put("ip.proto", List.of("ipv4_header.protocol"));
    FIELDS.put("vlan.id", List.of("vlan_tag.vlan_identifier"));
    for (String flag : List.of("syn", "ack", "fin", "rst", "psh", "urg")) {
      FIELDS.put("tcp.flags." + flag, List.of("tcp_header." + flag));
    }
    FIELDS.put("tcp.seq", List.of("tcp_analysis.relative_sequence_number"));
    FIELDS.put("tcp.ack", List.of("tcp_analysis.relative_acknowledgment_number"));
    FIELDS.put("tcp.len", List.of("tcp_analysis.payload_length"));
    FIELDS.put("tcp.analysis", List.of("tcp_analysis.analysis"));
    FIELDS.put("flow_id", List.of("tcp_analysis.flow_id"));
    FIELDS.put("smb2.cmd", List.of("smb2_header.command"));
    FIELDS.put("smb.cmd", List.of("smb1_header.command"));
    FIELDS.put("dcerpc.pkt_type", List.of("dcerpc_header.ptype"));
    for (String name : List.of("frame", "frame.number", "timestamp", "frame.time", "file")) {
      FIELDS.put(name, List.of());
    }
  }

  private PacketNames() {}

  private static void ends(String protocol, String source, String destination, String either) {
    FIELDS.put(protocol + ".src", List.of(source));
    FIELDS.put(protocol + ".dst", List.of(destination));
    FIELDS.put(protocol + '.' + either, List.of(source, destination));
  }

  private static void ports(String protocol) {
    String source = protocol + "_header.source_port";
    String destination = protocol + "_header.destination_port";
    FIELDS.put(protocol + ".srcport", List.of(source));
    FIELDS.put(protocol + ".dstport", List.of(destination));
    FIELDS.put(protocol + ".port", List.of(source, destination));
  }

  /** All of them. */
  public static Collection<String> all() {
    return FIELDS.keySet();
  }

  /** The paths of fields that a name stands for; itself when it is no short name. */
  static List<String> paths(String name) {
    return FIELDS.getOrDefault(name, List.of(name));
  }
}
