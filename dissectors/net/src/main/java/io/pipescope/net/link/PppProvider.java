package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link PppDissector}. */
@AutoService(DissectorProvider.class)
public final class PppProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ppp";
  }

  @Override
  public String description() {
    return "Point-to-Point Protocol (RFC 1661, RFC 1662)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.LinkType(9), new Binding.LinkType(50), new Binding.EtherType(0x880b));
  }

  @Override
  public PacketDissector create() {
    return new PppDissector();
  }
}
