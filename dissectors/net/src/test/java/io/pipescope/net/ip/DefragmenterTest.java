package io.pipescope.net.ip;

import static io.pipescope.net.Wire.ethernet;
import static io.pipescope.net.Wire.hex;
import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.ipv6Fragment;
import static io.pipescope.net.Wire.join;
import static io.pipescope.net.Wire.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefragmenterTest {
  private static final int MORE = 0x2000;
  private static final byte[] HEAD = Arrays.copyOf(tcp(), 16);
  private static final byte[] TAIL = Arrays.copyOfRange(tcp(), 16, 24);

  private final Walk walk = new Walk();

  private static byte[] first(int protocol, int id) {
    return ipv4(protocol, id, MORE, HEAD);
  }

  private static byte[] last(int protocol, int id) {
    return ipv4(protocol, id, 2, TAIL);
  }

  private static byte[] first6(int next, int id) {
    return ipv6(44, ipv6Fragment(next, id, 0, true, HEAD));
  }

  private static byte[] last6(int next, int id) {
    return ipv6(44, ipv6Fragment(next, id, 16, false, TAIL));
  }

  private boolean raw(byte[] packet) {
    return walk.frame(Walk.RAW, packet);
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void putsAnyFragmentsInAnyOrderTogether(OverlapPolicy policy) {
    Random random = new Random(20_230_415);
    for (int round = 0; round < 300; round++) {
      Walk any = new Walk(Limits.DEFAULT, policy);
      byte[] data = new byte[16 + random.nextInt(4_000)];
      random.nextBytes(data);
      boolean v6 = random.nextBoolean();
      List<byte[]> fragments = cut(data, v6, random);
      if (random.nextBoolean()) {
        fragments.add(fragments.get(random.nextInt(fragments.size())));
      }
      Collections.shuffle(fragments, random);
      int completed = 0;
      for (byte[] fragment : fragments) {
        if (any.frame(Walk.RAW, fragment)) {
          completed++;
          assertThat(any.window()).isEqualTo(data);
        }
        assertThat(any.codes())
            .allMatch(code -> code.matches("suspicious.fragment_(tiny|overlap)"));
      }
      assertThat(completed).as("round %d", round).isEqualTo(1);
    }
  }

  private static List<byte[]> cut(byte[] data, boolean v6, Random random) {
    List<byte[]> fragments = new ArrayList<>();
    for (int at = 0; at < data.length; ) {
      int length = 8 * (1 + random.nextInt(60));
      // one fragment alone would be no fragment
      int end = at == 0 ? Math.min(length, (data.length - 1) / 8 * 8) : at + length;
      end = Math.min(end, data.length);
      boolean more = end < data.length;
      byte[] part = Arrays.copyOfRange(data, at, end);
      fragments.add(
          v6
              ? ipv6(44, ipv6Fragment(Wire.TCP, 99, at, more, part))
              : ipv4(Wire.TCP, 99, at / 8 | (more ? MORE : 0), part));
      at = end;
    }
    return fragments;
  }

  @Test
  void tellsWhatNeverBecameWhole() {
    raw(first(6, 1));
    walk.at(31);
    raw(first(6, 2));

    assertThat(walk.codes())
        .containsExactly("suspicious.fragments_incomplete", "suspicious.fragment_tiny");
    assertThat(walk.anomalies().get(0).message())
        .contains("did not become a whole", "10.0.0.1", "10.0.0.2", "0x1", "frame 1");
    walk.endOfCapture();
    assertThat(walk.codes()).endsWith("truncated.fragments").hasSize(3);
    walk.endOfCapture();
    assertThat(walk.codes()).hasSize(3);
  }

  @Test
  void tellsAtTheEndWhatHadNoTimeLeft() {
    raw(first(6, 1));
    walk.at(20);
    raw(first6(6, 2));
    walk.at(31);
    raw(ipv4(6, tcp()));
    walk.endOfCapture();

    assertThat(walk.codes())
        .containsExactly("suspicious.fragments_incomplete", "truncated.fragments");
    assertThat(walk.anomalies().stream().map(Anomaly::layer)).containsExactly("ip", "ipv6");
  }

  @Test
  void saysNothingOfCopiesOfADatagramThatWasWhole() {
    walk.at(1_000);
    raw(first(6, 1));
    raw(last(6, 1));
    walk.at(1_030);
    raw(first(6, 1));
    walk.endOfCapture();
    assertThat(walk.codes()).containsExactly("suspicious.fragment_tiny");
  }

  @Test
  void tellsFragmentsThatComeMuchLaterThanADatagramWithTheirNumbers() {
    walk.at(1_000);
    raw(first(6, 1));
    raw(last(6, 1));
    walk.at(1_031);
    raw(first(6, 1));
    walk.endOfCapture();
    assertThat(walk.codes()).endsWith("truncated.fragments");
  }

  @Test
  void remembersAsManyWholeDatagramsAsMayWait() {
    Walk few = new Walk(Limits.DEFAULT.with("fragmentedDatagrams", 2), OverlapPolicy.LINUX);
    for (int id = 1; id <= 3; id++) {
      few.frame(Walk.RAW, first(6, id));
      few.frame(Walk.RAW, last(6, id));
    }
    few.frame(Walk.RAW, first(6, 2));
    few.frame(Walk.RAW, first(6, 3));
    few.endOfCapture();
    assertThat(few.codes()).doesNotContain("truncated.fragments");
    few.frame(Walk.RAW, first(6, 1));
    few.endOfCapture();
    assertThat(few.codes()).contains("truncated.fragments");
  }

  @Test
  void tellsWhichFrameBroughtWhichBytes() {
    raw(last(6, 1));
    raw(first(6, 1));

    assertThat(walk.packet().fragments())
        .containsExactly(new ByteSource.Origin(2, 0, 16), new ByteSource.Origin(1, 16, 8));
  }

  @Test
  void countsTheFramesOfADatagram() {
    raw(first(6, 1));
    assertThat(raw(last(6, 1))).isTrue();

    assertThat(walk.packet().datagramFrames()).isEqualTo(2);
    assertThat(walk.packet().datagramBytes()).isEqualTo(36 + 28);
    assertThat(walk.packet().isReassembled()).isTrue();
    assertThat(walk.counts()).containsEntry("tcp", 1L).containsEntry("ip", 2L);
  }

  @Test
  void keepsDatagramsApartByProtocolInIpv4Alone() {
    raw(first(6, 1));
    assertThat(raw(last(17, 1))).isFalse();
    assertThat(raw(last(6, 1))).isTrue();

    raw(first6(6, 1));
    assertThat(raw(last6(17, 1))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
  }

  @Test
  void takesTheNextHeaderOfTheFirstFragment() {
    raw(first6(17, 1));
    assertThat(raw(last6(6, 1))).isFalse();
    assertThat(walk.counts()).containsEntry("udp", 1L);
  }

  @ParameterizedTest
  @EnumSource(
      value = OverlapPolicy.class,
      names = {"FIRST", "LAST"})
  void aSecondFirstFragmentNamesTheNextHeaderOnlyWhereTheLastCopyWins(OverlapPolicy policy) {
    Walk any = new Walk(Limits.DEFAULT, policy);
    any.frame(Walk.RAW, first6(17, 1));
    any.frame(Walk.RAW, first6(6, 1));
    any.frame(Walk.RAW, last6(6, 1));
    boolean wins = policy == OverlapPolicy.LAST;
    assertThat(any.counts()).containsKey(wins ? "tcp" : "udp");
  }

  @Test
  void letsAnAtomicFragmentPassThoseThatWait() {
    raw(first6(6, 1));
    assertThat(raw(ipv6(44, ipv6Fragment(6, 1, 0, false, tcp())))).isTrue();
    assertThat(raw(last6(6, 1))).isTrue();
  }

  @Test
  void keepsDatagramsApartByVersionVlanAndTunnel() {
    raw(first(6, 1));
    assertThat(raw(last6(6, 1))).isFalse();
    assertThat(walk.frame(1, join("020000000002 020000000001 8100 0005 0800", last(6, 1))))
        .isFalse();
    assertThat(raw(ipv4(4, last(6, 1)))).isFalse();
    assertThat(raw(last(6, 1))).isTrue();
  }

  @Test
  void putsFragmentsInsideOfFragmentsTogether() {
    byte[] inner = ipv4(47, join("0000 0800", last(6, 1)));
    raw(ipv4(47, join("0000 0800", first(6, 1))));

    byte[] payload = Arrays.copyOfRange(inner, 20, inner.length);
    raw(ipv4(47, 5, 3, Arrays.copyOfRange(payload, 24, payload.length)));
    assertThat(raw(ipv4(47, 5, MORE, Arrays.copyOf(payload, 24)))).isTrue();
    assertThat(walk.window()).isEqualTo(tcp());
    assertThat(walk.packet().datagramFrames()).isEqualTo(3);
  }

  @Test
  void acceptsFragmentsThatMayNotBeFragmented() {
    raw(ipv4(6, 1, MORE | 0x4000, HEAD));
    assertThat(raw(ipv4(6, 1, 2 | 0x4000, TAIL))).isTrue();
  }

  @Test
  void givesUpWaiting() {
    walk.at(1_000);
    raw(first(6, 1));
    raw(first(6, 2));
    walk.at(1_030);
    assertThat(raw(last(6, 1))).isTrue();
    walk.at(1_031);
    assertThat(raw(last(6, 2))).isFalse();
  }

  @Test
  void staysCalmWhenTimeGoesBack() {
    walk.at(1_000);
    raw(first(6, 1));
    walk.at(10);
    raw(first(6, 2));
    walk.at(990);
    assertThat(raw(last(6, 2))).as("980 seconds later").isFalse();
    assertThat(walk.codes()).containsExactly("suspicious.fragments_incomplete");
    assertThat(raw(last(6, 1))).isTrue();
  }

  @Test
  void closesTheOldestOfTooManyDatagrams() {
    for (int id = 0; id < Limits.DEFAULT.fragmentedDatagrams(); id++) {
      raw(first(6, id));
      assertThat(walk.codes()).doesNotContain("limit.fragments");
    }
    raw(first(6, 60_000));
    assertThat(walk.codes()).contains("limit.fragments");
    assertThat(raw(last(6, 0))).as("the oldest").isFalse();
    assertThat(raw(last(6, 2))).isTrue();
  }

  @Test
  void closesTheOldestOfTooManyBytes() {
    byte[] large = new byte[60_000];
    int limit = Limits.DEFAULT.fragmentBytes() / large.length;
    for (int id = 0; id < limit; id++) {
      raw(ipv4(6, id, MORE, large));
      assertThat(walk.codes()).isEmpty();
    }
    raw(ipv4(6, 5_000, MORE, large));
    assertThat(walk.codes()).containsExactly("limit.fragments");
    assertThat(raw(ipv4(6, 0, 7_500, TAIL))).as("the oldest").isFalse();
    assertThat(raw(ipv4(6, 1, 7_500, TAIL))).isTrue();
  }

  @Test
  void whatIsWholeMakesRoom() {
    byte[] large = new byte[60_000];
    for (int id = 0; id < 2 * Limits.DEFAULT.fragmentBytes() / large.length; id++) {
      raw(ipv4(6, id, MORE, large));
      assertThat(raw(ipv4(6, id, 7_500, TAIL))).isTrue();
      assertThat(walk.codes()).isEmpty();
    }
  }

  /** An attack by overhead: each fragment costs more than its bytes. */
  @Test
  void smallFragmentsCountAsWhatTheyTake() {
    Walk small = new Walk(Limits.DEFAULT.with("fragmentBytes", 100_000), OverlapPolicy.LINUX);
    List<String> codes = new ArrayList<>();
    for (int at = 0; at < 4_000; at++) {
      small.frame(Walk.RAW, ipv4(6, 1, MORE | 2 * at, new byte[8]));
      codes.addAll(small.codes());
    }
    assertThat(codes).as("32,000 bytes in all").contains("limit.fragments");
  }

  @Test
  void givesWhatTheCaptureHoldsOfCutFragments() {
    byte[] fragment = ipv4(6, 1, MORE, join(tcp(), new byte[40]));
    walk.frame(Walk.RAW, Arrays.copyOf(fragment, 60), fragment.length);
    assertThat(walk.codes()).containsExactly("truncated.fragment");

    assertThat(raw(ipv4(6, 1, 8, TAIL))).isTrue();
    assertThat(walk.packet().available()).isEqualTo(40);
    assertThat(walk.packet().declaredEnd()).isEqualTo(72);
    assertThat(walk.packet().isCut()).isTrue();
  }

  @Test
  void refusesThePingOfDeath() {
    raw(ipv4(6, 1, MORE, new byte[1480]));
    assertThat(raw(ipv4(6, 1, 8_189, new byte[1480]))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.fragment_oversized");
    assertThat(raw(ipv4(6, 1, 185, TAIL))).as("the datagram is gone").isFalse();
  }

  @Test
  void takesTheLargestDatagramThatThereCanBe() {
    assertThat(largest4(65_535)).isTrue();
    assertThat(walk.codes()).isEmpty();
    assertThat(walk.window()).hasSize(65_515);
    assertThat(largest4(65_536)).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.fragment_oversized");
  }

  private boolean largest4(int datagram) {
    raw(ipv4(6, datagram, MORE, new byte[32_000]));
    raw(ipv4(6, datagram, MORE | 4_000, new byte[32_000]));
    return raw(ipv4(6, datagram, 8_000, new byte[datagram - 20 - 64_000]));
  }

  @Test
  void takesTheLargestPayloadThatIpv6Has() {
    raw(ipv6(44, ipv6Fragment(6, 1, 0, true, new byte[64_000])));
    assertThat(raw(ipv6(44, ipv6Fragment(6, 1, 64_000, false, new byte[1_536])))).isFalse();
    assertThat(walk.codes()).containsExactly("malformed.fragment_oversized");
    assertThat(raw(ipv6(44, ipv6Fragment(6, 1, 64_000, false, new byte[1_535])))).isTrue();
    assertThat(walk.window()).hasSize(65_535);
  }

  @Test
  void dropsAFragmentOfIpv6ThatIsTooFarBack() {
    raw(first6(6, 1));
    raw(ipv6(44, ipv6Fragment(6, 1, 65_528, false, new byte[100])));
    assertThat(walk.codes()).containsExactly("malformed.fragment_oversized");
    assertThat(raw(last6(6, 1))).isTrue();
  }

  @Test
  void reportsTinyFragmentsOnceOfADatagram() {
    raw(first(6, 1));
    assertThat(walk.codes()).containsExactly("suspicious.fragment_tiny");
    raw(ipv4(6, 1, MORE | 2, new byte[8]));
    assertThat(walk.codes()).isEmpty();
  }

  /** RFC 791 section 3.2: every link carries 68 bytes, of which 20 are the header. */
  @Test
  void aFragmentAsLargeAsEveryLinkCarriesIsNotTiny() {
    raw(ipv4(6, 1, MORE, new byte[48]));
    assertThat(walk.codes()).isEmpty();
    raw(ipv4(6, 2, MORE, new byte[40]));
    assertThat(walk.codes()).containsExactly("suspicious.fragment_tiny");
    raw(ipv4(6, 3, MORE, new byte[0]));
    assertThat(walk.codes()).as("one without bytes").doesNotContain("suspicious.fragment_tiny");
  }

  @Test
  void dropsADatagramForAFragmentWithoutBytes() {
    raw(first(6, 1));
    raw(ipv4(6, 1, MORE | 2, new byte[0]));
    assertThat(walk.codes()).containsExactly("malformed.fragment_zero_length");
    assertThat(raw(last(6, 1))).isFalse();
  }

  @Test
  void dropsTheOddBytesOfAFragmentAsLinuxDoes() {
    raw(ipv4(6, 1, MORE, Arrays.copyOf(tcp(), 19)));
    assertThat(walk.codes()).contains("malformed.fragment_length");
    assertThat(raw(last(6, 1))).as("Linux takes the whole units").isTrue();
    assertThat(walk.window()).isEqualTo(tcp());

    raw(last6(6, 1));
    assertThat(raw(ipv6(44, ipv6Fragment(6, 1, 0, true, Arrays.copyOf(tcp(), 19)))))
        .as("but not in IPv6")
        .isFalse();
    assertThat(raw(first6(6, 1))).as("where only the fragment is dropped").isTrue();
  }

  @Test
  void dropsADatagramForBytesBehindItsEnd() {
    raw(last(6, 1));
    raw(ipv4(6, 1, MORE | 5, new byte[8]));
    assertThat(walk.codes()).contains("malformed.fragment_past_end");
    assertThat(raw(first(6, 1))).isFalse();
  }

  @Test
  void takesTheFirstOfTwoEndsThatCompletes() {
    raw(first(6, 1));
    assertThat(raw(last(6, 1))).isTrue();
    assertThat(raw(ipv4(6, 1, 2, new byte[16]))).isFalse();
    assertThat(walk.codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void reportsTwoEnds(OverlapPolicy policy) {
    Walk any = new Walk(Limits.DEFAULT, policy);
    any.frame(Walk.RAW, ipv4(6, 1, 3, new byte[5]));
    any.frame(Walk.RAW, ipv4(6, 1, 3, new byte[6]));
    assertThat(any.codes()).contains("malformed.fragment_two_ends");
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void survivesFragmentsOfAnyShape(OverlapPolicy policy) {
    Random random = new Random(7);
    Walk any = new Walk(Limits.DEFAULT, policy);
    for (int i = 0; i < 60_000; i++) {
      any.at(i / 1_000);
      byte[] part = new byte[random.nextInt(5) == 0 ? 0 : random.nextInt(40) * (1 + i % 8)];
      int offset = random.nextInt(random.nextInt(20) == 0 ? 0x2000 : 12);
      boolean more = random.nextInt(4) > 0;
      int protocol = random.nextInt(8) == 0 ? 44 : 132;
      byte[] packet =
          random.nextBoolean()
              ? ipv4(132, i % 3, offset | (more ? MORE : 0), part)
              : ipv6(44, ipv6Fragment(protocol, i % 3, offset * 8, more, part));
      int captured = random.nextInt(9) == 0 ? random.nextInt(packet.length) : packet.length;
      any.frame(Walk.RAW, Arrays.copyOf(packet, captured), packet.length);
      assertThat(any.codes()).noneMatch(code -> code.startsWith("internal."));
    }
    assertThat(any.counts()).containsKey("sctp");
  }

  @Test
  void keepsAFragmentFromItsOwnBuffer() {
    byte[] packet = ethernet(0x0800, first(6, 1));
    walk.frame(1, packet);
    Arrays.fill(packet, (byte) 0xee);
    assertThat(walk.frame(1, ethernet(0x0800, last(6, 1)))).isTrue();
    assertThat(walk.window()).startsWith(hex("c000 01bd"));
  }
}
