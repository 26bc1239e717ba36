package io.pipescope.net.tunnel;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link GreDissector}. */
@AutoService(DissectorProvider.class)
public final class GreProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "gre";
  }

  @Override
  public String description() {
    return "Generic routing encapsulation (RFC 2784, RFC 2890, RFC 2637)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(47));
  }

  @Override
  public PacketDissector create() {
    return new GreDissector();
  }
}
