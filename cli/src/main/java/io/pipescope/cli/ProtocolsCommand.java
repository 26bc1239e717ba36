package io.pipescope.cli;

import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

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

  ProtocolsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Plugins plugins = Job.plugins();
    Text.write(
        streams,
        plugins.all().stream().map(ProtocolsCommand::describe).collect(Collectors.joining("\n")));
    return ExitStatus.OK;
  }

  private static String describe(DissectorProvider provider) {
    String bindings =
        provider.bindings().stream()
            .map(ProtocolsCommand::describe)
            .collect(Collectors.joining(", "));
    return provider.protocol()
        + "\n  "
        + provider.description()
        + "\n  found at "
        + bindings
        + "\n  from "
        + origin(provider)
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
    } else if (binding instanceof Binding.Heuristic) {
      return "any TCP port, by its first bytes";
    }
    return binding.toString();
  }

  private static String origin(DissectorProvider provider) {
    CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return provider.getClass().getName();
    }
    Path file = Path.of(source.getLocation().getPath()).getFileName();
    return (file == null ? source.getLocation().toString() : file.toString())
        + " ("
        + provider.getClass().getName()
        + ")";
  }
}
