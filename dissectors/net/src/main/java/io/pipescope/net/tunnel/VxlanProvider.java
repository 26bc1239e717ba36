package io.pipescope.net.tunnel;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link VxlanDissector}. */
@AutoService(DissectorProvider.class)
public final class VxlanProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "vxlan";
  }

  @Override
  public String description() {
    return "Virtual eXtensible LAN (RFC 7348)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.UdpPort(4789));
  }

  @Override
  public PacketDissector create() {
    return new VxlanDissector();
  }
}
