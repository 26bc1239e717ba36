package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link Ipv6FragmentDissector}. */
@AutoService(DissectorProvider.class)
public final class Ipv6FragmentProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ipv6_fraghdr";
  }

  @Override
  public String description() {
    return "IPv6 fragment header (RFC 8200 section 4.5)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(44));
  }

  @Override
  public PacketDissector create() {
    return new Ipv6FragmentDissector();
  }
}
