package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link PppWithDirectionDissector}. */
@AutoService(DissectorProvider.class)
public final class PppWithDirectionProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "ppp_with_dir";
  }

  @Override
  public String description() {
    return "PPP behind a byte that tells the direction";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(204));
  }

  @Override
  public PacketDissector create() {
    return new PppWithDirectionDissector();
  }
}
