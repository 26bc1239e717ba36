package io.pipescope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a signal (Ctrl-C, {@code kill}) end a capture as if it had ended by itself: the rest is
 * written, and the exit status is that of the command.
 */
final class OrderlyEnd implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile int status = ExitStatus.INTERNAL;

  /**
   * @param stop makes the capture end soon
   */
  OrderlyEnd(Runnable stop) {
    hook = new Thread(() -> stopAndWait(stop), "orderly end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has done all that it had to do. */
  void reached(int exitStatus) {
    status = exitStatus;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // a signal ends the program; the hook is waiting for this
    }
    ended.countDown();
  }
}
