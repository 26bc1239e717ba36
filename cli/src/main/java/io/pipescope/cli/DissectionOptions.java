package io.pipescope.cli;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Thresholds;
import io.pipescope.api.UrgentView;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.Plugins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How the traffic is understood. */
final class DissectionOptions {
  @Option(
      names = "--decode-as",
      paramLabel = "RULE",
      converter = DecodeAs.Converter.class,
      description =
          "Take what goes through a TCP port for a protocol: tcp.port=4445:smb. Repeatable.")
  private List<DecodeAs> decodeAs = new ArrayList<>();

  @Option(
      names = "--overlap",
      paramLabel = "RULES",
      converter = Choices.Overlap.class,
      completionCandidates = Choices.Overlap.class,
      description = {
        "Whose rules decide between conflicting copies of the same TCP bytes or IP fragments:"
            + " first, last, linux, bsd or windows. The default is linux."
      })
  private OverlapPolicy overlap = OverlapPolicy.LINUX;

  @Option(
      names = "--checksums",
      paramLabel = "RULE",
      converter = Choices.Checksums.class,
      completionCandidates = Choices.Checksums.class,
      description = {
        "What becomes of TCP segments with a wrong checksum: auto (dropped, unless the sender"
            + " leaves checksums to its network card), verify (dropped) or ignore (kept). The"
            + " default is auto."
      })
  private ChecksumPolicy checksums = ChecksumPolicy.AUTO;

  @Option(
      names = "--urgent-view",
      paramLabel = "VIEW",
      converter = Choices.Urgent.class,
      completionCandidates = Choices.Urgent.class,
      description =
          "Which view of TCP urgent data the dissectors read: auto, the default, lets the protocol"
              + " choose; inline, linux, linux-stdurg, bsd or windows.")
  private UrgentView urgentView = UrgentView.AUTO;

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      converter = Setting.OfLimits.class,
      description = {
        "Change a bound on memory, as in conversations=1000. Repeatable. \"--limit help\" lists the"
            + " names with their defaults."
      })
  private List<Setting> limits = new ArrayList<>();

  @Option(
      names = "--threshold",
      paramLabel = "NAME=VALUE",
      converter = Setting.OfThresholds.class,
      description = {
        "Change from where on findings speak up, as in syn_flood_half_open=500. Repeatable."
            + " \"--threshold help\" lists the names with their defaults."
      })
  private List<Setting> thresholds = new ArrayList<>();

  /** A request to understand the traffic so. */
  AnalysisRequest.Builder request(Plugins plugins) {
    return AnalysisRequest.with(plugins)
        .limits(limits())
        .thresholds(thresholds())
        .decodeAs(decodeAs())
        .urgentView(urgentView)
        .overlap(overlap)
        .checksums(checksums);
  }

  /** Protocols by port; of two rules for one port the later holds. */
  Map<Integer, String> decodeAs() {
    Map<Integer, String> ports = new LinkedHashMap<>();
    decodeAs.forEach(rule -> ports.put(rule.port(), rule.protocol()));
    return ports;
  }

  private Limits limits() {
    return limits.isEmpty() ? Limits.ofThisHeap() : RecordSettings.LIMITS.apply(limits);
  }

  private Thresholds thresholds() {
    return thresholds.isEmpty() ? Thresholds.DEFAULT : RecordSettings.THRESHOLDS.apply(thresholds);
  }
}
