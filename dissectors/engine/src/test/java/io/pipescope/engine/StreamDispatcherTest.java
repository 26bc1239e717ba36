package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Binding;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Limits;
import io.pipescope.api.MalformedException;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.UrgentView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamDispatcherTest {
  private final List<String> heard = new ArrayList<>();
  private final List<Anomaly> anomalies = new ArrayList<>();
  private long offset;
  private long answered;

  /** As a signature: what tells the protocol fails. */
  private static final String CRASHES = "!";

  /** As a name: the dissector cannot be made. */
  private static final String NOT_MADE = "not_made";

  @Test
  void aCertainDissectorOnAnotherPortWinsOverAPossibleOneOnThePort() {
    StreamDispatcher dispatcher =
        dispatcher(7000, Map.of(), loose("loose", 7000), strict("strict", 9999, "HELLO"));
    send(dispatcher, "HELLO, how are you today?");
    assertThat(dispatcher.protocol()).isEqualTo("strict");
  }

  @Test
  void aPossibleDissectorOnThePortIsTakenWhenNobodyIsCertain() {
    StreamDispatcher dispatcher =
        dispatcher(7000, Map.of(), loose("loose", 7000), strict("strict", 9999, "HELLO"));
    send(dispatcher, "something else entirely");
    assertThat(dispatcher.protocol()).isEqualTo("loose");
  }

  @Test
  void whatTheUserNamedIsTakenWhateverTheBytesSay() {
    StreamDispatcher dispatcher =
        dispatcher(
            7000, Map.of(7000, "strict"), loose("loose", 7000), strict("strict", 1, "HELLO"));
    send(dispatcher, "?");
    assertThat(dispatcher.protocol()).isEqualTo("strict");
    assertThat(heard).containsExactly("strict:?");
  }

  @Test
  void beginningsInSmallPiecesAreWaitedForAndHandedOnWhole() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict("strict", 9999, "HELLO"));
    send(dispatcher, "HE");
    assertThat(dispatcher.protocol()).isEqualTo("unknown");
    send(dispatcher, "L");
    send(dispatcher, "LO, how are you?");
    assertThat(dispatcher.protocol()).isEqualTo("strict");
    assertThat(heard).containsExactly("strict:HEL", "strict:LO, how are you?");
  }

  @Test
  void aConversationPickedUpInTheMiddleIsRecognisedAtALaterChunk() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict("strict", 9999, "HELLO"));
    send(dispatcher, "the rest of a long message");
    send(dispatcher, "HELLO, here begins a new one");
    assertThat(dispatcher.protocol()).isEqualTo("strict");
    assertThat(heard).containsExactly("strict:HELLO, here begins a new one");
  }

  @Test
  void aDissectorThatGivesUpCostsOneAnomalyAndNothingElse() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict("strict", 9999, "HELLO"));
    send(dispatcher, "HELLO, how are you today?");
    send(dispatcher, "malformed");
    send(dispatcher, "crash");
    assertThat(anomalies).extracting(Anomaly::code).containsExactly("malformed.example");
    assertThat(dispatcher.protocol()).isEqualTo("strict");
  }

  @Test
  void aDissectorThatCrashesIsNamed() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict("strict", 9999, "HELLO"));
    send(dispatcher, "HELLO, how are you today?");
    send(dispatcher, "crash");
    send(dispatcher, "crash");
    assertThat(anomalies).extracting(Anomaly::code).containsExactly("internal.dissector_failed");
    assertThat(anomalies.get(0).message()).contains("strict");
  }

  @Test
  void shortBeginningsOfBothDirectionsAreHandedOnInTheirOrder() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict("strict", 9999, "HELLO"));
    answer(dispatcher, "220");
    send(dispatcher, "HEL");
    answer(dispatcher, " ok");
    send(dispatcher, "LO");
    assertThat(heard).containsExactly("strict:220 ok", "strict:HEL", "strict:LO");
  }

  @Test
  void aDissectorThatCrashesWhenItIsAskedLeavesTheOthersAlone() {
    StreamDispatcher dispatcher =
        dispatcher(1, Map.of(), strict("broken", 9999, CRASHES), strict("strict", 9999, "HELLO"));
    send(dispatcher, "what nobody knows yet");
    send(dispatcher, "HELLO, how are you today?");
    assertThat(heard).containsExactly("strict:HELLO, how are you today?");
    assertThat(anomalies).extracting(Anomaly::layer).containsExactly("broken");
    assertThat(anomalies).extracting(Anomaly::code).containsExactly("internal.dissector_failed");
  }

  @Test
  void aDissectorThatCannotBeMadeCostsItsConversation() {
    StreamDispatcher dispatcher = dispatcher(1, Map.of(), strict(NOT_MADE, 9999, "HELLO"));
    send(dispatcher, "HEL");
    send(dispatcher, "LO, how are you today?");
    send(dispatcher, "more");
    assertThat(heard).isEmpty();
    assertThat(anomalies).extracting(Anomaly::code).containsExactly("internal.dissector_failed");
  }

  @Test
  void anUnknownProtocolForAPortIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> dispatcher(1, Map.of(1, "smc"), strict("smb", 445, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smc")
        .hasMessageContaining("smb");
  }

  private StreamDispatcher dispatcher(
      int port, Map<Integer, String> decodeAs, StreamDissectorProvider... providers) {
    return new StreamDispatcher(
        new StreamBindings(List.of(providers), decodeAs),
        context(port),
        new ProtocolCounters().newConversation(),
        UrgentView.AUTO);
  }

  private void send(StreamDispatcher dispatcher, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    dispatcher.data(
        new StreamChunk()
            .set(Direction.TO_SERVER, offset, ByteBuffer.wrap(bytes), 0, bytes.length));
    offset += bytes.length;
  }

  private void answer(StreamDispatcher dispatcher, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    dispatcher.data(
        new StreamChunk()
            .set(Direction.TO_CLIENT, answered, ByteBuffer.wrap(bytes), 0, bytes.length));
    answered += bytes.length;
  }

  private StreamDissectorProvider loose(String name, int port) {
    return provider(name, List.of(new Binding.TcpPort(port)), "");
  }

  private StreamDissectorProvider strict(String name, int port, String signature) {
    return provider(name, List.of(new Binding.TcpPort(port), new Binding.Heuristic()), signature);
  }

  private StreamDissectorProvider provider(String name, List<Binding> bindings, String signature) {
    return new StreamDissectorProvider() {
      @Override
      public String protocol() {
        return name;
      }

      @Override
      public String description() {
        return name;
      }

      @Override
      public List<Binding> bindings() {
        return bindings;
      }

      @Override
      public Likelihood probe(Direction direction, ByteBuffer head) {
        if (signature.equals(CRASHES)) {
          throw new NoClassDefFoundError("as an example");
        }
        if (signature.isEmpty()) {
          return Likelihood.POSSIBLE;
        }
        String text = StandardCharsets.US_ASCII.decode(head.duplicate()).toString();
        if (text.startsWith(signature)) {
          return Likelihood.CERTAIN;
        }
        return signature.startsWith(text) ? Likelihood.POSSIBLE : Likelihood.NO;
      }

      @Override
      public StreamDissector create(StreamContext context) {
        if (name.equals(NOT_MADE)) {
          throw new IllegalStateException("as an example");
        }
        return new Echo(name);
      }
    };
  }

  private final class Echo implements StreamDissector {
    private final String name;

    Echo(String name) {
      this.name = name;
    }

    @Override
    public void data(StreamChunk chunk) {
      byte[] bytes = new byte[chunk.length()];
      chunk.buffer().get(chunk.position(), bytes);
      String text = new String(bytes, StandardCharsets.US_ASCII);
      if (text.equals("malformed")) {
        throw new MalformedException("malformed.example", "An example.");
      }
      if (text.equals("crash")) {
        throw new IllegalStateException("as an example");
      }
      heard.add(name + ":" + text);
    }

    @Override
    public void gap(Direction direction, long offset, long length) {}

    @Override
    public void end(Direction direction) {}
  }

  private StreamContext context(int port) {
    Conversation conversation =
        new Conversation(
            1,
            new Endpoint(IpAddress.ipv4(1), 50000),
            new Endpoint(IpAddress.ipv4(2), port),
            "TCP",
            "",
            List.of());
    return new StreamContext() {
      @Override
      public Conversation conversation() {
        return conversation;
      }

      @Override
      public FrameReference frame() {
        return FrameReference.NONE;
      }

      @Override
      public long frameNumber() {
        return 1;
      }

      @Override
      public void emit(Payload payload) {}

      @Override
      public void anomaly(Anomaly anomaly) {
        anomalies.add(anomaly);
      }

      @Override
      public Limits limits() {
        return Limits.DEFAULT;
      }
    };
  }
}
