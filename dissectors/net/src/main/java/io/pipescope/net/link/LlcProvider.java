package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link LlcDissector}. */
@AutoService(DissectorProvider.class)
public final class LlcProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "llc";
  }

  @Override
  public String description() {
    return "Logical link control with SNAP (IEEE 802.2, RFC 1042)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.EtherType(EtherTypes.LLC), new Binding.EtherType(0x8870));
  }

  @Override
  public PacketDissector create() {
    return new LlcDissector();
  }
}
