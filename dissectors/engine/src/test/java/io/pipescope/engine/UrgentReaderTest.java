package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.UrgentReading;
import io.pipescope.api.UrgentView;
import io.pipescope.net.tcp.urgent.Acceptance;
import io.pipescope.net.tcp.urgent.StreamStart;
import io.pipescope.net.tcp.urgent.UrgentBudget;
import io.pipescope.net.tcp.urgent.UrgentSegment;
import io.pipescope.net.tcp.urgent.UrgentSettings;
import io.pipescope.net.tcp.urgent.UrgentStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which view of urgent data a dissector reads. */
class UrgentReaderTest implements StreamContext {
  private static final Direction SERVER = Direction.TO_SERVER;
  private static final int NO_URG = -1;

  private final List<String> heard = new ArrayList<>();
  private Optional<UrgentStream> stream = Optional.empty();
  private int port = 7000;
  private long frame;
  private long offset;

  @Test
  void aProtocolThatReadsInLineGetsEveryByteAndTheMark() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.IN_LINE, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<01Y>", 4);
    assertThat(heard).containsExactly("1<05hello>", "2!12", "2<01Y>");
    assertThat(choice(dispatcher)).isEqualTo("inline");
  }

  @Test
  void aProtocolThatReadsOutOfBandGetsTheByteApartFromTheStream() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.OUT_OF_BAND, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "!", 1);
    send(dispatcher, "<03you>", NO_URG);
    assertThat(heard).containsExactly("1<05hello>", "2!9", "2+!9", "3<03you>");
    assertThat(choice(dispatcher)).isEqualTo("linux_prompt");
  }

  @Test
  void whereServersDifferTheViewThatGivesWholeMessagesIsRead() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<0X5again>", 3);
    assertThat(heard).hasSize(1);
    send(dispatcher, "<03you><03and><02me>", NO_URG);
    assertThat(heard)
        .containsExactly(
            "1<05hello>", "2!11", "2+X11", "2<05again>", "3<03you>", "3<03and>", "3<02me>");
    assertThat(choice(dispatcher)).isEqualTo("linux_prompt");
  }

  @Test
  void thatMayBeTheOneInLine() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<05again>", 3);
    send(dispatcher, "<03you><03and>", NO_URG);
    assertThat(heard).containsExactly("1<05hello>", "2!11", "2<05again>", "3<03you>", "3<03and>");
    assertThat(choice(dispatcher)).isEqualTo("inline");
  }

  @Test
  void orTheOneOfALateReaderToWhichAByteComesBack() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<05", 3); // the 5 comes back with the next mark
    send(dispatcher, "again>", NO_URG);
    send(dispatcher, "<X", 2);
    send(dispatcher, "03you><03and><02me><02us>", NO_URG);
    dispatcher.end(SERVER);
    assertThat(heard).contains("3<05again>", "5<03you>", "5<03and>", "5<02me>", "5<02us>");
    assertThat(choice(dispatcher)).isEqualTo("linux");
  }

  @Test
  void aByteInFrontOfEverythingDoesNotHideTheProtocol() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "X", 1);
    send(dispatcher, "<05hello><04then>", NO_URG);
    send(dispatcher, "<03you><03and>", NO_URG);
    assertThat(dispatcher.protocol()).isEqualTo("lines");
    assertThat(heard).contains("2<05hello>", "2<04then>", "3<03you>", "3<03and>");
    assertThat(choice(dispatcher)).isEqualTo("linux_prompt");
  }

  @Test
  void theEndOfTheStreamSettlesWhatIsOpen() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<05again>!", 10);
    dispatcher.end(SERVER);
    assertThat(heard).containsExactly("1<05hello>", "2!18", "2<05again>", "2+!18");
  }

  @Test
  void theOtherDirectionKeepsItsPlaceWhileAViewIsSought() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<0X5again>", 3);
    answer(dispatcher, "<04okay>");
    send(dispatcher, "<03you><03and><02me>", NO_URG);
    assertThat(heard)
        .containsExactly(
            "1<05hello>",
            "2!11",
            "2+X11",
            "2<05again>",
            "3<04okay>",
            "4<03you>",
            "4<03and>",
            "4<02me>");
  }

  @Test
  void whatTheUserAskedForIsRead() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.IN_LINE, UrgentView.BSD);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "!", 1);
    send(dispatcher, "<03you>", NO_URG);
    assertThat(heard).contains("3<03you>");
    assertThat(choice(dispatcher)).isEqualTo("bsd");
  }

  @Test
  void theLateLinuxReaderGetsAByteBackWhenANewMarkComes() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.IN_LINE, UrgentView.LINUX);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "<01Y", 4);
    send(dispatcher, ">", NO_URG);
    assertThat(heard).containsExactly("1<05hello>", "2!12");
    send(dispatcher, "!", 1);
    assertThat(heard).containsExactly("1<05hello>", "2!12", "4!14", "3<01Y>");
    dispatcher.end(SERVER); // now nothing can bring the last one back
    assertThat(heard).containsExactly("1<05hello>", "2!12", "4!14", "3<01Y>", "4+!14");
    assertThat(choice(dispatcher)).isEqualTo("linux");
  }

  @Test
  void aByteInFrontOfTheOneInDoubtIsToldInItsFrame() {
    StreamDispatcher dispatcher = dispatcher(UrgentReading.OUT_OF_BAND, UrgentView.LINUX);
    send(dispatcher, "<05hello>", NO_URG);
    send(dispatcher, "A<03you>", 1);
    assertThat(heard).containsExactly("1<05hello>", "2!9");
    dispatcher.end(SERVER);
    assertThat(heard).containsExactly("1<05hello>", "2!9", "2+A9", "2<03you>");
  }

  @Test
  void telnetIsReadInLineThoughNobodyDissectsIt() {
    port = 23;
    StreamDispatcher dispatcher = dispatcher(UrgentReading.EITHER, UrgentView.AUTO);
    send(dispatcher, "\u00ff", 1);
    assertThat(choice(dispatcher)).isEqualTo("inline");
    assertThat(dispatcher.urgentChoice(SERVER).usual()).isTrue();
  }

  private StreamDispatcher dispatcher(UrgentReading reading, UrgentView view) {
    StreamBindings bindings = new StreamBindings(List.of(new Lines(reading, heard)), Map.of());
    return new StreamDispatcher(bindings, this, new ProtocolCounters().newConversation(), view);
  }

  private static String choice(StreamDispatcher dispatcher) {
    return dispatcher.urgentChoice(SERVER).view().toString();
  }

  private void answer(StreamDispatcher dispatcher, String text) {
    frame++;
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    dispatcher.data(
        new StreamChunk().set(Direction.TO_CLIENT, 0, ByteBuffer.wrap(bytes), 0, bytes.length));
  }

  /** A segment in order, in its own frame, as TCP hands it over. */
  private void send(StreamDispatcher dispatcher, String text, int pointer) {
    frame++;
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (pointer != NO_URG && stream.isEmpty()) {
      stream = Optional.of(urgentStream());
      dispatcher.urgentStream(SERVER, stream.get());
    }
    stream.ifPresent(
        urgent ->
            urgent
                .arrives(segment(bytes, pointer))
                .ifPresent(mark -> dispatcher.urgent(SERVER, mark)));
    stream.ifPresent(urgent -> urgent.data(offset, ByteBuffer.wrap(bytes), 0, bytes.length));
    dispatcher.data(new StreamChunk().set(SERVER, offset, ByteBuffer.wrap(bytes), 0, bytes.length));
    offset += bytes.length;
    if (stream.isPresent()) {
      stream.get().delivered(offset, false);
      dispatcher.urgentDelivered(SERVER);
    }
  }

  private UrgentStream urgentStream() {
    return new UrgentStream(
        SERVER,
        new UrgentSettings(Limits.DEFAULT, 256),
        new UrgentBudget(1 << 20),
        new StreamStart(offset, false, offset, Optional.empty(), new long[0]),
        anomaly -> {});
  }

  private UrgentSegment segment(byte[] bytes, int pointer) {
    ByteBuffer buffer = ByteBuffer.allocate(20 + bytes.length).put(20, bytes);
    return new UrgentSegment(
        frame,
        offset,
        offset,
        bytes.length,
        bytes.length,
        Math.max(0, pointer),
        pointer != NO_URG,
        false,
        false,
        false,
        false,
        Acceptance.ACCEPTED,
        offset,
        false,
        buffer,
        0,
        20);
  }

  @Override
  public Conversation conversation() {
    return new Conversation(
        1,
        new Endpoint(IpAddress.ipv4(1), 50000),
        new Endpoint(IpAddress.ipv4(2), port),
        "TCP",
        "",
        List.of());
  }

  @Override
  public FrameReference frame() {
    return new FrameReference(frame, frame, false);
  }

  @Override
  public long frameNumber() {
    return frame;
  }

  @Override
  public void emit(Payload payload) {}

  @Override
  public void anomaly(Anomaly anomaly) {}

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }
}
