package io.pipescope.net.tunnel;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import java.util.List;

/** Provides {@link ErspanDissector}. */
@AutoService(DissectorProvider.class)
public final class ErspanProvider implements PacketDissectorProvider {

  @Override
  public String protocol() {
    return "erspan";
  }

  @Override
  public String description() {
    return "Encapsulated remote switched port analyzer, types II and III (draft-foschiano-erspan)";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.EtherType(0x88be), new Binding.EtherType(0x22eb));
  }

  @Override
  public PacketDissector create() {
    return new ErspanDissector();
  }
}
