package io.pipescope.smb;

import com.google.auto.service.AutoService;
import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.UrgentReading;
import io.pipescope.auth.AuthEvent;
import io.pipescope.smb.pipe.PipeEvent;
import io.pipescope.smb.pipe.PipeMessageEvent;
import java.nio.ByteBuffer;
import java.util.List;

/** SMB on port 445, over NetBIOS on port 139, and wherever else its signature is seen. */
@AutoService(DissectorProvider.class)
public final class SmbProvider implements StreamDissectorProvider {

  @Override
  public String protocol() {
    return "smb";
  }

  @Override
  public String description() {
    return "Server Message Block over TCP and NetBIOS: [MS-SMB2], [MS-CIFS], RFC 1002";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(445), new Binding.TcpPort(139), new Binding.Heuristic());
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    return Nbss.probe(head, head.position(), head.remaining());
  }

  /** Servers differ: the reading under which messages follow each other is the right one. */
  @Override
  public UrgentReading urgentReading() {
    return UrgentReading.EITHER;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new SmbDissector(context);
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(SmbEvent.class, PipeEvent.class, PipeMessageEvent.class, AuthEvent.class);
  }
}
