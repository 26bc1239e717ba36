package io.pipescope.net.tcp;

import io.pipescope.api.StreamContext;

/** Makes the handler of the streams of a new conversation. */
@FunctionalInterface
public interface StreamHandlerFactory {

  /** A handler for one conversation. */
  StreamHandler create(StreamContext context);
}
