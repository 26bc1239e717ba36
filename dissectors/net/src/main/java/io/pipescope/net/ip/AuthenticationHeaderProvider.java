package io.pipescope.net.ip;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link AuthenticationHeaderDissector}. */
@AutoService(DissectorProvider.class)
public final class AuthenticationHeaderProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ah";
  }

  @Override
  public String description() {
    return "IP Authentication Header (RFC 4302)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.IpProtocol(51));
  }

  @Override
  public PacketDissector create() {
    return new AuthenticationHeaderDissector();
  }
}
