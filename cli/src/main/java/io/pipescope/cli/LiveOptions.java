package io.pipescope.cli;

import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** Where frames are captured, and which. */
final class LiveOptions {
  /** What fits into every frame that tcpdump would capture. */
  private static final int SNAP_LENGTH = 262_144;

  @Option(
      names = {"-i", "--interface"},
      paramLabel = "IFACE",
      description = "Capture on this network interface, such as eth0.")
  private String name;

  @Option(
      names = {"-D", "--list-interfaces"},
      description = "List the interfaces there are and do nothing else.")
  private boolean list;

  @Option(
      names = {"-f", "--filter"},
      paramLabel = "BPF",
      description =
          "Capture only frames that pass this libpcap filter, such as \"tcp port 445\" (see man"
              + " pcap-filter).")
  private String filter;

  @Option(
      names = {"-c", "--count"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "End after N frames. Otherwise Ctrl-C ends the capture.")
  private Long count;

  @Option(
      names = {"-s", "--snapshot-length"},
      paramLabel = "N",
      converter = Choices.SnapLength.class,
      description = "Keep at most so many bytes of a frame. The default is 262144.")
  private int snapLength = SNAP_LENGTH;

  @Option(
      names = {"-p", "--no-promiscuous-mode"},
      description = "Capture only frames from and to this machine.")
  private boolean notPromiscuous;

  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  boolean list() {
    return list;
  }

  String filter() {
    return filter == null ? "" : filter;
  }

  OptionalLong count() {
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  int snapLength() {
    return snapLength;
  }

  boolean promiscuous() {
    return !notPromiscuous;
  }
}
