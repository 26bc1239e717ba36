package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * With a toy protocol: {@code <}, one digit, that many letters. Messages of {@code x} are bulk of
 * which two bytes are wanted; {@code <0} cannot be.
 */
class FramedDissectorTest {
  private final List<String> messages = new ArrayList<>();
  private final List<String> anomalies = new ArrayList<>();

  private final class Toy extends FramedDissector {
    Toy(int messageBytes) {
      super(new Context(messageBytes), "toy", 2, 3, 3);
    }

    @Override
    protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
      int digit = buffer.get(position + 1) - '0';
      if (buffer.get(position) != '<' || digit < 1 || digit > 9) {
        throw new MalformedException("malformed.toy", "No message");
      }
      return 2L + digit;
    }

    @Override
    protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
      return buffer.get(position) == '<'
          && Character.isDigit(buffer.get(position + 1))
          && Character.isLetter(buffer.get(position + 2));
    }

    @Override
    protected int keep(
        Direction direction, ByteBuffer buffer, int position, int available, long length) {
      if (available < Math.min(3, length)) {
        throw new AssertionError("asked too early");
      }
      byte first = buffer.get(position + 2);
      return first == '!' ? NO_MESSAGE : first == 'x' ? 4 : (int) length;
    }

    @Override
    protected void message(
        Direction direction, ByteBuffer buffer, int position, int kept, long length) {
      byte[] bytes = new byte[kept];
      buffer.get(position, bytes);
      messages.add(
          new String(bytes, StandardCharsets.US_ASCII)
              + "/"
              + length
              + "@"
              + messageOffset(direction));
    }
  }

  private final class Context implements StreamContext {
    private final int messageBytes;

    Context(int messageBytes) {
      this.messageBytes = messageBytes;
    }

    @Override
    public Conversation conversation() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FrameReference frame() {
      return FrameReference.NONE;
    }

    @Override
    public long frameNumber() {
      return 0;
    }

    @Override
    public void emit(Payload payload) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void anomaly(Anomaly anomaly) {
      anomalies.add(anomaly.code());
    }

    @Override
    public Limits limits() {
      return Limits.DEFAULT.with("messageBytes", messageBytes);
    }
  }

  private Toy toy = new Toy(1_000);
  private long offset;

  private void start() {
    messages.clear();
    anomalies.clear();
    toy = new Toy(1_000);
    offset = 0;
  }

  private void send(String text) {
    byte[] bytes = ("??" + text).getBytes(StandardCharsets.US_ASCII);
    toy.data(
        new StreamChunk()
            .set(Direction.TO_SERVER, offset, ByteBuffer.wrap(bytes), 2, text.length()));
    offset += text.length();
  }

  private void lose(int length) {
    toy.gap(Direction.TO_SERVER, offset, length);
    offset += length;
  }

  @Test
  void everySegmentationGivesTheSameMessages() {
    String stream = "<3abc<1d<9xyyyyyyyy<9efghijklm<2no";
    List<String> expected =
        List.of("<3abc/5@0", "<1d/3@5", "<9xy/11@8", "<9efghijklm/11@19", "<2no/4@30");
    for (int first = 1; first < stream.length(); first++) {
      for (int second = first; second < stream.length(); second++) {
        start();
        send(stream.substring(0, first));
        if (second > first) {
          send(stream.substring(first, second));
        }
        send(stream.substring(second));
        assertThat(messages).as("cut at %d and %d", first, second).isEqualTo(expected);
      }
    }
    assertThat(anomalies).isEmpty();
  }

  @Test
  void bytesOneByOne() {
    "<3abc<9xyyyyyyyy<2no".chars().forEach(c -> send(Character.toString(c)));
    assertThat(messages).containsExactly("<3abc/5@0", "<9xy/11@5", "<2no/4@16");
  }

  @Test
  void theOtherDirectionIsIndependent() {
    send("<3a");
    toy.data(
        new StreamChunk()
            .set(
                Direction.TO_CLIENT,
                0,
                ByteBuffer.wrap("<1z".getBytes(StandardCharsets.US_ASCII)),
                0,
                3));
    send("bc");
    assertThat(messages).containsExactly("<1z/3@0", "<3abc/5@0");
  }

  @Test
  void everySegmentationFindsTheNextMessageBehindNonsense() {
    String stream = "<1a<0<5!<..<2<3bcd<1e";
    for (int first = 1; first < stream.length(); first++) {
      for (int second = first + 1; second < stream.length(); second++) {
        start();
        send(stream.substring(0, first));
        send(stream.substring(first, second));
        send(stream.substring(second));
        assertThat(messages)
            .as("cut at %d and %d", first, second)
            .containsExactly("<1a/3@0", "<3bcd/5@13", "<1e/3@18");
        assertThat(anomalies).containsExactly("malformed.toy");
      }
    }
  }

  @Test
  void nonsenseAtTheStartIsNobodysFault() {
    send("tail of a message <1a");
    assertThat(messages).containsExactly("<1a/3@18");
    assertThat(anomalies).isEmpty();
  }

  @Test
  void gapInSkippedBytesLosesNothing() {
    send("<9xyy");
    lose(4);
    send("yy<1a");
    assertThat(messages).containsExactly("<9xy/11@0", "<1a/3@11");
    assertThat(anomalies).isEmpty();
  }

  @Test
  void tellsWhatItWillNotRead() {
    assertThat(toy.unread(Direction.TO_SERVER)).isZero();
    send("<9");
    assertThat(toy.unread(Direction.TO_SERVER)).isZero();
    send("xy");
    // seven bytes of the message are still to come, and the last of them completes it
    assertThat(toy.unread(Direction.TO_SERVER)).isEqualTo(6);
    assertThat(toy.unread(Direction.TO_CLIENT)).isZero();
    send("yyyyyy");
    assertThat(toy.unread(Direction.TO_SERVER)).isZero();
    send("y<1a");
    assertThat(messages).containsExactly("<9xy/11@0", "<1a/3@11");
    send("<3abc");
    assertThat(toy.unread(Direction.TO_SERVER)).isZero();
  }

  @Test
  void gapInKeptBytesHandsOverWhatCameBefore() {
    send("<9abc");
    lose(4);
    send("de<1f");
    assertThat(messages).containsExactly("<9abc/11@0", "<1f/3@11");
    assertThat(anomalies).containsExactly("truncated.message");
  }

  @Test
  void gapUpToTheEndOfTheMessageKeepsTheBoundary() {
    send("<9abc");
    lose(6);
    send("<2..<1f");
    assertThat(messages).containsExactly("<9abc/11@0", "<2../4@11", "<1f/3@15");
  }

  @Test
  void gapBeyondTheMessageMakesTheStreamBeSearched() {
    send("<9abc");
    lose(100);
    send("gh<2..<1f");
    assertThat(messages).containsExactly("<9abc/11@0", "<1f/3@111");
    assertThat(anomalies).containsExactly("truncated.message");
  }

  @Test
  void gapInTheHeaderDropsTheMessage() {
    send("<1a<9");
    lose(3);
    send("cdefghi<1j");
    assertThat(messages).containsExactly("<1a/3@0", "<1j/3@15");
    assertThat(anomalies).containsExactly("truncated.message");
  }

  @Test
  void gapBetweenMessages() {
    send("<1a");
    lose(7);
    send("bc<1d");
    assertThat(messages).containsExactly("<1a/3@0", "<1d/3@12");
    assertThat(anomalies).isEmpty();
  }

  @Test
  void unfinishedMessageAtTheEnd() {
    send("<1a<5bc");
    toy.end(Direction.TO_SERVER);
    assertThat(messages).containsExactly("<1a/3@0");
    assertThat(anomalies).containsExactly("truncated.message");
  }

  @Test
  void keepsNoMoreThanTheLimit() {
    toy = new Toy(5);
    send("<9abcdefghi<1j");
    send("<9abcde");
    send("fghi<1k");
    assertThat(messages).containsExactly("<9abc/11@0", "<1j/3@11", "<9abc/11@14", "<1k/3@25");
    assertThat(anomalies).containsExactly("limit.message_bytes", "limit.message_bytes");
  }
}
