package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Binding;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who gets the bytes of a named pipe. */
class PipeStreamsTest {
  private final List<String> heard = new ArrayList<>();
  private final List<String> anomalies = new ArrayList<>();

  @Test
  void theOneBoundToTheName() {
    PipeHandler pipe = pipe("SrvSvc", named("named", "srv*", "?"), anywhere("other", "HELLO"));
    assertThat(pipe.protocol()).isEmpty();
    send(pipe, "? whatever there is to say");
    assertThat(pipe.protocol()).contains("named");
    assertThat(heard).containsExactly("named on SrvSvc: ? whatever there is to say");
  }

  @Test
  void elseTheOneWhoIsCertain() {
    PipeHandler pipe = pipe("wkssvc", named("named", "srv*", "?"), anywhere("other", "HELLO"));
    send(pipe, "? whatever there is to say");
    assertThat(pipe.protocol()).isEmpty();
    send(pipe, "HELLO, said another message");
    assertThat(pipe.protocol()).contains("other");
  }

  @Test
  void portsDoNotCount() {
    StreamDissectorProvider bound = provider("port", new Binding.TcpPort(445), "");
    PipeHandler pipe = pipe("p", bound);
    send(pipe, "whatever there is to say");
    assertThat(pipe.protocol()).isEmpty();
  }

  @Test
  void gapsAndEndsArePassedOnAndACrashConcernsThePipeAlone() {
    PipeHandler pipe = pipe("p", anywhere("other", "HELLO"));
    PipeHandler second = pipe("q", anywhere("other", "HELLO"));
    send(pipe, "HELLO, said a message");
    pipe.gap(Direction.TO_CLIENT, 7, 3);
    send(pipe, "crash");
    pipe.end(Direction.TO_SERVER);
    send(second, "HELLO, said another one");
    second.end(Direction.TO_SERVER);
    assertThat(heard)
        .containsExactly(
            "other on p: HELLO, said a message",
            "gap 7 3",
            "other on q: HELLO, said another one",
            "end");
    assertThat(anomalies).containsExactly("internal.dissector_failed");
  }

  private PipeHandler pipe(String name, StreamDissectorProvider... providers) {
    StreamBindings bindings = new StreamBindings(List.of(providers), Map.of());
    StreamContext conversation = new Pipe("");
    return new ConversationContext(
            conversation,
            bindings,
            new ProtocolCounters().newConversation(),
            conversation.pipePayloads(),
            StreamWitness.NONE)
        .pipe(new Pipe(name));
  }

  private static void send(PipeHandler pipe, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    pipe.data(
        new StreamChunk().set(Direction.TO_SERVER, 0, ByteBuffer.wrap(bytes), 0, bytes.length));
  }

  private StreamDissectorProvider named(String name, String pattern, String signature) {
    return provider(name, new Binding.NamedPipe(pattern), signature);
  }

  private StreamDissectorProvider anywhere(String name, String signature) {
    return provider(name, new Binding.Heuristic(), signature);
  }

  private StreamDissectorProvider provider(String name, Binding binding, String signature) {
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
        return List.of(binding);
      }

      @Override
      public Likelihood probe(Direction direction, ByteBuffer head) {
        String text = StandardCharsets.US_ASCII.decode(head.duplicate()).toString();
        return text.startsWith(signature) ? Likelihood.CERTAIN : Likelihood.NO;
      }

      @Override
      public StreamDissector create(StreamContext context) {
        return new Listener(name, ((PipeContext) context).name());
      }
    };
  }

  private final class Listener implements StreamDissector {
    private final String name;
    private final String pipe;

    Listener(String name, String pipe) {
      this.name = name;
      this.pipe = pipe;
    }

    @Override
    public void data(StreamChunk chunk) {
      byte[] bytes = new byte[chunk.length()];
      chunk.buffer().get(chunk.position(), bytes);
      String text = new String(bytes, StandardCharsets.US_ASCII);
      if (text.equals("crash")) {
        throw new IllegalStateException("as an example");
      }
      heard.add(name + " on " + pipe + ": " + text);
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      heard.add("gap " + offset + " " + length);
    }

    @Override
    public void end(Direction direction) {
      heard.add("end");
    }
  }

  private final class Pipe implements PipeContext {
    private final String name;

    Pipe(String name) {
      this.name = name;
    }

    @Override
    public String pipeId() {
      return "1.1.0";
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String openedAs() {
      return name;
    }

    @Override
    public String share() {
      return "";
    }

    @Override
    public Optional<String> user() {
      return Optional.empty();
    }

    @Override
    public void bound(String protocolInterface) {}

    @Override
    public Conversation conversation() {
      Endpoint end = new Endpoint(IpAddress.ipv4(1), 445);
      return new Conversation(1, end, end, "TCP", "", List.of());
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
      anomalies.add(anomaly.code());
    }

    @Override
    public Limits limits() {
      return Limits.DEFAULT;
    }
  }
}
