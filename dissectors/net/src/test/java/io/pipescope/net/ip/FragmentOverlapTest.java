package io.pipescope.net.ip;

import static io.pipescope.net.Wire.ipv4;
import static io.pipescope.net.Wire.ipv6;
import static io.pipescope.net.Wire.ipv6Fragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.net.Walk;
import io.pipescope.net.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is delivered of fragments that overlap. A letter stands for eight bytes; the first line of a
 * case is the older fragment, the second the newer. The answers of {@code linux} were measured on
 * Linux 6.18.
 */
class FragmentOverlapTest {
  private static final int UNIT = 8;
  private static final int MORE = 0x2000;

  private final List<String> codes = new ArrayList<>();

  /**
   * Sends fragments like {@code "2:AAA"}, where a bang marks one as the last; gives what arrived,
   * or a dash for nothing.
   */
  private String deliver(OverlapPolicy policy, boolean v6, List<String> fragments) {
    Walk walk = new Walk(Limits.DEFAULT, policy);
    String delivered = "-";
    for (String fragment : fragments) {
      int colon = fragment.indexOf(':');
      int offset = Integer.parseInt(fragment.substring(0, colon));
      boolean more = !fragment.endsWith("!");
      byte[] bytes = expand(fragment.substring(colon + 1).replace("!", ""));
      byte[] packet =
          v6
              ? ipv6(44, ipv6Fragment(Wire.TCP, 1, offset * UNIT, more, bytes))
              : ipv4(Wire.TCP, 1, offset | (more ? MORE : 0), bytes);
      if (walk.frame(Walk.RAW, packet)) {
        delivered = contract(walk.window());
      }
      codes.addAll(walk.codes());
    }
    return delivered;
  }

