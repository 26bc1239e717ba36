package io.pipescope.net.telnet;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamContext;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** What both directions of a Telnet conversation share: where events go, and the totals. */
final class TelnetSession {
  static final String LAYER = "telnet";

  /** Negotiation is a matter of a few dozen commands; more is noise or an attack on the output. */
  static final int MAX_EVENTS = 1_000;

  private final StreamContext context;
  private final Map<String, Long> commands = new TreeMap<>();
  private int events;
  private int synchs;

  TelnetSession(StreamContext context) {
    this.context = context;
  }

  long frame() {
    return context.frameNumber();
  }

  void count(int code) {
    commands.merge(TelnetCode.name(code), 1L, Long::sum);
  }

  void countSynch() {
    synchs++;
  }

  void emit(Telnet telnet) {
    events++;
    if (events <= MAX_EVENTS) {
      context.emit(new TelnetEvent(telnet));
    } else if (events == MAX_EVENTS + 1) {
      context.anomaly(
          Anomaly.of(
              LAYER,
              "limit.telnet_events",
              "The conversation has more groups of commands than are told; the rest is counted."));
    }
  }

  void anomaly(String code, String message) {
    context.anomaly(Anomaly.of(LAYER, code, message));
  }

  /** Of a subnegotiation, whose {@code offset} is the place of its IAC in the stream. */
  void anomaly(String code, String message, long needed, long available, long offset) {
    context.anomaly(Anomaly.ofLength(LAYER, code, message, needed, available, offset, ""));
  }

  void end(long dataToServer, long dataToClient, long opaque) {
    int suppressed = Math.max(0, events - MAX_EVENTS);
    context.emit(
        new TelnetEvent(
            Telnet.totals(
                new Totals(dataToServer, dataToClient, opaque, synchs, commands, suppressed))));
  }

  /** Says that so many bytes were made from those of the stream. */
  void derived(ByteBuffer bytes, int length) {
    context.derived(bytes, 0, length);
  }
}
