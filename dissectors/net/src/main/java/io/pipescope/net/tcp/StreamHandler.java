package io.pipescope.net.tcp;

import io.pipescope.api.StreamDissector;

/** A stream dissector as conversations know it: they report the name of what it found. */
public interface StreamHandler extends StreamDissector {

  /** The protocol of the application, {@code unknown} when nothing was recognised. */
  String protocol();
}
