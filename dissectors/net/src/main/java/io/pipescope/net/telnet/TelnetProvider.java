package io.pipescope.net.telnet;

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

/** Telnet on port 23, and wherever a conversation begins with the negotiation of an option. */
@AutoService(DissectorProvider.class)
public final class TelnetProvider implements StreamDissectorProvider {
  private static final int NEGOTIATION = 3;

  @Override
  public String protocol() {
    return "telnet";
  }

  @Override
  public String description() {
    return "Telnet commands, option negotiation and Synch: RFC 854, RFC 855";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(23), new Binding.Heuristic());
  }

  /** The data mark is a command among others: servers and clients read it in line. */
  @Override
  public UrgentReading urgentReading() {
    return UrgentReading.IN_LINE;
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    return opensNegotiation(head) ? Likelihood.CERTAIN : text(head);
  }

  /**
   * Who begins offers or asks; refusals come later. So the byte order mark of UTF-16 is not taken
   * for IAC DONT.
   */
  private static boolean opensNegotiation(ByteBuffer head) {
    int start = head.position();
    if (head.remaining() < NEGOTIATION || unsigned(head, start) != TelnetCode.IAC) {
      return false;
    }
    int code = unsigned(head, start + 1);
    boolean opens = code == TelnetCode.WILL || code == TelnetCode.DO;
    return opens
        && TelnetOption.isAssigned(unsigned(head, start + 2))
        && text(head) == Likelihood.POSSIBLE;
  }

  /** Whether all bytes can be on a terminal or are commands. */
  private static Likelihood text(ByteBuffer head) {
    int at = head.position();
    while (at < head.limit()) {
      int value = unsigned(head, at);
      if (value == TelnetCode.IAC) {
        if (at + 1 == head.limit()) {
          break;
        }
        int code = unsigned(head, at + 1);
        if (!TelnetCode.isDefined(code)) {
          return Likelihood.NO;
        }
        if (code == TelnetCode.SB) {
          break;
        }
        at += TelnetCode.isNegotiation(code) ? NEGOTIATION : 2;
      } else if (isForeign(value)) {
        return Likelihood.NO;
      } else {
        at++;
      }
    }
    return Likelihood.POSSIBLE;
  }

  /** Control characters that neither terminals nor keyboards send at the start. */
  private static boolean isForeign(int value) {
    return (value < 0x20 && value != 0 && (value < 0x07 || value > 0x0f) && value != 0x1b)
        && value != 0x03
        && value != 0x04;
  }

  private static int unsigned(ByteBuffer head, int at) {
    return head.get(at) & 0xff;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new TelnetDissector(context);
  }

  @Override
  public List<Class<? extends Payload>> payloads() {
    return List.of(TelnetEvent.class);
  }
}
