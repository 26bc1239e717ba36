package io.pipescope.net.ftp;

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
import java.nio.ByteBuffer;
import java.util.List;

/** FTP control connections on port 21, and wherever a server greets or a client asks like one. */
@AutoService(DissectorProvider.class)
public final class FtpProvider implements StreamDissectorProvider {

  @Override
  public String protocol() {
    return "ftp";
  }

  @Override
  public String description() {
    return "File Transfer Protocol, control connection: RFC 959, RFC 2228, RFC 2428";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(21), new Binding.Heuristic());
  }

  /** The Telnet Synch in front of ABOR is read in line, and servers ask for that. */
  @Override
  public UrgentReading urgentReading() {
    return UrgentReading.IN_LINE;
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    return FtpSignature.probe(direction, head);
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new FtpDissector(context);
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(FtpEvent.class);
  }
}
