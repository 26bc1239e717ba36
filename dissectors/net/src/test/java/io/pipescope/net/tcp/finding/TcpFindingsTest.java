package io.pipescope.net.tcp.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Alert;
import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.Finding;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import io.pipescope.net.tcp.finding.HandshakeObservation.Step;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each finding where it has to speak up, and where it has to be silent. */
class TcpFindingsTest {
  private static final int SERVER = 0x0a000001;
  private static final int TRUSTED = 0x0a000002;
  private static final int CLIENT = 0x0a000003;
  private static final long MILLISECOND = 1_000_000;

  private final List<Finding> findings = new TcpFindings().create(Thresholds.DEFAULT);
  private final List<Alert> alerts = new ArrayList<>();
  private long frame;
  private long time;

  @Test
  void aFloodOfHalfOpenConnectionsIsToldOnce() {
    for (int i = 0; i < 1000; i++) {
      open(0xc0000000 + i, SERVER, Step.OPENED, i);
    }
    assertThat(ids()).containsExactly("ps.tcp.syn_flood");
    assertThat(alerts.get(0).evidence().get(1).value()).isEqualTo("128");
  }

  @Test
  void manyConnectionsThatAreCompletedAreNoFlood() {
    for (int i = 0; i < 1000; i++) {
      open(CLIENT, SERVER, Step.OPENED, i);
      open(CLIENT, SERVER, Step.COMPLETED, i);
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void slowHalfOpenConnectionsAreNoFlood() {
    for (int i = 0; i < 1000; i++) {
      time += 100 * MILLISECOND;
      open(CLIENT, SERVER, Step.OPENED, i);
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void aConnectionInTheNameOfAFloodedHostIsToldWithTheFlood() {
    for (int i = 0; i < 200; i++) {
      open(0xc0000000 + i, TRUSTED, Step.OPENED, i);
    }
    time += 20_000 * MILLISECOND;
    open(TRUSTED, SERVER, Step.OPENED, 1);
    open(TRUSTED, SERVER, Step.COMPLETED, 1);
    assertThat(ids()).containsExactly("ps.tcp.syn_flood", "ps.tcp.trust_exploitation");
    assertThat(alerts.get(1).severity()).isEqualTo(1);
  }

  @Test
  void aConnectionOfAHostThatWasFloodedLongAgoIsOrdinary() {
    for (int i = 0; i < 200; i++) {
      open(0xc0000000 + i, TRUSTED, Step.OPENED, i);
    }
    time += 600_000 * MILLISECOND;
    open(TRUSTED, SERVER, Step.OPENED, 1);
    open(TRUSTED, SERVER, Step.COMPLETED, 1);
    assertThat(ids()).containsExactly("ps.tcp.syn_flood");
  }

  @Test
  void initialSequenceNumbersOfEqualStepsAreToldOnce() {
    for (int i = 0; i < 20; i++) {
      open(CLIENT, SERVER, Step.ANSWERED, 0xffff0000 + i * 64_128);
    }
    assertThat(ids()).containsExactly("ps.tcp.predictable_isn");
  }

  @Test
  void multiplesOf64000AreTold() {
    int[] steps = {1, 2, 1, 1, 3, 2, 1, 1, 2};
    int number = 12345;
    for (int step : steps) {
      number += step * 64_000;
      open(CLIENT, SERVER, Step.ANSWERED, number);
    }
    assertThat(ids()).containsExactly("ps.tcp.predictable_isn");
  }

  @Test
  void randomInitialSequenceNumbersAreNotTold() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      open(CLIENT, SERVER, Step.ANSWERED, random.nextInt());
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void aProbeIsToldOnceForEachSender() {
    for (int i = 0; i < 10; i++) {
      observe(CLIENT, SERVER, new ProbeObservation(Kind.XMAS, Direction.TO_SERVER));
      observe(TRUSTED, SERVER, new ProbeObservation(Kind.XMAS, Direction.TO_SERVER));
    }
    assertThat(ids()).containsExactly("ps.tcp.xmas_probe", "ps.tcp.xmas_probe");
  }

  @Test
  void oneLoneFinIsNoProbe() {
    ProbeObservation fin = new ProbeObservation(Kind.FIN, Direction.TO_SERVER);
    for (int i = 0; i < 10; i++) {
      observe(CLIENT, SERVER, fin);
      observe(CLIENT, TRUSTED, fin);
    }
    assertThat(alerts).isEmpty();
    observe(CLIENT, CLIENT, fin);
    assertThat(ids()).containsExactly("ps.tcp.fin_probe");
  }

  @Test
  void severalNearMissesOfOneConnectionAreInjection() {
    anomaly("suspicious.reset_not_exact", 2);
    assertThat(alerts).isEmpty();
    anomaly("suspicious.reset_not_exact", 1);
    assertThat(alerts).as("it may be the beginning of something else").isEmpty();
    time += 1_000 * MILLISECOND;
    open(CLIENT, TRUSTED, Step.OPENED, 1);
    assertThat(ids()).containsExactly("ps.tcp.blind_injection");
    assertThat(alerts.get(0).evidence().get(1).frame()).isEqualTo(3);
  }

  @Test
  void anInjectionAtTheEndOfTheCaptureIsTold() {
    anomaly("suspicious.syn_in_connection", 5);
    findings.forEach(finding -> finding.end(alerts::add));
    assertThat(ids()).containsExactly("ps.tcp.blind_injection");
  }

  @Test
  void aHundredNearMissesInASecondCountChallengeAcks() {
    anomaly("suspicious.syn_in_connection", 150);
    findings.forEach(finding -> finding.end(alerts::add));
    assertThat(ids()).containsExactly("ps.tcp.challenge_ack_probing");
  }

  @Test
  void manyAcknowledgmentsThatCannotBeAreGuesses() {
    anomaly("suspicious.handshake_ack", 4);
    anomaly("suspicious.ack_out_of_range", 3);
    assertThat(alerts).isEmpty();
    anomaly("suspicious.handshake_ack", 20);
    assertThat(ids()).containsExactly("ps.tcp.sequence_guessing");
  }

  @Test
  void anAckStormIsToldOnce() {
    for (int acks = 1; acks < 100; acks++) {
      observe(CLIENT, SERVER, new AckStormObservation(acks, 7));
    }
    assertThat(ids()).containsExactly("ps.tcp.ack_storm");
    assertThat(alerts.get(0).evidence().get(0).frame()).isEqualTo(7);
  }

  @Test
  void otherBytesInACopyAreToldOnceForAConversation() {
    anomaly("suspicious.overlap_conflict", 5);
    anomaly("suspicious.overlap", 5);
    assertThat(ids()).containsExactly("ps.tcp.inconsistent_retransmission");
  }

  @Test
  void everyAlertThatIsGivenIsAnnounced() {
    assertThat(new TcpFindings().alertIds()).doesNotHaveDuplicates().hasSize(17);
  }

  private void anomaly(String code, int times) {
    for (int i = 0; i < times; i++) {
      observe(CLIENT, SERVER, new AnomalyEvent(Anomaly.of("tcp", code, "An example.")));
    }
  }

  private void open(int client, int server, Step step, int sequenceNumber) {
    observe(client, server, new HandshakeObservation(step, sequenceNumber));
  }

  private void observe(int client, int server, Payload payload) {
    frame++;
    time += MILLISECOND;
    Conversation conversation =
        new Conversation(
            1,
            new Endpoint(IpAddress.ipv4(client), 40_000),
            new Endpoint(IpAddress.ipv4(server), 513),
            "TCP",
            "",
            List.of());
    Event event =
        new Event(new FrameReference(frame, time, false), Optional.of(conversation), payload);
    for (Finding finding : findings) {
      if (finding.wants(payload.getClass())) {
        finding.observe(event, alerts::add);
      }
    }
  }

  private List<String> ids() {
    return alerts.stream().map(Alert::id).toList();
  }
}
