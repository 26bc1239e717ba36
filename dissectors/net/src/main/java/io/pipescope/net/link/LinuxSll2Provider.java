package io.pipescope.net.link;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link LinuxSll2Dissector}. */
@AutoService(DissectorProvider.class)
public final class LinuxSll2Provider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "sll2";
  }

  @Override
  public String description() {
    return "Linux cooked capture, version 2";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.LinkType(276));
  }

  @Override
  public PacketDissector create() {
    return new LinuxSll2Dissector();
  }
}
