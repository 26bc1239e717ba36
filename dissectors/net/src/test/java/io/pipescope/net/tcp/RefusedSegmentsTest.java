package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.ByteConflict;
import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Direction;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a receiver does not take is not delivered, and an anomaly says so. */
class RefusedSegmentsTest {
  private static final String SYN_OPTIONS = "020405b4 030300 00";

  private final Dialogue dialogue = new Dialogue();

  @Test
  void dataWithoutAck() {
    dialogue.handshake().client("P", 1, 0, "evil").client("PA", 1, 1, "good");

    assertThat(dialogue.toServer()).isEqualTo("good");
    assertThat(dialogue.codes()).containsExactly("suspicious.data_without_ack");
  }

  @Test
  void acknowledgmentsThatGuessTheSynAck() {
    int port = 40_000;
    for (int guess : new int[] {0, 2, 100, 2_000_000_000, -2_000_000_000}) {
      dialogue.clientPort(port++).client("S", 0, 0).server("SA", 0, 1).client("A", 1, guess);
    }

    assertThat(dialogue.codes()).hasSize(5).containsOnly("suspicious.handshake_ack");
    assertThat(dialogue.client("A", 1, 3).codes()).hasSize(5);
    assertThat(dialogue.client("A", 1, 1).flows())
        .extracting(flow -> flow.tcp().handshake())
        .containsExactly("partial", "partial", "partial", "partial", "complete");
  }

  @Test
  void finWithoutAck() {
    dialogue.handshake().client("F", 1, 0).client("PA", 1, 1, "good");

    assertThat(dialogue.toServer()).isEqualTo("good");
    assertThat(dialogue.codes()).containsExactly("suspicious.data_without_ack");
  }

  @Test
  void dataBeyondTheWindow() {
    dialogue.handshake().client("PA", 1_002, 1, "evil").client("PA", 1, 1, "x".repeat(1_001));
    dialogue.server("A", 1, 1_002).client("PA", 1_002, 1, "good").server("A", 1, 1_006);

    assertThat(dialogue.toServer()).hasSize(1_005).endsWith("xgood");
    assertThat(dialogue.codes())
        .containsExactly("suspicious.out_of_window", "suspicious.overlap_conflict");
  }

  @Test
  void dataAtTheEdgeOfTheWindow() {
    dialogue.handshake().client("PA", 1_001, 1, "tail").client("PA", 1, 1, "x".repeat(1_000));

    assertThat(dialogue.toServer()).isEqualTo("x".repeat(1_000) + "tail");
    assertThat(dialogue.codes()).isEmpty();
  }

  @Test
  void windowsAreScaled() {
    dialogue.options("020405b4 030302 00").client("S", 0, 0);
    dialogue.options("020405b4 030303 00").server("SA", 0, 1).client("A", 1, 1).server("A", 1, 1);
    dialogue.client("PA", 8_001, 1, "tail").client("PA", 8_006, 1, "more");

    assertThat(dialogue.codes()).containsExactly("suspicious.out_of_window");
  }

  @Test
  void aWindowThatIsNotKnownRefusesNothing() {
    dialogue.client("PA", 1, 1, "ab").server("A", 1, 3).client("PA", 100_000, 1, "far");
    dialogue.flow();

    assertThat(dialogue.codes()).isEmpty();
    assertThat(dialogue.toServer()).startsWith("ab.").endsWith(".far");
  }

  @Test
  void dataWithAnAcknowledgmentThatCannotBe() {
    dialogue.handshake().server("PA", 1, 1, "hi").client("A", 1, 3);
    dialogue.client("PA", 1, 3 + 100_000, "evil").client("PA", 1, 3, "good");

    assertThat(dialogue.toServer()).isEqualTo("good");
    assertThat(dialogue.codes())
        .containsExactly("suspicious.ack_out_of_range", "suspicious.overlap_conflict");
  }

  @Test
  void whatTheReceiverAcknowledgesItTook() {
    dialogue.handshake().client("PA", 1_100, 1, "tail").server("A", 1, 1_104);
    for (int i = 0; i < 9; i++) {
      dialogue.server("A", 1, 1_104);
    }

    assertThat(dialogue.toServer()).isEqualTo(".".repeat(1_099) + "tail");
  }

