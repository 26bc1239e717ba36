package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link Ipv6RoutingDissector}. */
@AutoService(DissectorProvider.class)
public final class Ipv6RoutingProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ipv6_routing";
  }

  @Override
  public String description() {
    return "IPv6 routing header (RFC 8200 section 4.4)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(43));
  }

  @Override
  public PacketDissector create() {
    return new Ipv6RoutingDissector();
  }
}
