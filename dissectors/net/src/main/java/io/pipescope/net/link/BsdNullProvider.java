package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link BsdNullDissector}. */
@AutoService(DissectorProvider.class)
public final class BsdNullProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "null";
  }

  @Override
  public String description() {
    return "BSD loopback headers: an address family";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(0), new Binding.LinkType(108));
  }

  @Override
  public PacketDissector create() {
    return new BsdNullDissector();
  }
}