  @Test
  void aResetThatIsNotExact() {
    dialogue.handshake().client("R", 11, 0).client("PA", 1, 1, "alive");

    assertThat(dialogue.toServer()).isEqualTo("alive");
    assertThat(dialogue.codes()).containsExactly("suspicious.reset_not_exact");
    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
  }

  @Test
  void aResetDuringTheHandshakeThatAcknowledgesSomethingElse() {
    dialogue.client("S", 0, 0).server("RA", 0, 99).server("SA", 0, 1).client("A", 1, 1);

    assertThat(dialogue.codes()).containsExactly("suspicious.reset_not_exact");
    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
  }

  @Test
  void aSynInTheConnection() {
    dialogue.handshake().client("PA", 1, 1, "abc").client("S", 300, 0).server("A", 1, 4);
    dialogue.client("PA", 4, 1, "def");
    FlowEvent flow = dialogue.flow();

    assertThat(dialogue.toServer()).isEqualTo("abcdef");
    assertThat(dialogue.codes()).containsExactly("suspicious.syn_in_connection");
    assertThat(flow.tcp().client().isn()).hasValue(Dialogue.CLIENT_ISN & 0xffff_ffffL);
  }

  @Test
  void dataAfterAReset() {
    dialogue.handshake().client("PA", 1, 1, "abc").server("A", 1, 4).client("R", 4, 0);
    dialogue.client("PA", 4, 1, "evil");

    assertThat(dialogue.toServer()).isEqualTo("abc");
    assertThat(dialogue.codes()).containsExactly("suspicious.data_after_reset");
  }

  @Test
  void dataInFlightWhenTheOtherEndResets() {
    dialogue.handshake().server("PA", 1, 1, "abc").client("R", 1, 0).server("PA", 4, 1, "def");

    assertThat(dialogue.toClient()).isEqualTo("abc");
    assertThat(dialogue.codes()).containsExactly("suspicious.data_for_reset_end");
  }

  @Test
  void dataAfterAResetOfAnEmptyConnection() {
    dialogue.handshake().client("R", 1, 0).client("PA", 1, 1, "evil");
    dialogue.flow();

    assertThat(dialogue.toServer()).isEmpty();
    assertThat(dialogue.codes()).containsExactly("suspicious.data_after_reset");
  }

  @Test
  void aResetThatItsTargetDidNotBelieve() {
    dialogue.handshake().client("R", 1, 0).client("PA", 1, 1, "alive").server("A", 1, 6);
    dialogue.client("PA", 6, 1, "!");

    assertThat(dialogue.toServer()).isEqualTo("alive!");
    assertThat(dialogue.codes())
        .containsExactly("suspicious.data_after_reset", "suspicious.reset_not_believed");
    assertThat(dialogue.states()).isEqualTo("ESTABLISHED ESTABLISHED");
  }

  @Test
  void aConflictShowsBothCopiesAndBothFrames() {
    dialogue.handshake().client("PA", 1, 1, "to be or not").client("PA", 4, 1, "be?");

    assertThat(dialogue.toServer()).isEqualTo("to be or not");
    assertThat(dialogue.anomalies())
        .singleElement()
        .satisfies(
            anomaly -> {
              assertThat(anomaly.code()).isEqualTo("suspicious.overlap_conflict");
              assertThat(anomaly.conflict())
                  .contains(new ByteConflict(Direction.TO_SERVER, 5, 1, 4, "20", 5, "3f"));
              assertThat(anomaly.message()).contains("Frame 4", "20", "frame 5", "3f");
            });
    TcpSide client = dialogue.flow().tcp().client();
    assertThat(client.overlaps()).isEqualTo(1);
    assertThat(client.overlapConflicts()).isEqualTo(1);
  }

  @Test
  void aRepetitionIsNoConflict() {
    dialogue.handshake().client("PA", 1, 1, "abc").client("PA", 1, 1, "abc");
    TcpSide client = dialogue.flow().tcp().client();

    assertThat(dialogue.codes()).isEmpty();
    assertThat(client.overlaps()).isEqualTo(1);
    assertThat(client.overlapConflicts()).isZero();
  }

  @Test
  void aSegmentWithAWrongChecksum() {
    dialogue.handshake().corrupt().client("PA", 1, 1, "evil").client("PA", 1, 1, "good");
    dialogue.server("A", 1, 5);
    TcpSide client = dialogue.flow().tcp().client();

    assertThat(dialogue.toServer()).isEqualTo("good");
    assertThat(client.badChecksums()).isEqualTo(1);
    assertThat(client.retransmissions()).isZero();
    assertThat(dialogue.codes())
        .containsExactly("malformed.checksum", "suspicious.overlap_conflict");
  }

