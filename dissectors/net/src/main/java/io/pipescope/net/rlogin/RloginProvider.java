package io.pipescope.net.rlogin;

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

/** rlogin on port 513, and wherever a client begins like one. */
@AutoService(DissectorProvider.class)
public final class RloginProvider implements StreamDissectorProvider {
  private static final int STRINGS = 3;

  @Override
  public String protocol() {
    return "rlogin";
  }

  @Override
  public String description() {
    return "Remote login of 4.2BSD: RFC 1282";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(513), new Binding.Heuristic());
  }

  /** The control byte is taken apart from the stream and never shown. */
  @Override
  public UrgentReading urgentReading() {
    return UrgentReading.OUT_OF_BAND;
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    boolean start = direction == Direction.TO_SERVER && isStart(head);
    return start ? Likelihood.CERTAIN : Likelihood.POSSIBLE;
  }

  /** An empty string, then two names and {@code type/speed}. */
  private static boolean isStart(ByteBuffer head) {
    if (head.get(head.position()) != 0) {
      return false;
    }
    int strings = 0;
    boolean slash = false;
    int length = 0;
    for (int at = head.position() + 1; at < head.limit(); at++) {
      int value = head.get(at) & 0xff;
      if (value == 0) {
        if (length == 0) {
          return false;
        }
        strings++;
        if (strings == STRINGS) {
          return slash && head.get(at - 1) >= '0' && head.get(at - 1) <= '9';
        }
        length = 0;
      } else if (value <= ' ' || value == 0x7f) {
        return false;
      } else {
        slash |= strings == STRINGS - 1 && value == '/';
        length++;
      }
    }
    return false;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new RloginDissector(context);
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(RloginEvent.class);
  }
}
