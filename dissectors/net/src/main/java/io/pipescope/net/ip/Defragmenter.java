package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the fragments of IPv4 and IPv6 datagrams together (RFC 791 section 3.2, RFC 8200 section
 * 4.5), as a receiver of the chosen family would.
 *
 * <p>Waits no longer than the limits say, in capture time, and holds no more: the datagram that
 * waits longest is given up first. Its result depends on the fragments and their times only. Never
 * throws for what the fragments hold.
 */
public final class Defragmenter {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Limits limits;
  private final long timeout;
  private final OverlapPolicy policy;
  private final Consumer<Anomaly> anomalies;

  /** The oldest first. */
  private final Map<FragmentKey, FragmentedDatagram> waiting = new LinkedHashMap<>();

  /** When the datagrams were completed whose fragments may still come as copies. */
  private final Map<FragmentKey, Long> completed;

  private long held;

  /**
   * A defragmenter without fragments.
   *
   * @param limits how many datagrams may wait, how long, and how many bytes of them
   * @param policy whose rules decide about overlapping fragments
   * @param anomalies takes what is wrong with fragments, while the packet at fault is added
   */
  public Defragmenter(Limits limits, OverlapPolicy policy, Consumer<Anomaly> anomalies) {
    this.limits = limits;
    timeout = limits.fragmentTimeoutSeconds() * NANOS_PER_SECOND;
    this.policy = policy;
    this.anomalies = anomalies;
    completed =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<FragmentKey, Long> eldest) {
            return size() > limits.fragmentedDatagrams();
          }
        };
  }

  /**
   * Adds the fragment at the packet's window. If it completes its datagram, the window then is the
   * whole payload, and {@link Packet#takeNext} tells what that is.
   *
   * @param packet for which {@link Packet#isFragment} is true
   */
  public void add(Packet packet) {
    expire(packet.timestamp());
    FragmentKey key = FragmentKey.of(packet);
    FragmentedDatagram datagram = waiting.get(key);
    if (datagram != null && isExpired(datagram, packet.timestamp())) {
      giveUp(key, datagram, FragmentAnomaly.INCOMPLETE);
      datagram = null;
    }
    if (datagram == null) {
      datagram = begin(key, packet);
    }
    int heldBefore = datagram.held();
    FragmentedDatagram.State state = datagram.add(packet);
    held += datagram.held() - heldBefore;
    if (state != FragmentedDatagram.State.WAITING) {
      remove(key, datagram);
    }
    while (held > limits.fragmentBytes()) {
      closeOldest();
    }
    if (state == FragmentedDatagram.State.COMPLETE) {
      completed.put(key, packet.timestamp());
      datagram.handTo(packet);
    }
  }

  private FragmentedDatagram begin(FragmentKey key, Packet packet) {
    if (waiting.size() >= limits.fragmentedDatagrams()) {
      closeOldest();
    }
    FragmentOverlapRule rule = FragmentOverlapRule.of(policy, packet.ipVersion());
    FragmentedDatagram datagram = new FragmentedDatagram(packet, rule, anomalies);
    waiting.put(key, datagram);
    return datagram;
  }

  /** A capture that goes back in time lets nothing expire. */
  private boolean isExpired(FragmentedDatagram datagram, long now) {
    return now - datagram.started() > timeout;
  }

  private void expire(long now) {
    while (!waiting.isEmpty()) {
      Map.Entry<FragmentKey, FragmentedDatagram> oldest = waiting.entrySet().iterator().next();
      if (!isExpired(oldest.getValue(), now)) {
        return;
      }
      giveUp(oldest.getKey(), oldest.getValue(), FragmentAnomaly.INCOMPLETE);
    }
  }

  private void giveUp(FragmentKey key, FragmentedDatagram datagram, FragmentAnomaly why) {
    remove(key, datagram);
    report(key, datagram, why);
  }

  private void report(FragmentKey key, FragmentedDatagram datagram, FragmentAnomaly why) {
    Long before = completed.get(key);
    boolean copies = before != null && Math.abs(datagram.started() - before) <= timeout;
    if (!copies) {
      datagram.abandoned(key, why);
    }
  }

  /**
   * The capture is over: reports what still waits.
   *
   * @param now capture time of the last frame in nanoseconds since the epoch
   */
  public void endOfCapture(long now) {
    expire(now);
    waiting.forEach((key, datagram) -> report(key, datagram, FragmentAnomaly.UNFINISHED));
    waiting.clear();
    held = 0;
  }

  private void remove(FragmentKey key, FragmentedDatagram datagram) {
    waiting.remove(key);
    held -= datagram.held();
  }

  private void closeOldest() {
    Iterator<FragmentedDatagram> oldest = waiting.values().iterator();
    if (!oldest.hasNext()) {
      return;
    }
    held -= oldest.next().held();
    oldest.remove();
    anomalies.accept(
        Anomaly.of(
            "ip",
            "limit.fragments",
            "Too many fragments wait: the datagram that waited longest was given up"));
  }
}
