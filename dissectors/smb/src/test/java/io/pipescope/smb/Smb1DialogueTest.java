package io.pipescope.smb;

import static io.pipescope.smb.Smb1Packet.dialects;
import static io.pipescope.smb.Smb1Packet.empty;
import static io.pipescope.smb.Smb1Packet.message;
import static io.pipescope.smb.Smb1Packet.ntCreate;
import static io.pipescope.smb.Smb1Packet.request;
import static io.pipescope.smb.Smb1Packet.response;
import static io.pipescope.smb.Smb1Packet.transaction;
import static io.pipescope.smb.Smb1Packet.treeConnect;
import static io.pipescope.smb.Smb1Packet.treeConnected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Smb1DialogueTest {
  private final Session session = new Session(139, SmbLimits.of(1 << 20, 100, 100, 10));

  @Test
  void negotiateInTheOldProtocol() {
    session
        .client(request(0x72, 0, dialects("PC NETWORK PROGRAM 1.0", "NT LM 0.12")))
        .server(response(0x72, 0, 0, new Wire().u1(17).u2(1).zeros(32).u2(0)));
    assertThat(session.commands).hasSize(1);
    assertThat(session.last().version()).isEqualTo(1);
    assertThat(session.last().dialect()).contains("NT LM 0.12");
    assertThat(session.end().commands).hasSize(1);
  }

  @Test
  void negotiateAnsweredInTheNewProtocolIsOneEvent() {
    session
        .client(request(0x72, 0, dialects("NT LM 0.12", "SMB 2.???")))
        .server(Smb2Packet.negotiated(0, 0x02ff).message())
        .end();
    assertThat(session.commands).hasSize(1);
    Smb smb = session.last();
    assertThat(smb.version()).isEqualTo(2);
    assertThat(smb.dialect()).contains("2.???");
    assertThat(smb.requestFrame()).hasValue(1);
    assertThat(smb.responseFrame()).hasValue(2);
    assertThat(((SmbParameters.Negotiate) smb.parameters().orElseThrow()).dialects())
        .containsExactly("NT LM 0.12", "SMB 2.???");
  }

  @Test
  void pipesAreOpenedOnAShare() {
    session
        .client(request(0x75, 1, treeConnect("\\\\S\\IPC$")))
        .server(response(0x75, 1, 0, treeConnected("IPC")))
        .client(request(0xa2, 2, ntCreate("\\srvsvc")))
        .server(response(0xa2, 2, 0xc0000034L, empty()));
    assertThat(session.commands.get(0).share()).contains("\\\\S\\IPC$");
    assertThat(session.commands.get(0).shareType()).contains(ShareType.PIPE);
    Smb create = session.last();
    assertThat(create.command()).isEqualTo("nt_create_andx");
    assertThat(create.filename()).contains("\\srvsvc");
    assertThat(create.share()).contains("\\\\S\\IPC$");
    assertThat(create.status()).contains("STATUS_OBJECT_NAME_NOT_FOUND");
    assertThat(create.sessionId()).hasValue(3);
  }

  @Test
  void namesAreNotAlwaysUnicode() {
    Wire body = new Wire().u1(2).u2(0).u2(0).u2(9).u1(4).ascii("\\a.txt").u1(0);
    session.client(message(0x02, 5, 0, 0, 0, body));
    session.server(message(0x02, 5, 0x00020001L, 0x80, 0, empty()));
    assertThat(session.last().filename()).contains("\\a.txt");
    assertThat(session.last().status()).contains("ERRDOS:ERRbadfile");
  }

  @Test
  void eachCommandOfAnAndxChainIsToldWithTheFramesOfItsMessage() {
    Wire chain =
        new Wire().u1(2).u1(0x75).u1(0).u2(32 + 8).u2(1).u1(0).raw(treeConnect("\\\\S\\D").bytes());
    session.client(request(0x74, 1, chain));
    session.server(
        response(
            0x74,
            1,
            0,
            new Wire()
                .u1(2)
                .u1(0x75)
                .u1(0)
                .u2(32 + 8)
                .u2(1)
                .u1(0)
                .raw(treeConnected("A:").bytes())));
    assertThat(session.commands)
        .extracting(Smb::command)
        .containsExactly("logoff_andx", "tree_connect_andx");
    assertThat(session.last().share()).contains("\\\\S\\D");
    assertThat(session.last().shareType()).contains(ShareType.DISK);
    assertThat(session.last().requestFrame()).hasValue(1);
    assertThat(session.last().responseFrame()).hasValue(2);
    assertThat(session.last().compound()).contains(new Compound(1, 2));
  }

  @Test
  void anAndxChainThatDoesNotAdvanceEnds() {
    for (int offset : new int[] {0, 32, 31, 0xffff}) {
      Session victim = new Session();
      victim.client(request(0x74, 1, new Wire().u1(2).u1(0x74).u1(0).u2(offset).u2(0))).end();
      assertThat(victim.commands).hasSize(1);
      assertThat(victim.anomalies).containsExactly("malformed.andx");
    }
  }

  @Test
  void anInterimResponseIsNotTheFinalOne() {
    session
        .client(request(0x25, 4, transaction(100, 40)))
        .server(response(0x25, 4, 0, empty()))
        .client(request(0x26, 4, empty()));
    assertThat(session.commands).isEmpty();
    session.server(response(0x25, 4, 0x80000005L, new Wire().u1(10).zeros(22)));
    assertThat(session.last().status()).contains("STATUS_BUFFER_OVERFLOW");
    assertThat(session.last().responseFrame()).hasValue(4);
    session.server(response(0x25, 4, 0, new Wire().u1(10).zeros(22))).end();
    assertThat(session.commands).hasSize(1);
  }

  @Test
  void anEmptyResponseToAWholeTransactionIsFinal() {
    session.client(request(0x25, 4, transaction(40, 40))).server(response(0x25, 4, 0, empty()));
    assertThat(session.last().responseFrame()).hasValue(2);
  }

  @Test
  void multiplexIdsBelongToProcessesAndCommands() {
    session
        .client(request(0x2b, 4, empty()))
        .client(request(0x04, 4, empty()))
        .server(response(0x2b, 4, 0, empty()));
    assertThat(session.last().requestFrame()).hasValue(1);
    session.end();
    assertThat(session.last().command()).isEqualTo("close");
    assertThat(session.last().status()).isEmpty();
  }

  @Test
  void cancelIsNeverAnswered() {
    session.client(request(0xa4, 4, empty()));
    assertThat(session.last().command()).isEqualTo("nt_cancel");
    assertThat(session.end().commands).hasSize(1);
  }
}
