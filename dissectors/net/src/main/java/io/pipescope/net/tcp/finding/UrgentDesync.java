package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.Payload;
import io.pipescope.net.tcp.urgent.ApplicationView;
import io.pipescope.net.tcp.urgent.Mark;
import io.pipescope.net.tcp.urgent.MarkFate;
import io.pipescope.net.tcp.urgent.Urgent;
import io.pipescope.net.tcp.urgent.UrgentEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Urgent data makes applications, or an application and a sensor, read different bytes of one
 * stream (RFC 6093 section 3, CVE-2024-55629). High when it depends on the stack of the receiver
 * too, medium when only on its socket options. What Telnet, FTP and rlogin do with it is left
 * alone: a Synch or an ABOR, read in line, and control bytes, read apart.
 */
final class UrgentDesync implements Finding {
  static final String ID = "ps.tcp.urgent_desync";

  private static final int MARKS_SHOWN = 8;

  /** Bytes shown on either side of the first difference. */
  private static final int CONTEXT = 16;

  /** Telnet's commands begin here (RFC 854). */
  private static final int FIRST_COMMAND = 0xf0;

  /** Its server sends control bytes that are read apart from the stream (RFC 1282). */
  private static final int RLOGIN_PORT = 513;

  private static final int FIRST_PRINTABLE = 0x20;

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == UrgentEvent.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    Urgent urgent = ((UrgentEvent) event.payload()).urgent();
    int serverPort =
        event.conversation().map(conversation -> conversation.server().port()).orElse(0);
    if (!urgent.viewsDiffer() || isUsual(urgent, serverPort)) {
      return;
    }
    alerts.accept(
        new Alert(
            ID,
            "Urgent data makes applications read different bytes",
            urgent.stacksDiffer() ? 1 : 2,
            List.of("T1001"),
            evidence(urgent)));
  }

  private static boolean isUsual(Urgent urgent, int serverPort) {
    if (!urgent.dissectedView().equals("inline")) {
      return urgent.usual() && serverPort == RLOGIN_PORT;
    }
    return urgent.usual() && urgent.marks().stream().allMatch(UrgentDesync::isCommand);
  }

  private static boolean isCommand(Mark mark) {
    int value = mark.byte_().map(bytes -> bytes[0] & 0xff).orElse(FIRST_COMMAND);
    return value >= FIRST_COMMAND || value < FIRST_PRINTABLE;
  }

  private static List<Evidence> evidence(Urgent urgent) {
    List<Evidence> evidence = new ArrayList<>();
    for (Mark mark : urgent.marks()) {
      if (evidence.size() == MARKS_SHOWN) {
        break;
      }
      mark.byte_()
          .ifPresent(value -> evidence.add(new Evidence(frame(mark), "mark", text(mark, value))));
    }
    long frame = urgent.marks().isEmpty() ? 0 : frame(urgent.marks().get(0));
    addReading(evidence, frame, "inline", urgent, urgent.views().inline());
    addReading(evidence, frame, "linux", urgent, urgent.views().linux());
    addReading(evidence, frame, "linux_prompt", urgent, urgent.views().linuxPrompt());
    addReading(evidence, frame, "bsd", urgent, urgent.views().bsd());
    return evidence;
  }

  private static long frame(Mark mark) {
    return mark.frames().get(0);
  }

  private static String text(Mark mark, byte[] value) {
    MarkFate fate = mark.fate();
    return "stream_offset=%d byte=%s linux=%s linux_stdurg=%s bsd=%s windows=%s"
        .formatted(
            mark.streamOffset(),
            HexFormat.of().formatHex(value),
            fate.linux(),
            fate.linuxStdurg(),
            fate.bsd(),
            fate.windows());
  }

  /** The bytes that a view has around the first difference. */
  private static void addReading(
      List<Evidence> evidence, long frame, String name, Urgent urgent, ApplicationView view) {
    Optional<byte[]> shown = view.inBand().or(view::inBandTail);
    if (shown.isEmpty()) {
      return;
    }
    long base = view.inBand().isPresent() ? 0 : urgent.keptFrom().orElse(0);
    long at = urgent.firstDifference().orElse(0) - base;
    byte[] bytes = shown.get();
    int from = (int) Math.min(bytes.length, Math.max(0, at - CONTEXT));
    int to = (int) Math.min(bytes.length, at + CONTEXT);
    evidence.add(
        new Evidence(
            frame,
            "reading_" + name,
            HexFormat.of().formatHex(Arrays.copyOfRange(bytes, from, Math.max(from, to)))));
  }
}
