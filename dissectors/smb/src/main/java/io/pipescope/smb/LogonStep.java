package io.pipescope.smb;

import io.pipescope.auth.KerberosMessages;
import io.pipescope.auth.Logon;
import java.util.List;
import java.util.Optional;

/** One step of an authentication: what the token of the client says, then what the answer says. */
final class LogonStep {
  /** Who logs on by it; empty when another step will tell. */
  final Optional<Logon> logon;

  /** Mechanisms that the client offers with it. */
  final List<String> offered;

  /** Why the server refused. */
  Optional<KerberosMessages.Failure> failure = Optional.empty();

  private final boolean unfinished;

  LogonStep(Optional<Logon> logon, List<String> offered) {
    this(logon, offered, false);
  }

  private LogonStep(Optional<Logon> logon, List<String> offered, boolean unfinished) {
    this.logon = logon;
    this.offered = offered;
    this.unfinished = unfinished;
  }

  /** A step with a token that seems to go on in the next one. */
  static LogonStep unfinished() {
    return new LogonStep(Optional.empty(), List.of(), true);
  }

  boolean isUnfinished() {
    return unfinished;
  }
}
