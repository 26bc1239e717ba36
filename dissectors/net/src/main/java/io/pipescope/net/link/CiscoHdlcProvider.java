package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link CiscoHdlcDissector}. */
@AutoService(DissectorProvider.class)
public final class CiscoHdlcProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "chdlc";
  }

  @Override
  public String description() {
    return "Cisco HDLC (RFC 1547 section 4.3.1)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(104));
  }

  @Override
  public PacketDissector create() {
    return new CiscoHdlcDissector();
  }
}
