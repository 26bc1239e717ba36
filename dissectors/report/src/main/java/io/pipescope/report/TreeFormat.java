package io.pipescope.report;

import io.pipescope.api.tree.PacketTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A way to write the trees of packets. */
public interface TreeFormat {

  /** What the formats are called, the default first. */
  List<String> NAMES = List.of("text", "json", "pdml", "ek");

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static TreeFormat named(String name, TreeStyle style) {
    return switch (name) {
      case "text" -> new TreeText(style);
      case "json" -> new TreeJson(style);
      case "pdml" -> new TreePdml(style);
      case "ek" -> new TreeEk(style);
      default -> throw new IllegalArgumentException("there is no format " + name);
    };
  }

  /** One line for each packet. */
  static TreeFormat summary() {
    return new TreeSummary();
  }

  /** Writes what stands in front of the first packet. */
  void begin(OutputStream out) throws IOException;

  /** Writes one packet. */
  void packet(OutputStream out, PacketTree packet) throws IOException;

  /** Writes what stands behind the last packet. */
  void end(OutputStream out) throws IOException;
}
