package io.pipescope.net.tcp;

import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.CommunityId;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many conversations: how they are told apart, when they end, and what they may cost. */
class ConversationsTest {
  private static final int HALF_OPEN = 300_000;

  private final Dialogue dialogue = new Dialogue();

  private static Limits limits(int conversations, int outOfOrderBytes, long outOfOrderTotal) {
    return Limits.DEFAULT
        .with("conversations", conversations)
        .with("outOfOrderBytes", outOfOrderBytes)
        .with("outOfOrderTotalBytes", outOfOrderTotal);
  }

  private static Dialogue dialogue(Limits limits) {
    return new Dialogue(limits, OverlapPolicy.LINUX, ChecksumPolicy.AUTO);
  }

  @Test
  void conversationsDoNotMix() {
    for (int port = 40_000; port < 40_500; port++) {
      dialogue.clientPort(port).handshake();
    }
    for (int port = 40_499; port >= 40_000; port--) {
      dialogue.clientPort(port).client("PA", 1, 1, "x").client("FA", 2, 1);
    }
    List<FlowEvent> flows = dialogue.flows();

    assertThat(flows).hasSize(500);
    assertThat(flows).allMatch(flow -> flow.tcp().client().streamBytes() == 1);
    assertThat(flows).allMatch(flow -> flow.flow().pktsToserver() == 4);
    assertThat(
            dialogue.events().stream()
                .filter(event -> event.payload() instanceof FlowEvent)
                .map(event -> event.conversation().orElseThrow().flowId()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void tenantsWithTheSameAddressesDoNotMix() {
    dialogue.network(7).client("S", 0, 0).network(8).client("S", 0, 0);
    dialogue.network(8).server("SA", 0, 1).network(7).server("SA", 0, 1);
    dialogue.network(7).client("A", 1, 1).client("PA", 1, 1, "seven");
    dialogue.network(8).client("A", 1, 1).client("PA", 1, 1, "eight!");
    List<FlowEvent> flows = dialogue.flows();

    assertThat(flows).extracting(flow -> flow.flow().networks()).containsExactly(of(7L), of(8L));
    assertThat(flows).extracting(flow -> flow.tcp().handshake()).containsOnly("complete");
    assertThat(flows).extracting(flow -> flow.tcp().client().streamBytes()).containsExactly(5L, 6L);
  }

  @Test
  void theTwoDirectionsMayGoThroughDifferentNetworks() {
    dialogue.network(7).client("S", 0, 0).network(70).server("SA", 0, 1);
    dialogue.network(8).client("S", 0, 0).network(80).server("SA", 0, 1);
    dialogue.network(7).client("A", 1, 1).network(70).server("PA", 1, 1, "seventy");
    dialogue.network(80).server("PA", 1, 1, "eighty").network(8).client("A", 1, 7);
    List<FlowEvent> flows = dialogue.flows();

    assertThat(flows).extracting(flow -> flow.tcp().server().streamBytes()).containsExactly(7L, 6L);
    assertThat(flows).extracting(flow -> flow.flow().pktsToclient()).containsOnly(2L);
  }

  @Test
  void whatIsSeenInsideAndOutsideOfATunnelIsTwoConversations() {
    dialogue.client("S", 0, 0).network(7).client("S", 0, 0).server("SA", 0, 1);
    dialogue.network(-1).server("SA", 0, 1).client("A", 1, 1).network(7).client("A", 1, 1);

    assertThat(dialogue.flows())
        .hasSize(2)
        .allMatch(flow -> flow.tcp().client().retransmissions() == 0)
        .allMatch(flow -> flow.tcp().handshake().equals("complete"));
  }

  @Test
  void aSilentConversationEndsAfterADay() {
    dialogue.handshake().clientPort(40_001).after(86_500_000).handshake();
    dialogue.clientPort(40_000).client("PA", 1, 1, "x");
    List<FlowEvent> flows = dialogue.flows();

    assertThat(flows).hasSize(3);
    assertThat(flows.get(0).flow().reason()).isEqualTo("timeout");
    assertThat(flows.get(2).tcp().handshake()).isEqualTo("none");
  }

  @Test
  void aClosedConversationCollectsItsLateSegments() {
    dialogue.handshake().client("FA", 1, 1).server("FA", 1, 2).client("A", 2, 2);
    dialogue.after(500_000).server("FA", 1, 2).after(700_000).server("FA", 1, 2);
    List<FlowEvent> flows = dialogue.flows();

    assertThat(flows).hasSize(2);
    assertThat(flows.get(0).flow().reason()).isEqualTo("fin");
    assertThat(flows.get(0).flow().pktsToclient()).isEqualTo(3);
  }

  @Test
  void timeThatGoesBackwardsEndsNothing() {
    dialogue.after(100_000_000).handshake().after(-100_000_000).client("PA", 1, 1, "abc");

    assertThat(dialogue.flow().tcp().client().streamBytes()).isEqualTo(3);
  }

  @Test
  void theOldestMakesRoomClosedOnesFirst() {
    Dialogue crowded = dialogue(limits(64 * 2, 1 << 20, 64 << 20));
    for (int port = 10_000; port < 12_000; port++) {
      crowded.clientPort(port).handshake();
    }
    long closedByLimit =
        crowded.flowsSoFar().stream().filter(f -> f.flow().reason().equals("limit")).count();

    assertThat(crowded.codes()).hasSize((int) closedByLimit).containsOnly("limit.conversations");
    assertThat(closedByLimit).isBetween(2_000L - 128, 2_000L - 100);
    assertThat(crowded.flows()).hasSize(2_000);
  }

  /** The tests of this module run with 256 MiB. */
  @Test
  void aFloodOfHalfOpenConnectionsStaysWithinTheLimit() {
    Dialogue flood = new Dialogue(Limits.DEFAULT, OverlapPolicy.LINUX, ChecksumPolicy.IGNORE);
    flood.notRecording();
    for (int i = 0; i < HALF_OPEN; i++) {
      flood.clientAddress(0x0b000000 + i).clientPort(1_024 + i % 60_000).client("S", 0, 0);
    }
    long closed = flood.numEvents() / 2; // each with an anomaly
    flood.flows();

    assertThat(HALF_OPEN - closed).isBetween(30_000L, 32_768L);
    assertThat(flood.numEvents()).isEqualTo(HALF_OPEN + closed);
  }

  /** Closed ones without data, as a scan of closed ports leaves them, count as well. */
  @Test
  void conversationsWithDataOutliveAScan() {
    Dialogue busy = dialogue(Limits.DEFAULT.with("conversationsWithoutData", 64));
    busy.handshake().client("PA", 1, 1, "before ");
    for (int port = 2_000; port < 4_000; port++) {
      busy.clientPort(port).client("S", 0, 0).server("RA", 0, 1);
    }
    busy.clientPort(40_000).client("PA", 8, 1, "after");

    assertThat(busy.flows())
        .filteredOn(flow -> flow.tcp().client().streamBytes() > 0)
        .singleElement()
        .satisfies(flow -> assertThat(flow.tcp().client().streamBytes()).isEqualTo(12));
    assertThat(busy.codes())
        .hasSizeGreaterThan(1_900)
        .containsOnly("limit.conversations_without_data");
  }

  @Test
  void aFloodOfSegmentsOutOfOrderStaysWithinTheLimit() {
    long total = 4 << 20;
    Dialogue flood = dialogue(limits(1 << 18, 64 << 10, total));
    flood.notRecording();
    String bytes = "x".repeat(50);
    long before = used();
    for (int port = 2_000; port < 12_000; port++) {
      flood.clientPort(port).client("PA", 1, 1, "a");
      for (int i = 0; i < 50; i++) {
        flood.client("PA", 100 + 100 * i, 1, bytes);
      }
    }

    // all that was sent is 500,000 segments, which would take 60 MB
    assertThat(used() - before).isLessThan(10_000 * 1_200 + 2 * total);
    long limits = flood.numEvents();
    assertThat(limits).as("anomalies that name the limit").isPositive();
    flood.flows();
    assertThat(flood.numEvents() - limits).isGreaterThanOrEqualTo(10_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @ParameterizedTest
  @CsvSource({
    // the examples of the Community ID specification, version 1, seed 0
    "128.232.110.120, 34855, 66.35.250.204, 80, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
    "2001:470:e5bf:dead:4957:2174:e82c:4887, 63943, 2607:f8b0:400c:c03::1a, 25,"
        + " 1:/qFaeAR+gFe1KYjMzVDsMv+wgU4=",
  })
  void communityId(String source, int sourcePort, String destination, int port, String id) {
    Endpoint a = new Endpoint(address(source), sourcePort);
    Endpoint b = new Endpoint(address(destination), port);
    boolean sorted = isLower(source, destination);

    assertThat(sorted ? new CommunityId().ofTcp(a, b) : new CommunityId().ofTcp(b, a))
        .isEqualTo(id);
  }

  @Test
  void bothDirectionsHaveTheSameCommunityId() {
    dialogue.handshake();
    dialogue.flow();
    List<Event> events = dialogue.events();

    assertThat(events.get(0).conversation().orElseThrow().communityId())
        .isEqualTo(
            new CommunityId()
                .ofTcp(
                    new Endpoint(address("10.0.0.1"), 40_000),
                    new Endpoint(address("10.0.0.2"), 445)));
  }

  private static byte[] bytes(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isLower(String a, String b) {
    return java.util.Arrays.compareUnsigned(bytes(a), bytes(b)) < 0;
  }

  private static IpAddress address(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(text));
    return bytes.capacity() == 4
        ? new IpAddress(0, bytes.getInt() & 0xffff_ffffL, true)
        : new IpAddress(bytes.getLong(), bytes.getLong(), false);
  }
}
