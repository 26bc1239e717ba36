package io.pipescope.net.tcp.urgent;

/**
 * The view of a direction that the dissectors above TCP read.
 *
 * @param view which one
 * @param why in a few words
 * @param usual whether it is known that programs which speak the protocol read like this
 */
public record ViewChoice(ViewName view, String why, boolean usual) {

  /** A protocol whose programs set SO_OOBINLINE. */
  public static ViewChoice inLine(String protocol) {
    return new ViewChoice(
        ViewName.INLINE, "programs that speak " + protocol + " read urgent data in line", true);
  }

  /** A protocol whose programs leave sockets as they are. */
  public static ViewChoice outOfBand(String protocol) {
    return new ViewChoice(
        ViewName.LINUX_PROMPT, protocol + " is read through sockets with defaults", true);
  }

  /** What is likely, for lack of anything better. */
  public static ViewChoice guess(ViewName view, String why) {
    return new ViewChoice(view, why, false);
  }
}
