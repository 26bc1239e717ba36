package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link Ipv6Dissector}. */
@AutoService(DissectorProvider.class)
public final class Ipv6Provider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ipv6";
  }

  @Override
  public String description() {
    return "Internet Protocol version 6 (RFC 8200)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.LinkType(229),
        new Binding.EtherType(0x86dd),
        new Binding.PppProtocol(0x0057),
        new Binding.IpProtocol(41));
  }

  @Override
  public PacketDissector create() {
    return new Ipv6Dissector();
  }
}