  @Test
  void aSegmentThatWasChangedAfterItWasCaptured() {
    dialogue.handshake().corrupt().client("PA", 1, 1, "XXXX").server("A", 1, 5);
    dialogue.client("PA", 5, 1, "!");

    assertThat(dialogue.toServer()).isEqualTo("XXXX!");
    assertThat(dialogue.flow().tcp().client().badChecksums()).isEqualTo(1);
  }

  @Test
  void aResetWithAWrongChecksum() {
    dialogue.handshake().corrupt().server("R", 1, 0).server("PA", 1, 1, "alive");

    assertThat(dialogue.toClient()).isEqualTo("alive");
    assertThat(dialogue.codes()).containsExactly("malformed.checksum");
  }

  @Test
  void aHostThatLeavesChecksumsToItsCard() {
    dialogue.offloaded().client("S", 0, 0).server("SA", 0, 1).offloaded().client("A", 1, 1);
    dialogue.offloaded().client("PA", 1, 1, "abc").server("PA", 1, 4, "def");
    Tcp tcp = dialogue.flow().tcp();

    assertThat(dialogue.toServer()).isEqualTo("abc");
    assertThat(dialogue.codes()).isEmpty();
    assertThat(tcp.client().offloadedChecksums()).isEqualTo(3);
    assertThat(tcp.client().badChecksums()).isZero();
    assertThat(tcp.server().offloadedChecksums()).isZero();
  }

  @Test
  void aHostWhoseChecksumsAreAllWrong() {
    dialogue.corrupt().client("S", 0, 0).server("SA", 0, 1).corrupt().client("A", 1, 1);
    dialogue.corrupt().client("PA", 1, 1, "abc").server("A", 1, 4);

    assertThat(dialogue.toServer()).isEqualTo("abc");
    assertThat(dialogue.codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ChecksumPolicy.class)
  void thePolicyDecides(ChecksumPolicy policy) {
    Dialogue chosen = new Dialogue(Limits.DEFAULT, OverlapPolicy.LINUX, policy);
    chosen.handshake().offloaded().client("PA", 1, 1, "card").server("A", 1, 5);
    chosen.corrupt().client("PA", 5, 1, "evil").client("PA", 5, 1, "good").server("A", 1, 9);
    chosen.flow();

    assertThat(chosen.toServer())
        .isEqualTo(
            switch (policy) {
              case AUTO -> "cardgood";
              case VERIFY -> "....good";
              case IGNORE -> "cardevil";
            });
  }

  @Test
  void bulkDataThatNobodyReadsIsNotLookedAt() {
    String block = "x".repeat(1_400);
    dialogue.window(65_535).handshake().unread(Long.MAX_VALUE);
    int next = 1;
    while (next < 1 << 20) {
      dialogue.client("A", next, 1, block);
      next += block.length();
      dialogue.server("A", 1, next);
    }
    dialogue.client("A", next, 1, block).corrupt().client("A", next + 1_400, 1, block);
    dialogue.unread(0).corrupt().client("A", next + 2_800, 1, block);

    assertThat(dialogue.toServer()).hasSize(next - 1 + 2_800);
    assertThat(dialogue.codes()).containsExactly("malformed.checksum");
  }

  @Test
  void bulkDataBehindAHoleIsLookedAt() {
    String block = "x".repeat(1_400);
    dialogue.window(65_535).handshake().unread(Long.MAX_VALUE);
    int next = 1;
    while (next < 1 << 20) {
      dialogue.client("A", next, 1, block);
      next += block.length();
      dialogue.server("A", 1, next);
    }
    dialogue.corrupt().client("A", next + 1_400, 1, block);

    assertThat(dialogue.codes()).containsExactly("malformed.checksum");
  }

  @Test
  void segmentsThatWerePutTogetherOnTheWayHaveNoChecksum() {
    dialogue.window(65_535).options(SYN_OPTIONS).client("S", 0, 0);
    dialogue.options(SYN_OPTIONS).server("SA", 0, 1).client("A", 1, 1);
    dialogue.corrupt().client("A", 1, 1, "y".repeat(2_000));

    assertThat(dialogue.toServer()).hasSize(2_000);
    assertThat(dialogue.codes()).isEmpty();
  }
}
