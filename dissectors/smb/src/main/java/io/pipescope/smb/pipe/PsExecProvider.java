package io.pipescope.smb.pipe;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.util.List;

/** The console streams of PsExec's service, which have pipes of their own. */
@AutoService(DissectorProvider.class)
public final class PsExecProvider implements StreamDissectorProvider {
  static final String PROTOCOL = "psexec";

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public String description() {
    return "Console streams of PSEXESVC on named pipes, each piece behind its length";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        new Binding.NamedPipe("psexesvc*-stdin"),
        new Binding.NamedPipe("psexesvc*-stdout"),
        new Binding.NamedPipe("psexesvc*-stderr"));
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    if (head.remaining() < Integer.BYTES) {
      return Likelihood.POSSIBLE;
    }
    // older versions send no lengths: text has no zeros where a small number has
    int last = head.position() + Integer.BYTES - 1;
    return head.get(last) == 0 && head.get(last - 1) == 0 ? Likelihood.POSSIBLE : Likelihood.NO;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return context instanceof PipeContext pipe ? new PsExecStream(pipe) : Nothing.INSTANCE;
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(ConsoleEvent.class);
  }

  /** Where the user named this protocol for a port. */
  private enum Nothing implements StreamDissector {
    INSTANCE;

    @Override
    public void data(StreamChunk chunk) {
      // only pipes carry console streams
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      // only pipes carry console streams
    }

    @Override
    public void end(Direction direction) {
      // only pipes carry console streams
    }
  }
}
