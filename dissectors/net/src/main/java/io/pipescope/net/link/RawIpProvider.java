package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link RawIpDissector}. */
@AutoService(DissectorProvider.class)
public final class RawIpProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "raw_ip";
  }

  @Override
  public String description() {
    return "IPv4 or IPv6 without a link layer, told apart by the version field";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(12), new Binding.LinkType(14), new Binding.LinkType(101));
  }

  @Override
  public PacketDissector create() {
    return new RawIpDissector();
  }
}
