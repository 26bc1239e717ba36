package io.pipescope.net.tcp;

import io.pipescope.api.StreamContext;

/** Makes the handlers of the streams of conversations, each when its conversation has bytes. */
@FunctionalInterface
public interface StreamHandlerFactory {

  /** A handler for one conversation. */
  StreamHandler create(StreamContext context);

  /** Whether each conversation is to have a handler as soon as it begins, also without bytes. */
  default boolean isForEvery() {
    return false;
  }

  /** The same factory, asked for each conversation as soon as it begins. */
  static StreamHandlerFactory forEvery(StreamHandlerFactory factory) {
    return new StreamHandlerFactory() {
      @Override
      public StreamHandler create(StreamContext context) {
        return factory.create(context);
      }

      @Override
      public boolean isForEvery() {
        return true;
      }
    };
  }
}
