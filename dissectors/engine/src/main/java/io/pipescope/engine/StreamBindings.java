package io.pipescope.engine;

import io.pipescope.api.Binding;
import io.pipescope.api.Conversation;
import io.pipescope.api.StreamDissectorProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which stream dissectors come into question for a conversation. */
final class StreamBindings {
  private final Map<Integer, List<StreamDissectorProvider>> byPort = new HashMap<>();
  private final List<StreamDissectorProvider> heuristic = new ArrayList<>();
  private final Map<Integer, StreamDissectorProvider> forced = new HashMap<>();

  /**
   * @param providers all that were found
   * @param decodeAs ports whose protocol the user has named
   * @throws IllegalArgumentException when a named protocol is not among the providers
   */
  StreamBindings(List<StreamDissectorProvider> providers, Map<Integer, String> decodeAs) {
    Map<String, StreamDissectorProvider> byName = new HashMap<>();
    for (StreamDissectorProvider provider : providers) {
      byName.put(provider.protocol(), provider);
      for (Binding binding : provider.bindings()) {
        if (binding instanceof Binding.TcpPort port) {
          byPort.computeIfAbsent(port.value(), any -> new ArrayList<>()).add(provider);
        } else if (binding instanceof Binding.Heuristic) {
          heuristic.add(provider);
        }
      }
    }
    decodeAs.forEach(
        (port, protocol) -> {
          StreamDissectorProvider provider = byName.get(protocol);
          if (provider == null) {
            throw new IllegalArgumentException(
                "no dissector of streams is called "
                    + protocol
                    + "; there are "
                    + byName.keySet().stream().sorted().collect(Collectors.joining(", ")));
          }
          forced.put(port, provider);
        });
  }

  /** What the user named for the ports of a conversation. */
  Optional<StreamDissectorProvider> forced(Conversation conversation) {
    StreamDissectorProvider provider = forced.get(conversation.server().port());
    return Optional.ofNullable(
        provider != null ? provider : forced.get(conversation.client().port()));
  }

  /** Those that are bound to the server's port. */
  List<StreamDissectorProvider> byPort(Conversation conversation) {
    return byPort.getOrDefault(conversation.server().port(), List.of());
  }

  /** Those that recognise their protocol on any port. */
  List<StreamDissectorProvider> heuristic() {
    return heuristic;
  }

  /** Whether a port is a server's, by a binding or because it is a system port (RFC 6335). */
  boolean isServerPort(int port) {
    return port < 1024 || byPort.containsKey(port) || forced.containsKey(port);
  }
}
