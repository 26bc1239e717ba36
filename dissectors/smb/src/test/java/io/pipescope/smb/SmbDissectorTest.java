package io.pipescope.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmbDissectorTest {
  /** What one side sends in one frame. */
  private static final class Turn {
    private final Direction direction;
    private final byte[] bytes;

    Turn(Direction direction, byte[] bytes) {
      this.direction = direction;
      this.bytes = bytes;
    }
  }

  private static final byte[] SESSION_REQUEST = control(0x81, 68);
  private static final byte[] KEEP_ALIVE = control(0x85, 0);

  private static byte[] control(int type, int length) {
    return new Wire().u1(type).u1(0).u1(0).u1(length).zeros(length).bytes();
  }

  private static List<Turn> conversation() {
    List<Turn> turns = new ArrayList<>();
    client(turns, SESSION_REQUEST);
    server(turns, control(0x82, 0));
    client(turns, Smb1Packet.request(0x72, 0, Smb1Packet.dialects("NT LM 0.12", "SMB 2.002")));
    server(turns, Smb2Packet.negotiated(0, 0x0202).message());
    client(turns, Smb2Packet.treeConnect(1, "\\\\S\\D").message());
    server(turns, Smb2Packet.treeConnected(1, 1).message());
    client(turns, KEEP_ALIVE);
    client(
        turns,
        Smb2Packet.chain(
            Smb2Packet.create(2, "name"),
            Smb2Packet.write(3, -1, 30).flag(Smb2Packet.RELATED),
            Smb2Packet.close(4, -1).flag(Smb2Packet.RELATED)));
    server(
        turns,
        Smb2Packet.chain(
            Smb2Packet.created(2, 6), Smb2Packet.written(3, 30), Smb2Packet.closed(4)));
    client(turns, Smb2Packet.write(5, 6, 5_000).message());
    server(turns, Smb2Packet.written(5, 5_000).message());
    client(turns, Smb2Packet.request(Smb2Packet.IOCTL, 6).message());
    client(turns, Smb1Packet.request(0x75, 7, Smb1Packet.treeConnect("\\\\S\\IPC$")));
    server(turns, Smb1Packet.response(0x75, 7, 0, Smb1Packet.treeConnected("IPC")));
    client(turns, Smb1Packet.request(0xa2, 8, Smb1Packet.ntCreate("\\pipe")));
    return turns;
  }

  private static void client(List<Turn> turns, byte[] bytes) {
    turns.add(new Turn(Direction.TO_SERVER, bytes));
  }

  private static void server(List<Turn> turns, byte[] bytes) {
    turns.add(new Turn(Direction.TO_CLIENT, bytes));
  }

  private static Session play(List<Turn> turns, int piece) {
    Session session = new Session(139, Limits.DEFAULT);
    for (Turn turn : turns) {
      session.nextFrame();
      for (int at = 0; at < turn.bytes.length; at += piece) {
        int end = Math.min(at + piece, turn.bytes.length);
        session.piece(turn.direction, Arrays.copyOfRange(turn.bytes, at, end));
      }
    }
    return session.end();
  }

  @Test
  void everySegmentationGivesTheSameEvents() {
    Session whole = play(conversation(), Integer.MAX_VALUE / 2);
    assertThat(whole.commands).hasSize(9);
    assertThat(whole.anomalies).contains("malformed.ioctl").hasSize(1);
    for (int piece = 1; piece < 400; piece++) {
      Session cut = play(conversation(), piece);
      assertThat(cut.commands).as("pieces of %d", piece).isEqualTo(whole.commands);
      assertThat(cut.anomalies).isEqualTo(whole.anomalies);
    }
  }

  @Test
  void everyBeginningOfTheConversationIsReadWithoutFailure() {
    for (Turn turn : conversation()) {
      for (int length = 0; length < Math.min(turn.bytes.length, 400); length++) {
        byte[] part = Arrays.copyOf(turn.bytes, length);
        byte[] honest = length > 4 ? Wire.nbss(Arrays.copyOfRange(part, 4, length)) : part;
        assertThatCode(
                () -> {
                  new Session().piece(turn.direction, part).end();
                  new Session().piece(turn.direction, honest).end();
                })
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void everyFlippedByteIsReadWithoutFailure() {
    for (Turn turn : conversation()) {
      for (int at = 0; at < Math.min(turn.bytes.length, 400); at++) {
        byte[] bytes = turn.bytes.clone();
        bytes[at] ^= (byte) 0xff;
        assertThatCode(() -> new Session().piece(turn.direction, bytes).end())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aMessageBehindAGapIsFound() {
    Session session = new Session();
    session
        .client(Smb2Packet.request(Smb2Packet.ECHO, 1).message())
        .gap(Direction.TO_SERVER, 1_000)
        .client(new byte[] {0, 0, 0, 1, 2, 3}, Smb2Packet.request(Smb2Packet.ECHO, 2).message())
        .end();
    assertThat(session.commands).hasSize(2);
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void whatIsNoSessionPacketIsToldAndPassedOver() {
    Session session = new Session();
    session
        .client(Smb2Packet.request(Smb2Packet.ECHO, 1).message())
        .client(new byte[] {0x44, 0, 0, 0, 0, 0, 0, 1})
        .client(Smb2Packet.request(Smb2Packet.ECHO, 2).message())
        .end();
    assertThat(session.commands).hasSize(2);
    assertThat(session.anomalies).containsExactly("malformed.nbss_type");
  }

  @Test
  void lengthsHaveSeventeenBitsOnNetbiosAnd24WithoutIt() {
    byte[] message = Smb2Packet.request(Smb2Packet.ECHO, 1).message();
    message[1] = 0x02;
    assertThat(new Session(139, Limits.DEFAULT).client(message).end().commands).hasSize(1);
    Session direct = new Session(445, Limits.DEFAULT).client(message).end();
    assertThat(direct.commands).isEmpty();
    assertThat(direct.anomalies).containsExactly("truncated.message");
  }

  @Test
  void rawDataAreNoErrorOnceTheyWereAnnounced() {
    byte[] raw = Wire.nbss(new byte[500]);
    Session session = new Session(139, Limits.DEFAULT);
    session
        .client(Smb1Packet.request(0x1a, 1, Smb1Packet.empty()))
        .server(raw)
        .client(Smb1Packet.request(0x2b, 2, Smb1Packet.empty()))
        .server(Smb1Packet.response(0x2b, 2, 0, Smb1Packet.empty()));
    assertThat(session.last().requestFrame()).hasValue(3);
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void probe() {
    byte[] message = Smb2Packet.request(Smb2Packet.ECHO, 1).message();
    assertThat(probe(Arrays.copyOf(message, 64))).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(Arrays.copyOf(message, 8))).isEqualTo(Likelihood.CERTAIN);
    for (int length = 1; length < 8; length++) {
      assertThat(probe(Arrays.copyOf(message, length))).isEqualTo(Likelihood.POSSIBLE);
    }
    assertThat(probe(SESSION_REQUEST)).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(KEEP_ALIVE)).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Arrays.copyOfRange(message, 4, 68))).isEqualTo(Likelihood.NO);
    assertThat(probe(new byte[64])).isEqualTo(Likelihood.NO);
    assertThat(probe(new byte[] {0, 0, 0, 100, 0x16})).isEqualTo(Likelihood.NO);
    assertThat(probe("SSH-2.0-OpenSSH".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo(Likelihood.NO);
  }

  private static Likelihood probe(byte[] head) {
    ByteBuffer buffer = ByteBuffer.wrap(head);
    Likelihood likelihood = new SmbProvider().probe(Direction.TO_SERVER, buffer);
    assertThat(buffer.position()).isZero();
    return likelihood;
  }
}
