package io.pipescope.dcerpc;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.auth.AuthEvent;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * DCE/RPC in named pipes and over TCP: on the endpoint mapper's port and, since servers choose
 * their ports freely, on any other.
 */
@AutoService(DissectorProvider.class)
public final class DcerpcProvider implements StreamDissectorProvider {
  static final String PROTOCOL = "dcerpc";

  private static final int ENDPOINT_MAPPER_PORT = 135;
  private static final byte MAJOR_VERSION = 5;

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public String description() {
    return "DCE/RPC, connection-oriented, on named pipes and TCP: C706, [MS-RPCE]";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(ENDPOINT_MAPPER_PORT), new Binding.Heuristic());
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    // asked of every conversation: the first byte tells nearly all of them apart without a parser
    if (head.get(head.position()) != MAJOR_VERSION) {
      return Likelihood.NO;
    }
    if (head.remaining() < Pdu.HEADER) {
      return Likelihood.POSSIBLE;
    }
    return new Pdu().header(head, head.position()).isBelievable()
        ? Likelihood.CERTAIN
        : Likelihood.NO;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new DcerpcDissector(context);
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(DcerpcEvent.class, AuthEvent.class);
  }
}