  private static byte[] expand(String letters) {
    byte[] bytes = new byte[letters.length() * UNIT];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) letters.charAt(i / UNIT);
    }
    return bytes;
  }

  private static String contract(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < bytes.length; i += UNIT) {
      letters.append((char) bytes[i]);
    }
    return letters.toString();
  }

  /** Two fragments in the middle of a datagram of nine units, then what is still missing. */
  private String deliverPair(OverlapPolicy policy, boolean v6, String older, String newer) {
    boolean[] covered = new boolean[8];
    for (String pattern : List.of(older, newer)) {
      for (int i = 0; i < pattern.length(); i++) {
        covered[i] |= pattern.charAt(i) != '-';
      }
    }
    List<String> fragments = new ArrayList<>();
    fragments.add("0:h");
    fragments.add(older.lastIndexOf("-", older.indexOf('A')) + 1 + ":" + older.replace("-", ""));
    fragments.add(newer.lastIndexOf("-", newer.indexOf('B')) + 1 + ":" + newer.replace("-", ""));
    for (int i = 1; i < covered.length; i++) {
      if (!covered[i]) {
        fragments.add(i + ":.");
      }
    }
    fragments.add("8:Z!");
    return deliver(policy, v6, fragments);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    // shape, older, newer, first, last, linux, bsd, windows
    "exact, --AAAA--, --BBBB--, h.AAAA..Z, h.BBBB..Z, h.AAAA..Z, h.AAAA..Z, h.AAAA..Z",
    "within, --AAAA--, ---BB---, h.AAAA..Z, h.ABBA..Z, h.AAAA..Z, h.AAAA..Z, -",
    "same start shorter, --AAAA--, --BB----, h.AAAA..Z, h.BBAA..Z, h.AAAA..Z, h.AAAA..Z, -",
    "same end shorter, --AAAA--, ----BB--, h.AAAA..Z, h.AABB..Z, h.AAAA..Z, h.AAAA..Z, -",
    "contains, ---AA---, --BBBB--, h.BAAB..Z, h.BBBB..Z, -, h.BBBB..Z, -",
    "left, ---AAA--, --BBB---, h.BAAA..Z, h.BBBA..Z, -, h.BBBA..Z, -",
    "right, --AAA---, ---BBB--, h.AAAB..Z, h.ABBB..Z, -, h.AAAB..Z, -",
    "same start longer, --AA----, --BBBB--, h.AABB..Z, h.BBBB..Z, -, h.AABB..Z, -",
    "same end longer, ----AA--, --BBBB--, h.BBAA..Z, h.BBBB..Z, -, h.BBBB..Z, -",
  })
  void decidesBetweenTwoCopies(
      String shape,
      String older,
      String newer,
      String first,
      String last,
      String linux,
      String bsd,
      String windows) {
    assertThat(deliverPair(OverlapPolicy.FIRST, false, older, newer)).isEqualTo(first);
    assertThat(deliverPair(OverlapPolicy.LAST, false, older, newer)).isEqualTo(last);
    assertThat(deliverPair(OverlapPolicy.LINUX, false, older, newer)).isEqualTo(linux);
    assertThat(deliverPair(OverlapPolicy.BSD, false, older, newer)).isEqualTo(bsd);
    assertThat(deliverPair(OverlapPolicy.WINDOWS, false, older, newer)).isEqualTo(windows);
    assertThat(deliverPair(OverlapPolicy.LINUX, true, older, newer)).isEqualTo(linux);
    assertThat(deliverPair(OverlapPolicy.BSD, true, older, newer))
        .as("RFC 8200")
        .isEqualTo(shape.equals("exact") ? first : "-");
    assertThat(codes).contains("suspicious.fragment_conflict");
  }

  @ParameterizedTest
  @EnumSource(OverlapPolicy.class)
  void tellsARepetitionFromAConflict(OverlapPolicy policy) {
    assertThat(deliverPair(policy, false, "--AAAA--", "--AAAA--".replace('A', 'B'))).isNotNull();
    assertThat(codes).contains("suspicious.fragment_conflict");
    codes.clear();

    deliver(policy, false, List.of("0:h", "1:xy", "1:xy", "3:Z!"));
    assertThat(codes).contains("suspicious.fragment_overlap");
    assertThat(codes).doesNotContain("suspicious.fragment_conflict");
  }

  /** The six fragments of Shankar and Paxson, by which Novak told systems apart. */
  @ParameterizedTest
  @CsvSource({
    "FIRST, h111422333666",
    "BSD, h111442333666",
    "LAST, h144442555666",
    "LINUX, -",
    "WINDOWS, -"
  })
  void sortsSystemsAsNovakDid(OverlapPolicy policy, String delivered) {
    List<String> fragments = List.of("0:h", "1:111", "5:22", "7:333", "2:4444", "7:555", "10:666!");

    assertThat(deliver(policy, false, fragments)).isEqualTo(delivered);
  }

  /** Each case was sent to Linux 6.18 as well, over IPv4 and over IPv6. */
  @ParameterizedTest
  @CsvSource({
    // inside a run of fragments that came in order
    "0:h 1:a 2:b 1:XX 3:Z!, habZ",
    // the same place, but the run was filled from behind: the copy spans two runs
    "0:h 2:b 1:a 1:XX 3:Z!, -",
    // inside one fragment that filled a hole
    "0:h 4:d 1:abc 2:X 5:Z!, habcdZ",
    // a last fragment that repeats one that was not marked as the last completes nothing itself
    "0:h 1:a 1:b!, -",
    "1:a 1:b! 0:h, ha",
    "1:a! 2:b 0:h, -",
    "1:ab! 1:c! 0:h, -",
    "0:h 1:a 2:b! 2:cc!, hab",
    "0:h 1: 1:a 2:b!, -",
  })
  void followsLinux(String fragments, String delivered) {
    List<String> sent = List.of(fragments.split(" ", -1));

    assertThat(deliver(OverlapPolicy.LINUX, false, sent)).isEqualTo(delivered);
    assertThat(deliver(OverlapPolicy.LINUX, true, sent)).isEqualTo(delivered);
  }

  @ParameterizedTest
  @EnumSource(
      value = OverlapPolicy.class,
      names = {"FIRST", "LAST", "BSD"})
  void passesOverFragmentsThatCannotBe(OverlapPolicy policy) {
    assertThat(deliver(policy, false, List.of("0:h", "1:", "1:a", "2:b!"))).isEqualTo("hab");
    assertThat(deliver(policy, false, List.of("1:a!", "2:b", "0:h"))).isEqualTo("ha");
    assertThat(deliver(policy, false, List.of("1:ab!", "1:c!", "0:h")))
        .isEqualTo(policy == OverlapPolicy.LAST ? "hc" : "hab");
  }
}
