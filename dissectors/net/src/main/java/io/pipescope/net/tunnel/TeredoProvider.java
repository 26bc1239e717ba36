package io.pipescope.net.tunnel;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link TeredoDissector}. */
@AutoService(DissectorProvider.class)
public final class TeredoProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "teredo";
  }

  @Override
  public String description() {
    return "IPv6 through network address translators over UDP (RFC 4380)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.UdpPort(3544));
  }

  @Override
  public PacketDissector create() {
    return new TeredoDissector();
  }
}
