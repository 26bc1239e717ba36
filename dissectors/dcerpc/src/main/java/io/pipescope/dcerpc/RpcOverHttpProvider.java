package io.pipescope.dcerpc;

import com.google.auto.service.AutoService;
import io.pipescope.api.Anomaly;
import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Likelihood;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RPC over HTTP ([MS-RPCH]): recognised, and said to be not supported. */
@AutoService(DissectorProvider.class)
public final class RpcOverHttpProvider implements StreamDissectorProvider {
  private static final String PROTOCOL = "ncacn_http";

  /** Methods of version 2 (2.1.2.1), and what servers of version 1 begin with (2.1.1.1). */
  private static final List<byte[]> BEGINNINGS =
      List.of(ascii("RPC_IN_DATA "), ascii("RPC_OUT_DATA "), ascii("ncacn_http/1."));

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public String description() {
    return "RPC over HTTP: [MS-RPCH]; recognised only";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.Heuristic());
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    for (byte[] beginning : BEGINNINGS) {
      if (startsWith(head, beginning)) {
        return Likelihood.CERTAIN;
      }
    }
    return Likelihood.NO;
  }

  private static boolean startsWith(ByteBuffer head, byte[] beginning) {
    return head.remaining() >= beginning.length
        && head.slice(head.position(), beginning.length).equals(ByteBuffer.wrap(beginning));
  }

  @Override
  public StreamDissector create(StreamContext context) {
    context.anomaly(
        Anomaly.of(
            PROTOCOL,
            "unsupported.ncacn_http",
            "DCE/RPC goes over HTTP here, which is not taken apart"));
    return new Unread();
  }

  /** Reads nothing. */
  private static final class Unread implements StreamDissector {
    @Override
    public void data(StreamChunk chunk) {
      // not read
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      // not read
    }

    @Override
    public long unread(Direction direction) {
      return Long.MAX_VALUE;
    }

    @Override
    public void end(Direction direction) {
      // nothing is kept
    }
  }
}
