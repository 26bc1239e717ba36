package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link LinuxSllDissector}. */
@AutoService(DissectorProvider.class)
public final class LinuxSllProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "sll";
  }

  @Override
  public String description() {
    return "Linux cooked capture, version 1";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(113));
  }

  @Override
  public PacketDissector create() {
    return new LinuxSllDissector();
  }
}
