package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Packet;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A datagram that waits for fragments.
 *
 * <p>Follows {@code ip_frag_queue} and {@code ip6_frag_queue} of Linux where the rule is strict.
 * The other rules are lenient: a fragment that cannot be is passed over, and the first end counts
 * (with {@link FragmentOverlapRule#LAST}, the last).
 */
final class FragmentedDatagram {

  /** What became of the datagram. */
  enum State {
    WAITING,
    COMPLETE,
    DROPPED
  }

  /**
   * RFC 791 section 3.2 has every link carry 68 bytes: with a header of 20 there is no need for a
   * smaller payload, except in the last fragment.
   */
  private static final int TINY = 48;

  private static final int UNIT_MASK = 7;
  private static final int MAX_IPV4_PAYLOAD = 65_515;
  private static final int MAX_IPV6_PAYLOAD = 65_535;

  /** What one piece costs beside its bytes: two objects with their headers, and a reference. */
  private static final int PIECE_OVERHEAD = 64;

  private final int ipVersion;
  private final FragmentOverlapRule rule;
  private final long started;
  private final long firstFrame;
  private final Consumer<Anomaly> anomalies;
  private final Set<FragmentAnomaly> reported = EnumSet.noneOf(FragmentAnomaly.class);
  private final FragmentPieces pieces;
  private boolean lastSeen;
  private int length;
  private int protocol = -1;
  private int frames;
  private long frameBytes;
  private int held;

  /** A datagram without fragments, of which this packet brings the first. */
  FragmentedDatagram(Packet first, FragmentOverlapRule rule, Consumer<Anomaly> anomalies) {
    ipVersion = first.ipVersion();
    this.rule = rule;
    started = first.timestamp();
    firstFrame = first.number();
    this.anomalies = anomalies;
    pieces = new FragmentPieces(rule);
  }

  /** Capture time of the first fragment, in nanoseconds since the epoch. */
  long started() {
    return started;
  }

  /** About how many bytes of memory the fragments take. */
  int held() {
    return held;
  }

  /** Adds the fragment at the packet's window. */
  State add(Packet packet) {
    frames += packet.datagramFrames();
    frameBytes += packet.datagramBytes();
    int start = packet.fragmentOffset();
    int declared = Math.max(0, packet.declaredEnd() - packet.position());
    if (packet.moreFragments() && declared > 0 && declared < TINY) {
      report(FragmentAnomaly.TINY);
    }
    if (packet.moreFragments() && (declared & UNIT_MASK) != 0) {
      report(FragmentAnomaly.LENGTH);
      if (rule != FragmentOverlapRule.LINUX || ipVersion != 4) {
        return State.WAITING;
      }
      declared &= ~UNIT_MASK; // Linux takes the whole units of an IPv4 fragment
    }
    if (start + (long) declared > (ipVersion == 4 ? MAX_IPV4_PAYLOAD : MAX_IPV6_PAYLOAD)) {
      report(FragmentAnomaly.OVERSIZED);
      return ipVersion == 4 ? State.DROPPED : State.WAITING; // RFC 8200: only the fragment is
    }
    return add(packet, start, start + declared);
  }

  private State add(Packet packet, int start, int end) {
    if (start == end) {
      report(FragmentAnomaly.ZERO_LENGTH);
      return rule.isStrict() ? State.DROPPED : State.WAITING;
    }
    if (!checkEnd(end, packet.moreFragments())) {
      return State.DROPPED;
    }
    byte[] bytes = bytes(packet, end - start);
    reportOverlap(start, end, bytes, packet.number());
    FragmentPieces.Result result = pieces.add(start, end, bytes, packet.number());
    if (result != FragmentPieces.Result.TAKEN) {
      return result == FragmentPieces.Result.DROP ? State.DROPPED : State.WAITING;
    }
    held += bytes.length + PIECE_OVERHEAD;
    if (start == 0 && (protocol < 0 || rule == FragmentOverlapRule.LAST)) {
      protocol = packet.ipProtocol();
    }
    return lastSeen && pieces.isGapless(length) ? State.COMPLETE : State.WAITING;
  }

  /** Notes where the datagram ends. False when that contradicts what came before, and matters. */
  private boolean checkEnd(int end, boolean moreFragments) {
    boolean contradicts = false;
    if (!moreFragments && lastSeen && end != length) {
      report(FragmentAnomaly.TWO_ENDS);
      contradicts = true;
    } else if (moreFragments ? lastSeen && end > length : end < pieces.end()) {
      report(FragmentAnomaly.PAST_END);
      contradicts = true;
    }
    if (!moreFragments && (!lastSeen || rule == FragmentOverlapRule.LAST)) {
      lastSeen = true;
      length = end;
    }
    return !(contradicts && rule.isStrict());
  }

  private byte[] bytes(Packet packet, int declared) {
    if (packet.available() < declared) {
      report(FragmentAnomaly.CUT);
    }
    byte[] bytes = new byte[Math.min(packet.available(), declared)];
    packet.buffer().get(packet.position(), bytes);
    return bytes;
  }

  private void reportOverlap(int start, int end, byte[] bytes, long frame) {
    List<FragmentPiece> overlapping = pieces.overlapping(start, end);
    if (overlapping.isEmpty()) {
      return;
    }
    FragmentPiece incoming = new FragmentPiece(start, end, start, bytes, frame);
    for (FragmentPiece old : overlapping) {
      report(old.agreesWith(incoming) ? FragmentAnomaly.OVERLAP : FragmentAnomaly.CONFLICT);
    }
  }

  private void report(FragmentAnomaly anomaly) {
    if (reported.add(anomaly)) {
      anomalies.accept(anomaly(anomaly, anomaly.message()));
    }
  }

  private Anomaly anomaly(FragmentAnomaly anomaly, String message) {
    return Anomaly.of(ipVersion == 4 ? "ip" : "ipv6", anomaly.code(), message);
  }

  /** Reports that nothing will become of it. */
  void abandoned(FragmentKey key, FragmentAnomaly why) {
    anomalies.accept(
        anomaly(
            why,
            "%s: from %s to %s, identification 0x%x, the first in frame %d"
                .formatted(
                    why.message(),
                    key.source(),
                    key.destination(),
                    key.identification(),
                    firstFrame)));
  }

  /** Hands the complete payload to the packet whose fragment completed it. */
  void handTo(Packet packet) {
    byte[] payload = new byte[length];
    int known = pieces.copyTo(payload);
    packet.reassembled(ByteBuffer.wrap(payload), known, length, protocol, frames, frameBytes);
    packet.fragments(pieces.origins());
  }
}
