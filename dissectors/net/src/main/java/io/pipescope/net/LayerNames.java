package io.pipescope.net;

import io.pipescope.api.Packet.Space;
import io.pipescope.api.ResourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of protocols that are met, but not dissected: {@code arp}, {@code icmp}. */
final class LayerNames {
  private static final String TABLE = "layer_names.tsv";
  private static final Map<Space, Map<Integer, String>> NAMES = read();

  private LayerNames() {}

  /** The short name of a protocol; its number, {@code ethertype_0x1234}, when it has none. */
  static String of(Space space, int value) {
    String name = NAMES.getOrDefault(space, Map.of()).get(value);
    return name != null ? name : numbered(space, value);
  }

  private static String numbered(Space space, int value) {
    return switch (space) {
      case ETHER_TYPE -> String.format(Locale.ROOT, "ethertype_0x%04x", value);
      case PPP_PROTOCOL -> String.format(Locale.ROOT, "ppp_0x%04x", value);
      case IP_PROTOCOL -> "ip_protocol_" + value;
      case UDP_PORT -> "udp_port_" + value;
      default -> "link_type_" + value;
    };
  }

  private static Map<Space, Map<Integer, String>> read() {
    Map<Space, Map<Integer, String>> names = new HashMap<>();
    try (InputStream in = ResourceFile.open(LayerNames.class, TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine(); // column names
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        names
            .computeIfAbsent(Space.valueOf(columns[0]), space -> new HashMap<>())
            .put(Integer.decode(columns[1]), columns[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
