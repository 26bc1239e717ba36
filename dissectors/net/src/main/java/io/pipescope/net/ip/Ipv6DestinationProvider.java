package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link Ipv6OptionsDissector}. */
@AutoService(DissectorProvider.class)
public final class Ipv6DestinationProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ipv6_dstopts";
  }

  @Override
  public String description() {
    return "IPv6 destination options (RFC 8200 section 4.6)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(60));
  }

  @Override
  public PacketDissector create() {
    return new Ipv6OptionsDissector();
  }
}
