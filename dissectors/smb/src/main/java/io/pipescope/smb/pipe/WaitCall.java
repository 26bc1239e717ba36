package io.pipescope.smb.pipe;

import java.util.Optional;
import java.util.OptionalLong;

/** A wait for an instance of a pipe, which is about no instance yet. */
public final class WaitCall implements PendingCall {
  private final PipeTable table;
  private final PipeOpening opening;
  private final CallArguments.Wait args;
  private final long frame;

  WaitCall(PipeTable table, PipeOpening opening, CallArguments.Wait args, long frame) {
    this.table = table;
    this.opening = opening;
    this.args = args;
    this.frame = frame;
  }

  /** The wait is over. */
  public void complete(Outcome outcome) {
    done(table.context().frameNumber(), outcome.result());
  }

  @Override
  public void abandon() {
    done(frame, Win32Call.PENDING);
  }

  private void done(long at, String result) {
    table.waited(
        opening,
        new Win32Call(
            at,
            Win32Function.WAIT_NAMED_PIPE,
            result,
            OptionalLong.empty(),
            Optional.of(args),
            OptionalLong.of(frame)));
  }
}
