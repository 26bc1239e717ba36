package io.pipescope.net.tcp;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamDissector;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import io.pipescope.net.tcp.urgent.ViewName;

/** A stream dissector as conversations know it: they report the name of what it found. */
public interface StreamHandler extends StreamDissector {

  /** The protocol of an application that was not recognised. */
  String UNKNOWN = "unknown";

  /** The protocol of the application, {@link #UNKNOWN} when nothing was recognised. */
  String protocol();

  /**
   * A direction carries urgent data. Told before its first mark; from then on the stream can be
   * asked, while bytes are handed over, which of them a view leaves out.
   */
  default void urgentStream(Direction direction, UrgentStream stream) {}

  /** A segment of a direction with urgent data was handed on as a whole. */
  default void urgentDelivered(Direction direction) {}

  /** The view of a direction that was read here. */
  default ViewChoice urgentChoice(Direction direction) {
    return ViewChoice.guess(ViewName.INLINE, "no dissector reads this stream");
  }
}
