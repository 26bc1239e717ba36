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

/** Which stream dissectors come into question for a conversation or a named pipe. */
final class StreamBindings {
  private final Map<Integer, List<StreamDissectorProvider>> byPort = new HashMap<>();
  private final List<NamedPipe> namedPipes = new ArrayList<>();
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
        } else if (binding instanceof Binding.NamedPipe name) {
          namedPipes.add(new NamedPipe(name, provider));
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

  /** Who comes into question for a conversation: bound to the port of its server. */
  Candidates of(Conversation conversation) {
    StreamDissectorProvider provider = forced.get(conversation.server().port());
    return new Candidates(
        Optional.ofNullable(provider != null ? provider : forced.get(conversation.client().port())),
        byPort.getOrDefault(conversation.server().port(), List.of()),
        heuristic);
  }

  /** Who comes into question for a named pipe: bound to its name. */
  Candidates of(String pipe) {
    List<StreamDissectorProvider> bound = new ArrayList<>();
    for (NamedPipe name : namedPipes) {
      if (name.binding().matches(pipe) && !bound.contains(name.provider())) {
        bound.add(name.provider());
      }
    }
    return new Candidates(Optional.empty(), bound, heuristic);
  }

  /** Whether a port is a server's, by a binding or because it is a system port (RFC 6335). */
  boolean isServerPort(int port) {
    return port < 1024 || byPort.containsKey(port) || forced.containsKey(port);
  }

  private record NamedPipe(Binding.NamedPipe binding, StreamDissectorProvider provider) {}
}
