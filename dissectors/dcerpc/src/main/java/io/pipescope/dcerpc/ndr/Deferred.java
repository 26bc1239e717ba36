package io.pipescope.dcerpc.ndr;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. May be asked by several threads. */
final class Deferred<T> {
  private final Object lock;
  private Supplier<T> source;
  private volatile T value;

  /**
   * @param lock held while the value is made; values that need each other share it
   */
  Deferred(Object lock, Supplier<T> source) {
    this.lock = lock;
    this.source = source;
  }

  /** The value; exceptions of its source pass through, and the next call tries again. */
  T get() {
    T known = value;
    if (known != null) {
      return known;
    }
    synchronized (lock) {
      if (value == null) {
        value = source.get();
        source = () -> value; // what was kept to make it is needed no longer
      }
      return value;
    }
  }
}
