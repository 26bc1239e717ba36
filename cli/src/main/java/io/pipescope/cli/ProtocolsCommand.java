package io.pipescope.cli;

import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.engine.PluginListener;
import io.pipescope.engine.PluginOrigin;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pipescope protocols}: the dissectors that are loaded. */
@Command(
    name = "protocols",
    header = {"List the protocols that are dissected.", ""},
    descriptionHeading = "%n",
    description = {
      "Lists the protocols that are dissected: what each is, where in the traffic it is looked for,"
          + " and the file that its dissector came from.",
      ""
    })
final class ProtocolsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  ProtocolsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Found found = new Found(new Messages(streams, new MessageOptions()));
    Plugins plugins = pluginOptions.load(List.of(), found);
    List<String> texts = new ArrayList<>();
    plugins.all().forEach(provider -> texts.add(describe(provider)));
    texts.addAll(found.unbound);
    Text.write(streams, String.join("\n", texts));
    return ExitStatus.OK;
  }

  /** Keeps the definitions that are left alone, to show them behind the others. */
  private record Found(Messages messages, List<String> unbound) implements PluginListener {
    Found(Messages messages) {
      this(messages, new ArrayList<>());
    }

    @Override
    public void warning(String sentence) {
      messages.warning(sentence);
    }

    @Override
    public void note(String sentence) {
      messages.note(sentence);
    }

    @Override
    public void unbound(Path file, String protocol) {
      unbound.add(
          protocol
              + "\n  found at no place of its own; --decode-as tcp.port=PORT:"
              + protocol
              + " leads to it\n  from "
              + file
              + "\n");
    }
  }

  private static String describe(DissectorProvider provider) {
    String bindings =
        provider.bindings().isEmpty()
            ? "no place of its own; --decode-as leads to it"
            : provider.bindings().stream()
                .map(ProtocolsCommand::describe)
                .collect(Collectors.joining(", "));
    return provider.protocol()
        + "\n  "
        + provider.description()
        + "\n  found at "
        + bindings
        + "\n  from "
        + PluginOrigin.of(provider)
        + "\n";
  }

  private static String describe(Binding binding) {
    if (binding instanceof Binding.LinkType link) {
      return "link type " + link.value();
    } else if (binding instanceof Binding.EtherType ether) {
      return String.format("EtherType 0x%04x", ether.value());
    } else if (binding instanceof Binding.PppProtocol ppp) {
      return String.format("PPP protocol 0x%04x", ppp.value());
    } else if (binding instanceof Binding.IpProtocol ip) {
      return "IP protocol " + ip.value();
    } else if (binding instanceof Binding.UdpPort udp) {
      return "UDP port " + udp.value();
    } else if (binding instanceof Binding.TcpPort tcp) {
      return "TCP port " + tcp.value();
    } else if (binding instanceof Binding.NamedPipe pipe) {
      return "named pipe " + pipe.pattern();
    } else if (binding instanceof Binding.Heuristic) {
      return "any TCP port or named pipe, by its first bytes";
    }
    return binding.toString();
  }
}
