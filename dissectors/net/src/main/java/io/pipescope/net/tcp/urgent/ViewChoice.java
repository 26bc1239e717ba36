package io.pipescope.net.tcp.urgent;

/**
 * The view of a direction that the dissectors above TCP read.
 *
 * @param view which one
 * @param why in a few words
 */
public record ViewChoice(ViewName view, String why) {
  /** Why, when the user named the view. */
  public static final String ASKED = "it was asked for";
}
