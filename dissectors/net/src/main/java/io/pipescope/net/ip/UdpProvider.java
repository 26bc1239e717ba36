package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link UdpDissector}. */
@AutoService(DissectorProvider.class)
public final class UdpProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "udp";
  }

  @Override
  public String description() {
    return "User Datagram Protocol (RFC 768), as the way to tunnels";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(17));
  }

  @Override
  public PacketDissector create() {
    return new UdpDissector();
  }
}
