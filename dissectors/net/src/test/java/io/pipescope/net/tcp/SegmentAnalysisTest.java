package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Repetitions, reordering and loss, told apart with the help of SACK. */
class SegmentAnalysisTest {
  private static final String SACK_SYN = "020405b4 0402";

  private final Dialogue dialogue = new Dialogue();

  private Dialogue withSack() {
    dialogue.window(60_000).options(SACK_SYN).client("S", 0, 0).after(10);
    return dialogue.options(SACK_SYN).server("SA", 0, 1).after(10).client("A", 1, 1);
  }

  private static String sack(int... edges) {
    StringBuilder option = new StringBuilder("0101 05%02x".formatted(2 + 4 * edges.length));
    for (int edge : edges) {
      option.append("%08x".formatted(Dialogue.CLIENT_ISN + edge));
    }
    return option.toString();
  }

  private TcpSide client() {
    return dialogue.flow().tcp().client();
  }

  @Test
  void aTimeout() {
    dialogue.handshake().client("PA", 1, 1, "abc").after(500).client("PA", 1, 1, "abc");
    assertThat(client().retransmissions()).isEqualTo(1);
  }

  @Test
  void aFastRetransmission() {
    dialogue.handshake().client("A", 4, 1, "def").client("A", 7, 1, "ghi").client("A", 10, 1, "j");
    dialogue.after(50).server("A", 1, 1).server("A", 1, 1).server("A", 1, 1).server("A", 1, 1);
    dialogue.after(1).client("A", 1, 1, "abc");
    Tcp tcp = dialogue.flow().tcp();

    assertThat(tcp.client().fastRetransmissions()).isEqualTo(1);
    assertThat(tcp.client().outOfOrder()).isZero();
    assertThat(tcp.client().lostSegments()).isEqualTo(1);
    assertThat(tcp.server().duplicateAcks()).isEqualTo(4);
  }

  @Test
  void aFastRetransmissionIntoTheSecondHole() {
    withSack().client("A", 4, 1, "def").client("A", 10, 1, "jkl").after(50);
    dialogue.options(sack(4, 7)).server("A", 1, 1);
    dialogue.options(sack(10, 13, 4, 7)).server("A", 1, 1).server("A", 1, 1);
    dialogue.client("A", 1, 1, "abc").client("A", 7, 1, "ghi");

    assertThat(client().fastRetransmissions()).isEqualTo(2);
    assertThat(dialogue.toServer()).isEqualTo("abcdefghijkl");
  }

  @Test
  void reordering() {
    dialogue.handshake().client("A", 4, 1, "def").after(2).client("A", 1, 1, "abc");
    TcpSide client = client();

    assertThat(client.outOfOrder()).isEqualTo(1);
    assertThat(client.retransmissions()).isZero();
  }

  @Test
  void aLateSegmentIsNoReorderingEvenWhenNewDataCameJustNow() {
    dialogue.handshake().client("A", 4, 1, "def").after(300).client("A", 7, 1, "ghi");
    dialogue.after(1).client("A", 1, 1, "abc");
    TcpSide client = client();

    assertThat(client.outOfOrder()).isZero();
    assertThat(client.retransmissions()).isEqualTo(1);
  }

  @Test
  void aSpuriousRetransmissionByTheCumulativeAcknowledgment() {
    dialogue.handshake().client("A", 1, 1, "abc").server("A", 1, 4).client("A", 1, 1, "abc");
    assertThat(client().spuriousRetransmissions()).isEqualTo(1);
  }

  @Test
  void aSpuriousRetransmissionByASackBlock() {
    withSack().client("A", 1, 1, "abc").client("A", 4, 1, "def").after(50);
    dialogue.options(sack(4, 7)).server("A", 1, 1).after(200).client("A", 4, 1, "def");

    assertThat(client().spuriousRetransmissions()).isEqualTo(1);
  }

  @Test
  void aSpuriousRetransmissionByADuplicateSackBlock() {
    withSack().client("A", 1, 1, "abc").after(200).client("A", 1, 1, "abc").server("A", 1, 4);
    dialogue.options(sack(1, 4)).server("A", 1, 4);
    Tcp tcp = dialogue.flow().tcp();

    assertThat(tcp.client().spuriousRetransmissions()).isEqualTo(1);
    assertThat(tcp.client().retransmissions()).isEqualTo(1);
    assertThat(tcp.server().duplicateAcks()).isZero();
  }

  @Test
  void keepAlive() {
    dialogue.handshake().client("PA", 1, 1, "abc").server("A", 1, 4).after(7_200_000);
    dialogue.client("A", 3, 1).server("A", 1, 4).client("A", 3, 1, "#").server("A", 1, 4);
    Tcp tcp = dialogue.flow().tcp();

    assertThat(tcp.client().keepAlives()).isEqualTo(2);
    assertThat(tcp.client().spuriousRetransmissions()).isZero();
    assertThat(tcp.server().duplicateAcks()).isZero();
    assertThat(dialogue.codes()).isEmpty();
  }

  @Test
  void windows() {
    dialogue.window(10).handshake().client("PA", 1, 1, "0123456789");
    dialogue.window(0).server("A", 1, 11).window(10).server("A", 1, 11);
    Tcp tcp = dialogue.flow().tcp();

    assertThat(tcp.client().windowFulls()).isEqualTo(1);
    assertThat(tcp.server().zeroWindows()).isEqualTo(1);
    assertThat(tcp.server().windowUpdates()).isEqualTo(1);
    assertThat(tcp.server().duplicateAcks()).isZero();
  }

  @Test
  void whatTheCaptureLacksIsLost() {
    dialogue.handshake().client("A", 1, 1, "abc").server("A", 1, 7).client("A", 7, 1, "ghi");
    Tcp tcp = dialogue.flow().tcp();

    assertThat(tcp.client().lostSegments()).isEqualTo(1);
    assertThat(tcp.client().gapBytes()).isEqualTo(3);
    assertThat(dialogue.toServer()).isEqualTo("abc...ghi");
  }

  @Test
  void roundTrips() {
    dialogue.handshake().client("PA", 1, 1, "abc").after(30).server("A", 1, 4);
    dialogue.client("PA", 4, 1, "def").after(10).server("A", 1, 7);
    dialogue.client("PA", 7, 1, "ghi").after(300).client("PA", 7, 1, "ghi").server("A", 1, 10);

    assertThat(client().ackRttUs()).contains(new AckRoundTrips(2, 10_000, 20_000, 30_000));
  }

  @Test
  void aSynThatIsRepeated() {
    dialogue.client("S", 0, 0).after(1_000).client("S", 0, 0).server("SA", 0, 1);
    assertThat(client().retransmissions()).isEqualTo(1);
  }
}
