package io.pipescope.smb.pipe;

import java.util.List;

/** What a client did to get hold of a pipe, up to the open that succeeds. */
final class OpenAttempts {
  /** Calls that are remembered. */
  private static final int REMEMBERED = 32;

  private final PipeOpening opening;
  private final CallLog calls = new CallLog(REMEMBERED);
  private long waits;
  private long busy;
  private boolean told = true;

  OpenAttempts(PipeOpening opening) {
    this.opening = opening;
  }

  PipeOpening opening() {
    return opening;
  }

  void waited(Win32Call call) {
    calls.add(call);
    waits++;
    told = false;
  }

  /** An open found no free instance: {@code since} are its calls, also those before. */
  void busy(List<Win32Call> since) {
    calls.add(since.get(since.size() - 1));
    busy++;
    told = true;
  }

  CallLog calls() {
    return calls;
  }

  long waits() {
    return waits;
  }

  long busy() {
    return busy;
  }

  /** Whether the event of an open has told all of it. */
  boolean isTold() {
    return told;
  }
}
