package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import org.junit.jupiter.api.Test;

/** The states and variables of both ends (RFC 9293 sections 3.3 and 3.10.7). */
class TcpStatesTest {
  private final Dialogue dialogue = new Dialogue();

  private static long client(int relative) {
    return (Dialogue.CLIENT_ISN + relative) & 0xffff_ffffL;
  }

  private static long server(int relative) {
    return (Dialogue.SERVER_ISN + relative) & 0xffff_ffffL;
  }

  @Test
  void synOnly() {
    assertThat(dialogue.client("S", 0, 0).states()).isEqualTo("SYN-SENT SYN-RECEIVED");
  }

  @Test
  void synAnswered() {
    assertThat(dialogue.client("S", 0, 0).server("SA", 0, 1).states())
        .isEqualTo("ESTABLISHED SYN-RECEIVED");
  }

  @Test
  void handshake() {
    FlowEvent flow = dialogue.handshake().flow();

    assertThat(flow.tcp().handshake()).isEqualTo("complete");
    assertThat(flow.tcp().rttUs()).hasValue(20_000);
    assertThat(flow.flow().state()).isEqualTo("established");
    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.ESTABLISHED);
  }

  @Test
  void variablesFollowEverySegment() {
    Tcp tcp =
        dialogue
            .window(500)
            .handshake()
            .window(400)
            .client("PA", 1, 1, "hello")
            .window(300)
            .server("PA", 1, 6, "welcome")
            .window(200)
            .client("A", 6, 8)
            .client("PA", 6, 8, "bye")
            .flow()
            .tcp();

    assertThat(tcp.client().snd())
        .contains(new SendVariables(client(6), client(9), 300, 0, server(1), client(6), client(0)));
    assertThat(tcp.client().rcv()).contains(new ReceiveVariables(server(8), 200, 0, server(0)));
    assertThat(tcp.server().snd())
        .contains(new SendVariables(server(8), server(8), 200, 0, client(6), server(8), server(0)));
    assertThat(tcp.server().rcv()).contains(new ReceiveVariables(client(9), 300, 0, client(0)));
  }

  @Test
  void anOldSegmentChangesNothing() {
    Tcp tcp =
        dialogue
            .handshake()
            .client("PA", 1, 1, "hello")
            .server("A", 1, 6)
            .window(77)
            .client("PA", 1, 1, "hello")
            .flow()
            .tcp();

    assertThat(tcp.server().snd().orElseThrow().wnd()).isEqualTo(1_000);
  }

  @Test
  void orderlyClose() {
    dialogue.handshake().client("FPA", 1, 1, "x").server("A", 1, 3);
    dialogue.server("FA", 1, 3).client("A", 3, 2);
    FlowEvent flow = dialogue.flow();

    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.TIME_WAIT);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.CLOSED);
    assertThat(flow.flow().reason()).isEqualTo("fin");
    assertThat(dialogue.ended()).containsExactly(Direction.TO_SERVER, Direction.TO_CLIENT);
  }

  @Test
  void everyStepOfTheClose() {
    assertThat(new Dialogue().handshake().client("FA", 1, 1).states())
        .isEqualTo("FIN-WAIT-1 CLOSE-WAIT");
    assertThat(new Dialogue().handshake().client("FA", 1, 1).server("A", 1, 2).states())
        .isEqualTo("FIN-WAIT-2 CLOSE-WAIT");
    assertThat(new Dialogue().handshake().client("FA", 1, 1).server("FA", 1, 2).states())
        .isEqualTo("TIME-WAIT LAST-ACK");
  }

  @Test
  void simultaneousClose() {
    dialogue.handshake().client("FA", 1, 1).server("FA", 1, 1);
    assertThat(new Dialogue().handshake().client("FA", 1, 1).server("FA", 1, 1).states())
        .isEqualTo("CLOSING CLOSING");
    assertThat(dialogue.client("A", 2, 2).server("A", 2, 2).states())
        .isEqualTo("TIME-WAIT TIME-WAIT");
  }

  @Test
  void aFinThatOvertookDataDoesNotCountYet() {
    dialogue.handshake().client("FA", 4, 1);
    assertThat(new Dialogue().handshake().client("FA", 4, 1).states())
        .isEqualTo("FIN-WAIT-1 ESTABLISHED");
    assertThat(dialogue.client("PA", 1, 1, "abc").states()).isEqualTo("FIN-WAIT-1 CLOSE-WAIT");
  }

  @Test
  void simultaneousOpen() {
    dialogue.client("S", 0, 0).server("S", 0, 0);
    assertThat(new Dialogue().client("S", 0, 0).server("S", 0, 0).states())
        .isEqualTo("SYN-RECEIVED SYN-RECEIVED");
    FlowEvent flow = dialogue.client("SA", 0, 1).server("SA", 0, 1).client("A", 1, 1).flow();

    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(flow.tcp().handshake()).isEqualTo("complete");
    assertThat(flow.tcp().client().retransmissions()).isZero();
  }

  @Test
  void splitHandshake() {
    dialogue.client("S", 0, 0).server("A", 0, 1).server("S", 0, 0);
    dialogue.client("SA", 0, 1).server("A", 1, 1).client("PA", 1, 1, "data").server("A", 1, 5);
    FlowEvent flow = dialogue.flow();

    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(dialogue.toServer()).isEqualTo("data");
  }

  @Test
  void refusedConnection() {
    FlowEvent flow = dialogue.client("S", 0, 0).server("RA", 0, 1).flow();

    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.CLOSED);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.CLOSED);
    assertThat(flow.flow().reason()).isEqualTo("rst");
  }

  @Test
  void aListenerGoesBackToListenWhenItsHandshakeIsReset() {
    assertThat(dialogue.client("S", 0, 0).server("SA", 0, 1).client("R", 1, 0).states())
        .isEqualTo("CLOSED LISTEN");
  }

  @Test
  void resetOfAConnection() {
    FlowEvent flow = dialogue.handshake().client("PA", 1, 1, "abc").server("RA", 1, 4).flow();

    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.CLOSED);
    assertThat(flow.tcp().server().state()).isEqualTo(TcpState.CLOSED);
    assertThat(flow.flow().state()).isEqualTo("closed");
    assertThat(dialogue.ended()).hasSize(2);
  }

  @Test
  void resetAfterTheClose() {
    dialogue.handshake().client("FA", 1, 1).server("FA", 1, 2).client("A", 2, 2);
    assertThat(dialogue.client("R", 2, 0).states()).isEqualTo("CLOSED CLOSED");
  }

  @Test
  void aHalfOpenConnectionIsCleanedUp() {
    dialogue.handshake().client("PA", 1, 1, "abc").server("A", 1, 4);
    // the client has restarted
    dialogue.client("S", 7_777, 0).server("A", 1, 4).client("R", 4, 0);
    dialogue.client("S", 9_999, 0).server("SA", 80_000, 10_000).client("A", 10_000, 80_001);

    assertThat(dialogue.codes()).containsExactly("suspicious.syn_in_connection");
    assertThat(dialogue.flows()).hasSize(2);
    assertThat(dialogue.flows().get(0).flow().reason()).isEqualTo("rst");
    assertThat(dialogue.flows().get(1).tcp().handshake()).isEqualTo("complete");
  }

  @Test
  void timeWaitIsReused() {
    dialogue.handshake().client("FA", 1, 1).server("FA", 1, 2).client("A", 2, 2);
    dialogue.after(1_000).client("S", 100_000, 0).server("SA", 200_000, 100_001);

    assertThat(dialogue.flows()).hasSize(2);
    assertThat(dialogue.codes()).isEmpty();
  }

  @Test
  void aRestartedServerThatAnswersANewSynBeginsANewConversation() {
    dialogue.handshake().client("PA", 1, 1, "abc");
    dialogue.client("S", 50_000, 0).server("SA", 60_000, 50_001).client("A", 50_001, 60_001);

    assertThat(dialogue.flows()).hasSize(2);
    assertThat(dialogue.flows().get(0).flow().reason()).isEqualTo("reuse");
  }

  @Test
  void captureBeginsInTheMiddle() {
    dialogue.server("PA", 5, 7, "late").client("PA", 7, 9, "answer");
    FlowEvent flow = dialogue.flow();

    assertThat(flow.tcp().handshake()).isEqualTo("none");
    assertThat(flow.tcp().client().state()).isEqualTo(TcpState.ESTABLISHED);
    assertThat(flow.tcp().server().snd().orElseThrow().nxt()).isEqualTo(server(9));
    assertThat(dialogue.toClient()).isEqualTo("late");
    assertThat(dialogue.toServer()).isEqualTo("answer");
  }

  @Test
  void onlyTheClientWasCaptured() {
    dialogue.client("S", 0, 0).client("A", 1, 1).client("PA", 1, 1, "abc").client("A", 4, 50);

    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
    assertThat(dialogue.toServer()).isEqualTo("abc");
  }

  @Test
  void onlyTheServerWasCaptured() {
    dialogue.server("SA", 0, 1).server("PA", 1, 30, "abc");
    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
    assertThat(dialogue.toClient()).isEqualTo("abc");
  }

  @Test
  void fastOpenDataIsTaken() {
    dialogue.client("S", 0, 0, "early").server("SA", 0, 6).client("A", 6, 1);
    dialogue.client("PA", 6, 1, "!");

    assertThat(dialogue.toServer()).isEqualTo("early!");
    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
  }

  @Test
  void fastOpenDataIsIgnored() {
    dialogue.client("S", 0, 0, "early").server("SA", 0, 1).client("PA", 1, 1, "later");

    assertThat(dialogue.toServer()).isEqualTo("later");
    assertThat(dialogue.codes()).doesNotContain("suspicious.out_of_window");
  }

  @Test
  void aSynAckThatAnswersSomethingElseIsIgnored() {
    dialogue.client("S", 0, 0).server("SA", 900, 77).server("SA", 0, 1).client("A", 1, 1);
    FlowEvent flow = dialogue.flow();

    assertThat(dialogue.codes()).containsExactly("suspicious.syn_ack_not_acceptable");
    assertThat(flow.tcp().server().isn()).hasValue(server(0));
  }
}
