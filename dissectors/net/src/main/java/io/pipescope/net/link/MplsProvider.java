package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link MplsDissector}. */
@AutoService(DissectorProvider.class)
public final class MplsProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "mpls";
  }

  @Override
  public String description() {
    return "Multiprotocol label switching (RFC 3032, RFC 4385, RFC 4023)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.EtherType(0x8847),
        new Binding.EtherType(0x8848),
        new Binding.PppProtocol(0x0281),
        new Binding.PppProtocol(0x0283),
        new Binding.IpProtocol(137),
        new Binding.UdpPort(6635));
  }

  @Override
  public PacketDissector create() {
    return new MplsDissector();
  }
}
