package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.StreamContext;
import io.pipescope.auth.AuthEvent;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.Logon;
import io.pipescope.auth.NtlmMessages;
import io.pipescope.auth.SecurityToken;
import io.pipescope.ksy.WireStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Who logged on in the sessions of one connection. */
public final class Logons {
  private static final int STATUS_MORE_PROCESSING_REQUIRED = 0xc0000016;

  private final StreamContext context;
  private final NtlmMessages messages = new NtlmMessages(new WireStream());
  private final Map<Long, SessionLogon> sessions = new LinkedHashMap<>();

  /** Nobody has logged on yet. */
  public Logons(StreamContext context) {
    this.context = context;
  }

  /** Whether an answer says that the authentication goes on, and carries a token for that. */
  public static boolean goesOn(int status) {
    return status == STATUS_MORE_PROCESSING_REQUIRED;
  }

  /**
   * A token of the client was read: who logs on with it, empty when it does not tell.
   *
   * @throws io.pipescope.ksy.EndOfWireException when it ends within a message
   */
  public Optional<Logon> asked(PayloadWindow token) {
    PayloadWindow message = SecurityToken.ntlmssp(token);
    if (message.available() > 0) {
      return messages.type(message) == NtlmMessages.AUTHENTICATE
          ? Optional.of(messages.logon())
          : Optional.empty();
    }
    return SecurityToken.isKerberosRequest(token) ? Optional.of(Logon.KERBEROS) : Optional.empty();
  }

  /**
   * An answer was read that does not refuse.
   *
   * @param session SMB 2 SessionId, SMB 1 UID
   * @param status of the answer
   * @throws io.pipescope.ksy.EndOfWireException when the token ends within a message
   */
  public void answered(long session, int status, PayloadWindow token) {
    if (status == 0) {
      SessionLogon logon = sessions.get(session);
      if (logon != null) {
        logon.user = logon.claimed;
      }
      return;
    }
    PayloadWindow message = SecurityToken.ntlmssp(token);
    if (message.available() > 0 && messages.type(message) == NtlmMessages.CHALLENGE) {
      session(session).server = messages.server();
    }
  }

  /**
   * Emits an attempt: nothing more will be said about it.
   *
   * @param code of the answer, if there was one
   * @param status its name
   */
  public void emit(long session, Logon logon, OptionalInt code, Optional<String> status) {
    SessionLogon known = session(session);
    boolean open = code.isEmpty() || goesOn(code.getAsInt());
    AuthResult result = AuthResult.UNKNOWN;
    if (!open) {
      result = code.getAsInt() == 0 ? AuthResult.SUCCESS : AuthResult.FAILURE;
    }
    if (result != AuthResult.FAILURE) {
      known.claimed = logon.account();
    }
    if (result == AuthResult.SUCCESS) {
      known.user = known.claimed;
    }
    Optional<String> told = open ? Optional.empty() : status;
    context.emit(new AuthEvent(logon.toAuth(known.server, result, told)));
  }

  /** Who logged on in a session; empty when nobody did, or when it was not seen. */
  public Optional<String> user(long session) {
    SessionLogon logon = sessions.get(session);
    return logon == null ? Optional.empty() : logon.user;
  }

  /** A session ended. */
  public void loggedOff(long session) {
    sessions.remove(session);
  }

  private SessionLogon session(long session) {
    SessionLogon known = sessions.get(session);
    if (known == null) {
      if (sessions.size() >= context.limits().openFiles()) {
        Iterator<SessionLogon> oldest = sessions.values().iterator();
        oldest.next();
        oldest.remove();
        context.anomaly(Anomaly.of("smb", "limit.sessions", "Too many sessions at once"));
      }
      known = new SessionLogon();
      sessions.put(session, known);
    }
    return known;
  }

  /** What is known of one session. */
  private static final class SessionLogon {
    private Optional<String> server = Optional.empty();
    private Optional<String> claimed = Optional.empty();
    private Optional<String> user = Optional.empty();
  }
}
