package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link VlanDissector}. */
@AutoService(DissectorProvider.class)
public final class VlanProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "vlan";
  }

  @Override
  public String description() {
    return "VLAN tags (IEEE 802.1Q clause 9, IEEE 802.1ad)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.EtherType(0x8100),
        new Binding.EtherType(0x88a8),
        new Binding.EtherType(0x9100),
        new Binding.EtherType(0x9200));
  }

  @Override
  public PacketDissector create() {
    return new VlanDissector();
  }
}
