package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link Ipv4Dissector}. */
@AutoService(DissectorProvider.class)
public final class Ipv4Provider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ip";
  }

  @Override
  public String description() {
    return "Internet Protocol version 4 (RFC 791)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.LinkType(228),
        new Binding.EtherType(0x0800),
        new Binding.PppProtocol(0x0021),
        new Binding.IpProtocol(4),
        new Binding.IpProtocol(94));
  }

  @Override
  public PacketDissector create() {
    return new Ipv4Dissector();
  }
}
