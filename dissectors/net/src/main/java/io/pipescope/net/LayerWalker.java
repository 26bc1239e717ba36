package io.pipescope.net;

import io.pipescope.api.Anomaly;
import io.pipescope.api.DissectionException;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.api.Packet.Space;
import io.pipescope.api.PacketDissectorProvider;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.InvalidWireException;
import io.pipescope.net.ip.Defragmenter;
import io.pipescope.net.tcp.TableBudget;
import io.pipescope.net.tcp.TcpShard;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Leads a packet from its link layer to its transport layer: asks each header what comes next,
 * hands it to the dissector bound to that, and puts fragments together on the way.
 *
 * <p>One walker serves one thread and costs no allocation for a frame that is in order. Frames
 * should come in the order of the capture, since fragments wait for each other. What a dissector
 * throws ends the packet and becomes one anomaly; nothing is thrown by {@link #walk}.
 */
public final class LayerWalker {
  /** Where a walk ended. */
  public enum Outcome {
    /**
     * At a TCP segment: the packet's position is its header, the declared end is where the segment
     * ends by what IP says, and fragments are together.
     */
    TCP,
    /** Somewhere else: another protocol, a fragment that waits for others, or damage. */
    OTHER
  }

  private final Limits limits;
  private final Consumer<Anomaly> anomalies;
  private final Defragmenter defragmenter;
  private final LayerTables tables;
  private long walks;

  /**
   * Makes the tables and one dissector of each provider.
   *
   * @param providers of the protocols below TCP
   * @param limits bounds of the number of headers, of waiting fragments and of what dissectors keep
   * @param overlap whose rules decide between conflicting fragments
   * @param anomalies takes what ends a packet and what is wrong with fragments, in the order of the
   *     frames
   * @throws IllegalArgumentException when two providers have the same binding, or one has a binding
   *     that packets do not have
   */
  public LayerWalker(
      List<PacketDissectorProvider> providers,
      Limits limits,
      OverlapPolicy overlap,
      Consumer<Anomaly> anomalies) {
    this.limits = limits;
    this.anomalies = anomalies;
    defragmenter = new Defragmenter(limits, overlap, anomalies);
    TableBudget budget = new TableBudget(limits.tableEntries() / TcpShard.PARTITIONS);
    tables = new LayerTables(providers, limits, budget.newConversation(anomalies));
  }

  /** Leads a packet up, from its link type to where it ends or to its TCP header. */
  public Outcome walk(Packet packet) {
    return walk(packet, true);
  }

  /**
   * The same.
   *
   * @param counted whether {@link #countInto} is to count it; not where another walker does
   */
  public Outcome walk(Packet packet, boolean counted) {
    walks++;
    Layer layer = tables.tcp();
    try {
      for (int headers = 0; ; headers++) {
        Layer next = next(packet);
        if (next == null) {
          return Outcome.OTHER;
        }
        if (headers == limits.layers()) {
          anomalies.accept(tooDeep());
          return Outcome.OTHER;
        }
        layer = next;
        if (counted) {
          layer.count(walks);
        }
        if (layer == tables.tcp()) {
          return Outcome.TCP;
        }
        layer.dissect(packet);
      }
    } catch (DissectionException e) {
      anomalies.accept(e.toAnomaly(layer.protocol()));
    } catch (EndOfWireException e) {
      anomalies.accept(packet.tooShort(e.offset() + e.needed()).toAnomaly(layer.protocol()));
    } catch (InvalidWireException e) {
      anomalies.accept(Anomaly.of(layer.protocol(), "malformed.value", e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      anomalies.accept(failed(layer, e));
    }
    return Outcome.OTHER;
  }

  /** The capture is over: dissectors report what they were waiting with. */
  public void end(Packet packet) {
    tables.end(packet);
  }

  /** The next layer, or null where the packet ends. */
  private Layer next(Packet packet) {
    Space space = packet.takeNext();
    if (packet.isFragment() && space != Space.NONE) {
      defragmenter.add(packet);
      space = packet.takeNext(); // there is none as long as others are missing
    }
    if (space == Space.NONE) {
      return null;
    }
    return tables.find(space, packet.nextValue(), packet.nextAlternative());
  }

  /**
   * The capture is over: reports the fragments that still wait for others.
   *
   * @param now capture time of the last frame in nanoseconds since the epoch
   */
  public void endOfCapture(long now) {
    defragmenter.endOfCapture(now);
  }

  private Anomaly tooDeep() {
    return Anomaly.of(
        "link", "limit.layers", "The frame has more than " + limits.layers() + " headers");
  }

  private static Anomaly failed(Layer layer, Throwable e) {
    return Anomaly.of(
        layer.protocol(), "internal.dissector_failed", "The dissector of a packet failed: " + e);
  }

  /**
   * Adds the number of frames that each protocol occurred in, a frame once however often it did.
   *
   * @param frames by the protocol's short name; numbers already there are added to
   */
  public void countInto(Map<String, Long> frames) {
    tables.countInto(frames);
  }
}
