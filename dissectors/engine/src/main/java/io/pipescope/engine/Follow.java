package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureReader;
import io.pipescope.capture.CaptureSource;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.net.LayerWalker;
import io.pipescope.net.LayerWalker.Outcome;
import io.pipescope.net.tcp.StreamHandler;
import io.pipescope.net.tcp.StreamHandlerFactory;
import io.pipescope.net.tcp.TcpSettings;
import io.pipescope.net.tcp.TcpShard;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The bytes of one conversation of a capture, put together by the rules that hold for its events.
 *
 * <p>What becomes of urgent data is settled only when a conversation has ended. So the capture is
 * walked through twice, instead of keeping the bytes: {@link #survey} first, {@link #listen} then.
 */
public final class Follow {
  private static final UnheardHandler UNHEARD = new UnheardHandler();

  private static final StreamTap DEAF =
      new StreamTap() {
        @Override
        public void data(StreamChunk chunk, long frame) {}

        @Override
        public void gap(Direction direction, long offset, long length) {}
      };

  private final AnalysisRequest request;
  private final StreamBindings bindings;
  private final CaptureInput input;
  private final ConversationChoice choice;

  /**
   * @param request the rules; what it says about events and threads means nothing here
   * @param input can be opened twice
   * @param choice the conversation
   */
  public Follow(AnalysisRequest request, CaptureInput input, ConversationChoice choice) {
    this.request = request;
    this.input = input;
    this.choice = choice;
    bindings = new StreamBindings(request.plugins().streams(), request.decodeAs());
  }

  /**
   * Walks through the capture to see whether it has the conversation, and its urgent data.
   *
   * @throws CaptureException when it cannot be read or is no capture
   */
  public FollowedConversation survey() throws IOException {
    FollowedConversation conversation = new FollowedConversation();
    new Walk(conversation, DEAF).run();
    return conversation;
  }

  /**
   * Walks through the capture and hands over the bytes of the conversation.
   *
   * @return how the capture ended
   * @throws CaptureException when it cannot be read or is no capture
   * @throws IOException when the tap throws it
   */
  public CaptureEnd listen(StreamTap tap) throws IOException {
    try {
      return new Walk(new FollowedConversation(), tap).run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One walk through the capture. */
  private final class Walk {
    private final FollowedConversation conversation;
    private final StreamTap tap;
    private final Packet packet = new Packet(anomaly -> {});
    private final LayerWalker walker =
        new LayerWalker(
            request.plugins().packets(), request.limits(), request.overlap(), anomaly -> {});
    private final TcpShard shard =
        new TcpShard(
            settings(), 0, 1, 0, StreamHandlerFactory.forEvery(this::handlerOf), event -> {});
    private long conversations;

    Walk(FollowedConversation conversation, StreamTap tap) {
      this.conversation = conversation;
      this.tap = tap;
    }

    private TcpSettings settings() {
      return new TcpSettings(
          request.limits(),
          request.overlap(),
          request.checksums(),
          false,
          0,
          bindings::isServerPort);
    }

    private StreamHandler handlerOf(StreamContext context) {
      boolean wanted = choice.matches(context, conversations);
      conversations++;
      if (!wanted) {
        return UNHEARD;
      }
      conversation.found();
      return new FollowHandler(context, conversation, tap);
    }

    CaptureEnd run() throws IOException {
      try (CaptureSource source = input.open(request, 1);
          CaptureReader reader = source.newReader()) {
        while (reader.next(packet)) {
          frame();
        }
        FrameReference last = packet.number() > 0 ? packet.frame() : FrameReference.NONE;
        shard.endOfCapture(last, flowId -> {});
        conversation.conversations(conversations);
        return reader.end();
      }
    }

    private void frame() {
      if (walker.walk(packet) == Outcome.TCP) {
        try {
          shard.segment(packet);
        } catch (EndOfWireException e) {
          // a header that is not all there belongs to no conversation
        }
      }
    }
  }
}
