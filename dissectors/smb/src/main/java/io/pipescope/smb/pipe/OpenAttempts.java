package io.pipescope.smb.pipe;

import io.pipescope.api.TableAccount;

/**
 * What a client did to get hold of a pipe, up to the open that succeeds. Each call stands in the
 * event of one open, the next one; that of the open that succeeds counts all before it.
 */
final class OpenAttempts {
  /** Calls that are remembered. */
  private static final int REMEMBERED = 32;

  /** For how many entries of a table the attempts at one pipe count. */
  static final int WEIGHT = REMEMBERED / 2;

  private final PipeOpening opening;
  private CallLog calls = newLog();
  private long waits;
  private long busy;
  private boolean told = true;

  OpenAttempts(PipeOpening opening) {
    this.opening = opening;
  }

  /** The calls are counted by the table of attempts. */
  private static CallLog newLog() {
    return new CallLog(REMEMBERED, TableAccount.UNLIMITED);
  }

  PipeOpening opening() {
    return opening;
  }

  void waited(Win32Call call) {
    calls.add(call);
    waits++;
    told = false;
  }

  /** An open found no free instance, and its event told the calls before it. */
  void foundBusy() {
    calls = newLog();
    busy++;
    told = true;
  }

  /** The calls that no event has told yet. */
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
