package io.pipescope.smb;

import static io.pipescope.smb.Smb1Packet.ntCreate;
import static io.pipescope.smb.Smb2Packet.create;
import static io.pipescope.smb.Smb2Packet.created;
import static io.pipescope.smb.Smb2Packet.treeConnect;
import static io.pipescope.smb.Smb2Packet.treeConnected;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import io.pipescope.smb.pipe.CloseReason;
import io.pipescope.smb.pipe.FewEntries;
import io.pipescope.smb.pipe.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients and servers that mean no good. */
class HostileSmbTest {
  private static final int OPENS = 100_000;

  @Test
  void opensThatAreNeverClosedAreBounded() {
    Session session = new Session();
    session.client(treeConnect(1, "\\\\SRV\\IPC$").message()).server(treeConnected(1, 2).message());
    for (int i = 2; i < OPENS + 2; i++) {
      session.client(create(i, "p").message()).server(created(i, i).message());
    }
    session.endOfCapture();
    assertThat(session.commands).hasSize(OPENS + 1);
    assertThat(session.pipes).hasSize(OPENS);
    long stillOpen =
        session.pipes.stream()
            .filter(pipe -> pipe.closeReason().equals(Optional.of(CloseReason.END_OF_CAPTURE)))
            .count();
    assertThat(stillOpen).isEqualTo(Limits.DEFAULT.openPipes());
    assertThat(session.anomalies).contains("limit.open_pipes", "limit.open_files");
  }

  @Test
  void opensOfSmb1ThatAreNeverClosedAreBounded() {
    Session session = new Session();
    session.client(Smb1PipePacket.connect(1)).server(Smb1PipePacket.connected(1));
    for (int i = 2; i < OPENS + 2; i++) {
      int mid = i & 0x7fff;
      session
          .client(Smb1Packet.request(0xa2, mid, ntCreate("\\p")))
          .server(Smb1PipePacket.created(mid, i & 0xffff, 2, 0x5ff));
    }
    session.endOfCapture();
    assertThat(session.commands).hasSize(OPENS + 1);
    assertThat(session.pipes).hasSize(OPENS);
    assertThat(session.anomalies).contains("limit.open_pipes");
  }

  @Test
  void requestsThatAreNeverAnsweredAreBounded() {
    Session session = new Session();
    for (int i = 1; i <= OPENS; i++) {
      session.client(create(i, "p").message());
    }
    session.end();
    assertThat(session.commands).hasSize(OPENS);
    assertThat(session.anomalies).contains("limit.pending_requests");
  }

  @Test
  void whatIsOpenedBeyondAllTablesIsToldAndGivenBack() {
    FewEntries entries = new FewEntries(60);
    Session session = new Session(445, Limits.DEFAULT, entries);
    session.client(treeConnect(1, "\\\\SRV\\IPC$").message()).server(treeConnected(1, 2).message());
    for (int i = 2; i < 102; i++) {
      session.client(create(i, "p").message()).server(created(i, i).message());
    }
    assertThat(entries.refused).isPositive();
    assertThat(session.anomalies).doesNotContain("limit.open_pipes", "limit.open_files");
    session.end();
    assertThat(session.pipes)
        .extracting(Pipe::closeReason)
        .contains(Optional.of(CloseReason.LIMIT));
    assertThat(session.pipes).hasSize(100).extracting(Pipe::id).doesNotHaveDuplicates();
    assertThat(entries.left).as("all is given back").isEqualTo(60);
  }

  @Test
  void aRequestMeetsItsAnswerAlsoWhereThereIsNoRoom() {
    Session session = new Session(445, Limits.DEFAULT, new FewEntries(0));
    session.client(create(1, "a").message(), create(2, "b").message());
    assertThat(session.commands).hasSize(1);
    assertThat(session.last().filename()).contains("a");
    assertThat(session.last().status()).isEmpty();
    session.server(created(2, 7).message());
    assertThat(session.last().filename()).contains("b");
    assertThat(session.last().requestFrame()).hasValue(1);
    assertThat(session.last().status()).contains("STATUS_SUCCESS");
  }

  @Test
  void aLargeRequestIsToldAtOnceWhereThereIsNoRoom() {
    Session session = new Session(445, Limits.DEFAULT, new FewEntries(0));
    session.client(create(1, "n".repeat(10_000)).message());
    assertThat(session.last().status()).isEmpty();
    session.server(created(1, 7).message());
    assertThat(session.commands).hasSize(2);
    assertThat(session.last().requestFrame()).isEmpty();
    assertThat(session.last().status()).contains("STATUS_SUCCESS");
  }

  @Test
  void longNamesCountAsSeveralEntries() {
    FewEntries entries = new FewEntries(1_000);
    Session session = new Session(445, Limits.DEFAULT, entries);
    for (int i = 1; i <= 100; i++) {
      session.client(create(i, "n".repeat(10_000)).message()).server(created(i, i).message());
    }
    assertThat(entries.refused).isPositive();
    session.end();
    long answered = session.commands.stream().filter(told -> told.status().isPresent()).count();
    assertThat(answered).isEqualTo(100);
    assertThat(entries.left).isEqualTo(1_000);
  }

  @Test
  void namesOf64KibibytesAreNames() {
    String name = "n".repeat(32_767);
    Session session = new Session();
    session
        .client(treeConnect(1, "\\\\SRV\\IPC$").message())
        .server(treeConnected(1, 2).message())
        .client(create(2, name).message())
        .server(created(2, 7).message())
        .client(Smb1Packet.request(0xa2, 3, ntCreate(name)))
        .server(Smb1PipePacket.created(3, 7, 2, 0x5ff))
        .end();
    assertThat(session.commands).hasSize(3);
    assertThat(session.commands.get(1).filename()).contains(name);
    assertThat(session.commands.get(2).filename()).contains(name);
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void chainsOfTheSmallestCommandsAreBounded() {
    List<Smb2Packet> echoes = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      echoes.add(Smb2Packet.request(Smb2Packet.ECHO, i));
    }
    Session session = new Session();
    session.client(Smb2Packet.chain(echoes.toArray(Smb2Packet[]::new))).end();
    assertThat(session.commands).hasSize(Limits.DEFAULT.compoundCommands());
    assertThat(session.anomalies).containsExactly("limit.compound_commands");
  }

  @Test
  void chainsOfSmb1ThatTurnBackEnd() {
    for (int target = 0; target < 60; target++) {
      Wire body = new Wire().u1(2).u1(0x74).u1(0).u2(32 + 7).u2(0);
      body.u1(2).u1(0x74).u1(0).u2(target).u2(0).zeros(20);
      Session session = new Session();
      session.client(Smb1Packet.request(0x74, 1, body)).end();
      assertThat(session.commands).hasSizeBetween(1, 3);
    }
  }

  @Test
  void lengthsThatDisagreeBothWaysAreTold() {
    Session session = new Session();
    byte[] more = Smb2Packet.write(1, 7, 10).bytes(0);
    session.client(Wire.nbss(new Wire().raw(more).zeros(64).bytes()));
    session.client(Smb2Packet.write(2, 7, 10).message());
    byte[] less = Smb2Packet.write(3, 7, 10).bytes(0);
    less[64 + 4] = (byte) 0xff;
    session.client(Wire.nbss(less)).end();
    assertThat(session.commands).hasSize(3);
    assertThat(session.anomalies)
        .containsExactly("suspicious.trailing_bytes", "malformed.data_length");
  }
}
