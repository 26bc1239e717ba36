package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link PppoeSessionDissector}. */
@AutoService(DissectorProvider.class)
public final class PppoeSessionProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "pppoe";
  }

  @Override
  public String description() {
    return "PPP over Ethernet, session stage (RFC 2516)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.EtherType(0x8864), new Binding.LinkType(51));
  }

  @Override
  public PacketDissector create() {
    return new PppoeSessionDissector();
  }
}
