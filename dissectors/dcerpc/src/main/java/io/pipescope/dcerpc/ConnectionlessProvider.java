package io.pipescope.dcerpc;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Limits;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.PacketDissectorProvider;
import io.pipescope.api.Payload;
import io.pipescope.api.TableAccount;
import java.util.List;

/** DCE/RPC over UDP, on the endpoint mapper's port. */
@AutoService(DissectorProvider.class)
public final class ConnectionlessProvider implements PacketDissectorProvider {
  private static final int ENDPOINT_MAPPER_PORT = 135;

  @Override
  public String protocol() {
    return ConnectionlessDissector.LAYER;
  }

  @Override
  public String description() {
    return "DCE/RPC, connectionless, on UDP: C706";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.UdpPort(ENDPOINT_MAPPER_PORT));
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(DcerpcEvent.class);
  }

  @Override
  public PacketDissector create() {
    return create(Limits.DEFAULT, TableAccount.UNLIMITED);
  }

  @Override
  public PacketDissector create(Limits limits, TableAccount tables) {
    return new ConnectionlessDissector(limits, tables);
  }
}
