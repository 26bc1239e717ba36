package io.pipescope.smb;

import static io.pipescope.smb.PipePacket.OVERFLOW;
import static io.pipescope.smb.PipePacket.TRANSCEIVE;
import static io.pipescope.smb.PipePacket.ascii;
import static io.pipescope.smb.PipePacket.control;
import static io.pipescope.smb.PipePacket.controlled;
import static io.pipescope.smb.PipePacket.data;
import static io.pipescope.smb.PipePacket.write;
import static io.pipescope.smb.Smb1Packet.ntCreate;
import static io.pipescope.smb.Smb1Packet.request;
import static io.pipescope.smb.Smb1PipePacket.FID;
import static io.pipescope.smb.Smb1PipePacket.answer;
import static io.pipescope.smb.Smb1PipePacket.created;
import static io.pipescope.smb.Smb1PipePacket.function;
import static io.pipescope.smb.Smb1PipePacket.readAndx;
import static io.pipescope.smb.Smb1PipePacket.readDone;
import static io.pipescope.smb.Smb1PipePacket.secondary;
import static io.pipescope.smb.Smb1PipePacket.transaction;
import static io.pipescope.smb.Smb1PipePacket.writeAndx;
import static io.pipescope.smb.Smb1PipePacket.writeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every conversation with pipes: cut anyhow, at any place, or damaged. */
class PipePropertiesTest {
  private static final byte[] NOTHING = new byte[0];

  /** Some messages of a conversation, in order; those of the server begin with one. */
  record Turn(boolean server, byte[] bytes) {}

  private static Turn client(byte[] bytes) {
    return new Turn(false, bytes);
  }

  private static Turn server(byte[] bytes) {
    return new Turn(true, bytes);
  }

  static Stream<List<Turn>> conversations() {
    return Stream.of(smb2(), smb1());
  }

  private static List<Turn> smb2() {
    return List.of(
        client(Smb2Packet.treeConnect(1, "\\\\SRV\\IPC$").message()),
        server(Smb2Packet.treeConnected(1, 2).message()),
        client(PipePacket.wait(2, "p", Long.MIN_VALUE, true).message()),
        server(controlled(2, PipePacket.WAIT, -1, 0, NOTHING).message()),
        client(Smb2Packet.create(3, "p").message()),
        server(Smb2Packet.created(3, 7).message()),
        client(PipePacket.setInfo(4, 7, 0x17, new Wire().u4(1).u4(0)).message()),
        server(PipePacket.done(PipePacket.SET_INFO, 4).message()),
        client(write(5, 7, ascii("Hello")).message()),
        server(Smb2Packet.written(5, 5).message()),
        client(Smb2Packet.read(6, 7, 4).message()),
        server(data(6, OVERFLOW, ascii("Good")).message()),
        client(Smb2Packet.read(7, 7, 4).message()),
        server(data(7, 0, ascii("bye")).message()),
        client(control(8, TRANSCEIVE, 7, ascii("ask")).message()),
        server(controlled(8, TRANSCEIVE, 7, 0, ascii("answer")).message()),
        client(Smb2Packet.close(9, 7).message()),
        server(Smb2Packet.closed(9).message()));
  }

  private static List<Turn> smb1() {
    return List.of(
        client(Smb1PipePacket.connect(1)),
        server(Smb1PipePacket.connected(1)),
        client(request(0xa2, 2, ntCreate("\\p"))),
        server(created(2, FID, 2, 0x5ff)),
        client(writeAndx(3, FID, 0xc, new Wire().u2(8).raw(ascii("Hell")).bytes())),
        server(writeDone(3, 6)),
        client(writeAndx(4, FID, 0x4, ascii("o yo"))),
        server(writeDone(4, 4)),
        client(readAndx(5, FID, 4)),
        server(readDone(5, Smb1PipePacket.OVERFLOW, ascii("Good"))),
        client(readAndx(6, FID, 4)),
        server(readDone(6, 0, ascii("bye"))),
        client(transaction(7, "\\PIPE\\", 0x26, FID, NOTHING, ascii("one "), 0, 7, 0)),
        server(Smb1Packet.response(0x25, 7, 0, Smb1Packet.empty())),
        client(secondary(7, 7, 4, ascii("two"))),
        server(answer(7, 0, NOTHING, ascii("three "), 10, 0)),
        server(answer(7, 0, NOTHING, ascii("four"), 10, 6)),
        client(function(8, 0x23, FID, NOTHING, NOTHING)),
        server(answer(8, 0, new Wire().u2(0).u2(0).u2(3).bytes(), NOTHING)),
        client(Smb1PipePacket.close(9, FID)),
        server(Smb1PipePacket.closed(9)));
  }

  private static Session play(List<Turn> turns, int piece) {
    Session session = new Session();
    for (Turn turn : turns) {
      session.nextFrame();
      Direction direction = turn.server() ? Direction.TO_CLIENT : Direction.TO_SERVER;
      for (int at = 0; at < turn.bytes().length; at += piece) {
        int end = Math.min(turn.bytes().length, at + piece);
        session.piece(direction, Arrays.copyOfRange(turn.bytes(), at, end));
      }
    }
    return session.end();
  }

  private static List<String> seen(Session session) {
    List<String> seen = new ArrayList<>(session.texts());
    session.messages.forEach(m -> seen.add(m.frames() + " " + m.seq() + " " + m.pipeId()));
    session.pipes.forEach(pipe -> seen.add(pipe.toString()));
    seen.addAll(session.followed);
    return seen;
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void everySegmentationTellsTheSame(List<Turn> turns) {
    List<String> whole = seen(play(turns, 1 << 20));
    assertThat(whole).anyMatch(line -> line.contains("Goodbye"));
    for (int piece = 1; piece < 200; piece++) {
      assertThat(seen(play(turns, piece))).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void everyTruncationIsSurvived(List<Turn> turns) {
    for (int last = 0; last < turns.size(); last++) {
      byte[] bytes = turns.get(last).bytes();
      for (int length = 0; length < bytes.length; length++) {
        List<Turn> cut = new ArrayList<>(turns.subList(0, last));
        cut.add(new Turn(turns.get(last).server(), Arrays.copyOf(bytes, length)));
        Session session = play(cut, 1 << 20);
        assertThat(session.anomalies).noneMatch(code -> code.startsWith("internal"));
        assertThat(session.pipes).hasSizeLessThan(3);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void messagesThatAreMissingDoNotDisturbTheRest(List<Turn> turns) {
    for (int missing = 0; missing < turns.size(); missing++) {
      List<Turn> rest = new ArrayList<>(turns);
      rest.remove(missing);
      assertThat(play(rest, 1 << 20).pipes).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void damageIsSurvived(List<Turn> turns) {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      List<Turn> damaged = new ArrayList<>(turns);
      int at = random.nextInt(turns.size());
      byte[] bytes = turns.get(at).bytes().clone();
      // the length of the session message stays, so that the damage reaches the fields
      for (int i = 0; i <= random.nextInt(3); i++) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
      }
      damaged.set(at, new Turn(turns.get(at).server(), bytes));
      Session session = play(damaged, 1 << 20);
      assertThat(session.anomalies).noneMatch(code -> code.startsWith("internal"));
    }
  }
}
