package io.pipescope.engine;

import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.FramedDissector;
import io.pipescope.api.Likelihood;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.UrgentReading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A protocol of messages {@code <NNtext>}, where NN is the length of the text.
 *
 * @param reading how its programs read urgent data
 * @param heard takes each message with the frame that completed it, each urgent mark with its place
 *     after {@code !}, and each byte apart from the stream with its place after {@code +}
 */
record Lines(UrgentReading reading, List<String> heard) implements StreamDissectorProvider {
  private static final int HEADER = 3;

  @Override
  public String protocol() {
    return "lines";
  }

  @Override
  public String description() {
    return "Lines";
  }

  @Override
  public List<Binding> bindings() {
    return List.of(new Binding.TcpPort(7000));
  }

  @Override
  public Likelihood probe(Direction direction, ByteBuffer head) {
    return head.get(head.position()) == '<' ? Likelihood.CERTAIN : Likelihood.NO;
  }

  @Override
  public UrgentReading urgentReading() {
    return reading;
  }

  @Override
  public StreamDissector create(StreamContext context) {
    return new FramedDissector(context, "lines", HEADER, HEADER, HEADER) {
      @Override
      protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
        String header = text(buffer, position, HEADER);
        return header.matches("<[0-9][0-9]")
            ? HEADER + Integer.parseInt(header.substring(1)) + 1
            : NO_MESSAGE;
      }

      @Override
      protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
        return text(buffer, position, HEADER).matches("<[0-9][0-9]");
      }

      @Override
      protected int keep(
          Direction direction, ByteBuffer buffer, int position, int available, long length) {
        return (int) length;
      }

      @Override
      protected void message(
          Direction direction, ByteBuffer buffer, int position, int kept, long length) {
        heard.add(context.frameNumber() + text(buffer, position, kept));
      }

      @Override
      public void urgent(Direction direction, long offset) {
        heard.add(context.frameNumber() + "!" + offset);
      }

      @Override
      public void urgentByte(Direction direction, long offset, byte value) {
        heard.add(context.frameNumber() + "+" + (char) value + offset);
      }
    };
  }

  private static String text(ByteBuffer buffer, int position, int length) {
    byte[] bytes = new byte[length];
    buffer.get(position, bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
