package io.pipescope.dcerpc;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Likelihood;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Recognises DCE/RPC over TCP, on the endpoint mapper's port and, since servers choose their ports
 * freely, on any other.
 */
@AutoService(DissectorProvider.class)
public final class DcerpcProvider implements StreamDissectorProvider {
  private static final int ENDPOINT_MAPPER_PORT = 135;

  @Override
  public String protocol() {
    return "dcerpc";
  }

  @Override
  public String description() {
    return "DCE/RPC, connection-oriented (C706, [MS-RPCE]): recognised, not yet taken apart";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(ENDPOINT_MAPPER_PORT), new Binding.Heuristic());
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    if (head.remaining() < PduHeader.LENGTH) {
      return Likelihood.POSSIBLE;
    }
    return new PduHeader().read(head, head.position()).isBelievable()
        ? Likelihood.CERTAIN
        : Likelihood.NO;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return Recognised.INSTANCE;
  }

  /** Nothing is read of a conversation beyond what it is. */
  private enum Recognised implements StreamDissector {
    INSTANCE;

    @Override
    public void data(StreamChunk chunk) {
      // counted by the pipeline
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      // counted by the pipeline
    }

    @Override
    public void end(Direction direction) {
      // nothing is kept
    }
  }
}
