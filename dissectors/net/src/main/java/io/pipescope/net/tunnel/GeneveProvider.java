package io.pipescope.net.tunnel;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link GeneveDissector}. */
@AutoService(DissectorProvider.class)
public final class GeneveProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "geneve";
  }

  @Override
  public String description() {
    return "Generic network virtualization encapsulation (RFC 8926)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.UdpPort(6081));
  }

  @Override
  public PacketDissector create() {
    return new GeneveDissector();
  }
}
