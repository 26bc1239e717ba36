package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link EthernetDissector}. */
@AutoService(DissectorProvider.class)
public final class EthernetProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "eth";
  }

  @Override
  public String description() {
    return "Ethernet II and IEEE 802.3 (RFC 894, IEEE 802.3 clause 3)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.LinkType(1), new Binding.EtherType(0x6558), new Binding.IpProtocol(143));
  }

  @Override
  public PacketDissector create() {
    return new EthernetDissector();
  }
}
