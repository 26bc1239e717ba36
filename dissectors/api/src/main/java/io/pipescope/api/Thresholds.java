package io.pipescope.api;

/**
 * From where on findings speak up. Each is a compromise between what attacks need and what ordinary
 * traffic does.
 *
 * @param synFloodHalfOpen half-open connections to one server within the window. 128 was the
 *     backlog of common servers for decades; a browser opens six at once.
 * @param synFloodSeconds length of the window, in capture time. Attackers must refill a backlog
 *     within the time that SYN-ACKs are repeated, a few seconds.
 * @param predictableIsns initial sequence numbers of one host in a row that follow a rule. Eight:
 *     by chance two 32-bit numbers fit in one of 2^32 cases; eight leave no doubt even with coarse
 *     rules.
 * @param trustSeconds how long after a flood of a host a connection in its name is suspect. The
 *     flooded host stays silent for the minutes that its backlog is full.
 * @param ackStormAcks pure acknowledgments in a row, from both ends, that acknowledge nothing new.
 *     Keep-alives give two an hour, a loss gives dozens from one end.
 * @param blindSegments resets or SYNs in one conversation that are in the window but not exact. A
 *     confused middlebox makes one or two.
 * @param challengeProbes such segments to one host within a second. RFC 5961 allowed 100 challenge
 *     ACKs a second, the number that the side channel of CVE-2016-5696 counts to.
 * @param sequenceGuesses acknowledgments that cannot be, of one pair of hosts. Eight: a server that
 *     answers a SYN several times with different numbers, or segments from before a restart, give a
 *     few.
 * @param finProbes ports, of any host, that one source touched with a lone FIN
 * @param sources addresses that are remembered for a finding; the oldest are forgotten
 */
public record Thresholds(
    int synFloodHalfOpen,
    int synFloodSeconds,
    int predictableIsns,
    int trustSeconds,
    int ackStormAcks,
    int blindSegments,
    int challengeProbes,
    int sequenceGuesses,
    int finProbes,
    int sources) {

  /** The values that hold unless the user changes them. */
  public static final Thresholds DEFAULT =
      new Thresholds(128, 10, 8, 120, 40, 3, 100, 8, 3, 65_536);
}
