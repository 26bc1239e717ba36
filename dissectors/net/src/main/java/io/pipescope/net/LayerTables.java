package io.pipescope.net;

import io.pipescope.api.Binding;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.api.Packet.Space;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import io.pipescope.api.TableAccount;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which layer has which number, in each of the spaces that name layers. */
final class LayerTables {
  private static final PacketDissector NOTHING = packet -> {};
  private static final int TCP_PROTOCOL = 6;

  private final Map<Space, LayerTable> tables = new EnumMap<>(Space.class);
  private final Map<String, Layer> unknown = new HashMap<>();
  private final Set<Layer> layers = new LinkedHashSet<>();
  private final Layer tcp = new Layer("tcp", NOTHING);

  /**
   * Makes one dissector of each provider.
   *
   * @param limits for dissectors that keep something
   * @param account for the entries of their tables
   * @throws IllegalArgumentException when two providers have the same binding, or one has a binding
   *     that packets do not have
   */
  LayerTables(List<PacketDissectorProvider> providers, Limits limits, TableAccount account) {
    for (Space space : Space.values()) {
      tables.put(space, new LayerTable());
    }
    layers.add(tcp);
    tables.get(Space.IP_PROTOCOL).put(TCP_PROTOCOL, tcp);
    for (PacketDissectorProvider provider : providers) {
      Layer layer = new Layer(provider.protocol(), provider.create(limits, account));
      layers.add(layer);
      for (Binding binding : provider.bindings()) {
        bind(binding, layer);
      }
    }
  }

  private void bind(Binding binding, Layer layer) {
    if (binding instanceof Binding.LinkType type) {
      put(Space.LINK_TYPE, type.value(), binding, layer);
    } else if (binding instanceof Binding.EtherType type) {
      put(Space.ETHER_TYPE, type.value(), binding, layer);
    } else if (binding instanceof Binding.PppProtocol protocol) {
      put(Space.PPP_PROTOCOL, protocol.value(), binding, layer);
    } else if (binding instanceof Binding.IpProtocol protocol) {
      put(Space.IP_PROTOCOL, protocol.value(), binding, layer);
    } else if (binding instanceof Binding.UdpPort port) {
      put(Space.UDP_PORT, port.value(), binding, layer);
    } else {
      throw new IllegalArgumentException(
          layer.protocol() + " binds " + binding + ", which only streams have");
    }
  }

  private void put(Space space, int value, Binding binding, Layer layer) {
    LayerTable table = tables.get(space);
    Layer other = table.get(value);
    if (other != null) {
      throw new IllegalArgumentException(
          other.protocol() + " and " + layer.protocol() + " both bind " + binding);
    }
    table.put(value, layer);
  }

  /** The layer where a walk ends well. */
  Layer tcp() {
    return tcp;
  }

  /**
   * The layer with a number.
   *
   * @param alternative another number that will do, for UDP ports
   * @return null for UDP ports that nobody binds; a layer that is only counted for other numbers
   */
  Layer find(Space space, int value, int alternative) {
    LayerTable table = tables.get(space);
    Layer layer = table.get(value);
    if (layer != null) {
      return layer;
    }
    return space == Space.UDP_PORT ? table.get(alternative) : firstSeen(space, value);
  }

  private Layer firstSeen(Space space, int value) {
    Layer layer =
        unknown.computeIfAbsent(LayerNames.of(space, value), name -> new Layer(name, NOTHING));
    layers.add(layer);
    tables.get(space).put(value, layer);
    return layer;
  }

  void end(Packet packet) {
    layers.forEach(layer -> layer.end(packet));
  }

  void countInto(Map<String, Long> frames) {
    for (Layer layer : layers) {
      if (layer.frames() > 0) {
        frames.merge(layer.protocol(), layer.frames(), Long::sum);
      }
    }
  }
}
