package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Finding;
import io.pipescope.api.FindingProvider;
import io.pipescope.api.PacketDissectorProvider;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The dissectors that were found, in the order of their names.
 *
 * @param packets of protocols below TCP
 * @param streams of protocols in TCP byte streams
 * @param findings what looks for meaning in the events
 */
public record Plugins(
    List<PacketDissectorProvider> packets,
    List<StreamDissectorProvider> streams,
    List<FindingProvider> findings) {

  public Plugins {
    packets = List.copyOf(packets);
    streams = List.copyOf(streams);
    findings = List.copyOf(findings);
  }

  /**
   * Finds all dissectors that a class loader knows.
   *
   * @throws IllegalArgumentException when two have the same protocol name
   */
  public static Plugins load(ClassLoader loader) {
    return load(loader, PluginPath.NONE, PluginListener.SILENT);
  }

  /**
   * Finds all dissectors that a class loader knows, and those in the files of a plugin path. A file
   * that cannot be used is left out.
   *
   * @param listener is told of each such file, in one sentence
   * @throws IllegalArgumentException when two have the same protocol name; the message tells where
   *     both came from
   */
  public static Plugins load(ClassLoader loader, PluginPath path, PluginListener listener) {
    List<DissectorProvider> all = new ArrayList<>();
    ServiceLoader.load(DissectorProvider.class, loader).forEach(all::add);
    List<FindingProvider> findings = new ArrayList<>();
    ServiceLoader.load(FindingProvider.class, loader).forEach(findings::add);
    if (!path.isEmpty()) {
      new PluginLoader(loader, listener).load(path, all, findings);
    }
    return of(all, findings);
  }

  /**
   * These dissectors and findings.
   *
   * @throws IllegalArgumentException when two have the same protocol name
   */
  public static Plugins of(List<DissectorProvider> providers, List<FindingProvider> findings) {
    List<DissectorProvider> sorted = new ArrayList<>(providers);
    sorted.sort(Comparator.comparing(DissectorProvider::protocol));
    Map<String, DissectorProvider> byName = new HashMap<>();
    List<PacketDissectorProvider> packets = new ArrayList<>();
    List<StreamDissectorProvider> streams = new ArrayList<>();
    for (DissectorProvider provider : sorted) {
      DissectorProvider other = byName.put(provider.protocol(), provider);
      if (other != null) {
        throw new IllegalArgumentException(
            "two dissectors are called "
                + provider.protocol()
                + ": "
                + PluginOrigin.of(other)
                + " and "
                + PluginOrigin.of(provider));
      }
      if (provider instanceof PacketDissectorProvider packet) {
        packets.add(packet);
      } else if (provider instanceof StreamDissectorProvider stream) {
        streams.add(stream);
      }
    }
    List<FindingProvider> sortedFindings = new ArrayList<>(findings);
    sortedFindings.sort(Comparator.comparing(provider -> provider.getClass().getName()));
    return new Plugins(packets, streams, sortedFindings);
  }

  /** New findings for one capture. */
  List<Finding> newFindings(Thresholds thresholds) {
    return findings.stream().flatMap(provider -> provider.create(thresholds).stream()).toList();
  }

  /** All dissectors, in the order of their names. */
  public List<DissectorProvider> all() {
    List<DissectorProvider> all = new ArrayList<>(packets);
    all.addAll(streams);
    all.sort(Comparator.comparing(DissectorProvider::protocol));
    return all;
  }
}
