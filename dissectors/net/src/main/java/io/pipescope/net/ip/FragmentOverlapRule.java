package io.pipescope.net.ip;

import io.pipescope.api.OverlapPolicy;

/**
 * What a receiver does with a fragment that overlaps others of its datagram. The one place that
 * knows.
 *
 * <p>There are two kinds. The older systems keep one copy of each byte and decide by where the
 * fragments begin; J. Novak, "Target-Based Fragmentation Reassembly" (2005), sorted them into
 * classes: a further class is one more constant here. Those that follow RFC 5722 give up the whole
 * datagram, and differ in which repetitions they let pass.
 */
enum FragmentOverlapRule {
  /** The older copy stays. Novak's "first". */
  FIRST,

  /** The newer copy replaces the older. Novak's "last", RFC 791 section 3.2. */
  LAST {
    @Override
    boolean incomingWins(int incomingStart, FragmentPiece old) {
      return true;
    }
  },

  /**
   * The newer fragment loses what older ones hold that begin at or before its own begin, and
   * replaces what it covers of later ones. Novak's "BSD"; {@code ip_reass} of 4.4BSD.
   */
  BSD {
    @Override
    boolean incomingWins(int incomingStart, FragmentPiece old) {
      return incomingStart < old.start();
    }
  },

  /**
   * Any overlap is the end of the datagram, but a fragment that lies inside a gapless run of older
   * ones is a repetition and is passed over, whatever its bytes. Measured on Linux 6.18 with IPv4
   * and IPv6; {@code inet_frag_queue_insert}.
   */
  LINUX(true) {
    @Override
    boolean isRepetition(FragmentPiece incoming, FragmentPiece old, int runEnd) {
      return incoming.start() >= old.run() && incoming.end() <= runEnd;
    }
  },

  /**
   * Any overlap is the end of the datagram, but an exact repetition is passed over (RFC 5722, RFC
   * 8200 section 4.5).
   */
  RFC_8200(true);

  private final boolean strict;

  FragmentOverlapRule() {
    this(false);
  }

  FragmentOverlapRule(boolean strict) {
    this.strict = strict;
  }

  /**
   * The rule of a family of systems.
   *
   * <p>LINUX is measured. BSD in IPv4 follows source and Novak, in IPv6 the change by which FreeBSD
   * adopted RFC 8200 (2018). WINDOWS follows reports that Windows 10 drops overlapping fragments of
   * IPv4 as of IPv6; this project has not measured it, and Windows up to XP was in Novak's class
   * "first".
   */
  static FragmentOverlapRule of(OverlapPolicy policy, int ipVersion) {
    return switch (policy) {
      case FIRST -> FIRST;
      case LAST -> LAST;
      case LINUX -> LINUX;
      case BSD -> ipVersion == 4 ? BSD : RFC_8200;
      case WINDOWS -> RFC_8200;
    };
  }

  /** Whether contradictions end the datagram: overlaps, two ends, bytes behind the end. */
  boolean isStrict() {
    return strict;
  }

  /**
   * Whether bytes of an older fragment give way to an incoming one; for rules that are not strict.
   *
   * @param incomingStart where the incoming fragment begins
   * @param old what is left of the older fragment
   */
  boolean incomingWins(int incomingStart, FragmentPiece old) {
    return false;
  }

  /**
   * Whether an incoming fragment that overlaps an older one is passed over; for strict rules. An
   * exact repetition is.
   *
   * @param incoming the newer fragment
   * @param old the first older fragment that it overlaps
   * @param runEnd where the gapless run of fragments ends that the older one belongs to
   */
  boolean isRepetition(FragmentPiece incoming, FragmentPiece old, int runEnd) {
    return incoming.start() == old.start() && incoming.end() == old.end();
  }
}
