package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowCommandTest {
  private static final int ACK = 0x10;
  private static final int SYN = 0x02;
  private static final int URG = 0x20;

  @TempDir private Path directory;
  private Path capture;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  /** A conversation without data, then one that the test goes on with: its first frame is 2. */
  @BeforeEach
  void begin() throws IOException {
    file.write(TinyCapture.frames(1));
    segment(true, SYN, 99, 0, 0, "");
    segment(false, SYN | ACK, 499, 100, 0, "");
    segment(true, ACK, 100, 500, 0, "");
    capture = directory.resolve("talk.pcap");
  }

  private void segment(
      boolean toServer, int flags, int sequence, int acknowledged, int pointer, String data) {
    byte[] payload = data.getBytes(StandardCharsets.ISO_8859_1);
    int length = 54 + payload.length;
    ByteBuffer record = ByteBuffer.allocate(16 + length);
    record.putInt(TinyCapture.START).putInt(0).putInt(length).putInt(length);
    record.put(new byte[12]).putShort((short) 0x0800);
    record.put((byte) 0x45).put((byte) 0).putShort((short) (length - 14)).putInt(0x10000);
    record.put((byte) 64).put((byte) 6).putShort((short) 0);
    record.putInt(toServer ? 0xc0000201 : 0xc0000203).putInt(toServer ? 0xc0000203 : 0xc0000201);
    record.putShort((short) (toServer ? 5000 : 23)).putShort((short) (toServer ? 23 : 5000));
    record.putInt(sequence).putInt(acknowledged).putShort((short) (0x5000 | flags));
    record.putShort((short) 0x4000).putShort((short) 0).putShort((short) pointer).put(payload);
    int sum = 6 + length - 34;
    for (int at = 16 + 26; at < 16 + length; at += 2) {
      int low = at + 1 < 16 + length ? record.get(at + 1) & 0xff : 0;
      sum += (record.get(at) & 0xff) << 8 | low;
    }
    sum = (sum & 0xffff) + (sum >>> 16);
    sum = (sum & 0xffff) + (sum >>> 16);
    record.putShort(16 + 50, (short) ~sum);
    file.writeBytes(record.array());
  }

  private CommandRun follow(Object... options) throws IOException {
    Files.write(capture, file.toByteArray());
    Object[] arguments = Arrays.copyOf(options, options.length + 2);
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[0] = "follow";
    arguments[options.length + 1] = capture;
    return CommandRun.of(arguments);
  }

  private void dialogue() {
    segment(true, ACK, 100, 500, 0, "who are you\n");
    segment(false, ACK, 500, 112, 0, "a \\ and \u0007");
    segment(true, ACK, 112, 509, 0, "bye");
  }

  @Test
  void showsBothDirectionsInTheOrderOfArrival() throws IOException {
    dialogue();
    CommandRun run = follow("--flow", 2);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .containsExactly(
            "frame 5, to_server, 12 bytes",
            "00000000  77 68 6f 20 61 72 65 20  79 6f 75 0a              who are you.",
            "frame 6, to_client, 9 bytes",
            "00000000  61 20 5c 20 61 6e 64 20  07                       a \\ and .",
            "frame 7, to_server, 3 bytes",
            "0000000c  62 79 65                                          bye");
    assertThat(follow("--stream", 1).out()).isEqualTo(run.out());
    assertThat(follow("--flow", 2 + (1L << 33)).out()).isEqualTo(run.out());
  }

  @Test
  void writesNothingButBytesAsRawAndEscapesInText() throws IOException {
    dialogue();
    assertThat(follow("--stream", 1, "--direction", "to_server", "--format", "raw").out())
        .isEqualTo("who are you\nbye");
    assertThat(follow("--stream", 1, "--format", "text").out())
        .isEqualTo(
            "--- to_server\nwho are you\n--- to_client\na \\\\ and \\x07\n--- to_server\nbye\n");
    assertThat(follow("--stream", 1, "--format", "raw").out())
        .isEqualTo("who are you\na \\ and \u0007bye");
  }

  @Test
  void readsUrgentDataAsTheViewDoes() throws IOException {
    segment(true, ACK | URG, 100, 500, 3, "11A");
    segment(true, ACK | URG, 103, 500, 3, "22B");
    segment(true, ACK, 106, 500, 0, "33");
    assertThat(follow("--stream", 1).lines())
        .contains("00000003  32 32 42*" + " ".repeat(41) + "22B");
    assertThat(urgent("inline")).isEqualTo("11A22B33");
    assertThat(urgent("linux")).isEqualTo("11A2233");
    assertThat(urgent("linux-prompt")).isEqualTo("112233");
    assertThat(urgent("bsd")).isEqualTo("112233");
    assertThat(follow("--stream", 1, "--view", "bsd").lines())
        .contains("00000004  33 33" + " ".repeat(45) + "33");
    assertThat(follow("--stream", 1, "--view", "amiga").err()).contains("linux-stdurg");
  }

  private String urgent(String view) throws IOException {
    return follow("--stream", 1, "--view", view, "--direction", "to_server", "--format", "raw")
        .out();
  }

  @Test
  void tellsOfBytesThatTheCaptureLacks() throws IOException {
    segment(true, ACK, 100, 500, 0, "before");
    segment(true, ACK, 110, 500, 0, "after");
    segment(false, ACK, 500, 115, 0, "ok");
    assertThat(follow("--stream", 1).lines())
        .contains("to_server: [4 bytes missing]")
        .anyMatch(line -> line.startsWith("0000000a  61 66"));
    assertThat(follow("--stream", 1, "--format", "text", "--direction", "to_server").out())
        .isEqualTo("--- to_server\nbefore\n[4 bytes missing]\nafter\n");
    assertThat(follow("--stream", 1, "--format", "raw", "--direction", "to_server").out())
        .isEqualTo("beforeafter");
  }

  @Test
  void saysHowManyConversationsThereAreWhenNoneIsMeant() throws IOException {
    CommandRun run = follow("--stream", 2);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(0)).contains("no conversation number 2", "has 2 of them");
    assertThat(follow("--flow", 3).err()).contains("no conversation with flow id 3");
    assertThat(follow("--flow", 1, "--stream", 1).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(follow().status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void failsOnWhatIsNoCapture() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "not a capture at all");
    for (Path input : new Path[] {text, directory.resolve("absent.pcap"), directory}) {
      CommandRun run = CommandRun.of("follow", "--stream", 0, input);
      assertThat(run.status()).isEqualTo(ExitStatus.INPUT);
      assertThat(run.errLines()).hasSize(1);
    }
  }

  @Test
  void writesWhatIsBeforeTheEndOfACaptureCutShort() throws IOException {
    dialogue();
    Path cut = Files.write(capture, Arrays.copyOf(file.toByteArray(), file.size() - 5));
    CommandRun run = CommandRun.of("follow", "--stream", 1, cut);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT);
    assertThat(run.out()).contains("frame 6, ").doesNotContain("frame 7, ");
    assertThat(run.errLines()).hasSize(1);
  }

  @Test
  void isQuietWhenTheReaderHasGone() throws IOException {
    dialogue();
    Files.write(capture, file.toByteArray());
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    CommandRun run = CommandRun.into(closed, "follow", "--stream", 1, capture);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
