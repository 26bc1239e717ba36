package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.StreamContext;
import io.pipescope.auth.AuthEvent;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.KerberosMessages;
import io.pipescope.auth.Logon;
import io.pipescope.auth.NtlmMessages;
import io.pipescope.auth.TokenReader;
import io.pipescope.auth.TokenReader.Kind;
import io.pipescope.auth.TokenReader.Token;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Who logged on in the sessions of one connection.
 *
 * <p>A token that is too long for one message comes in several, each answered with the demand for
 * more; it is read when it is whole.
 */
public final class Logons {
  private static final int STATUS_MORE_PROCESSING_REQUIRED = 0xc0000016;

  private final StreamContext context;
  private final TokenReader tokens;
  private final NtlmMessages messages;
  private final KerberosMessages tickets;
  private final BoundedTable<Long, SessionLogon> sessions;
  private final TokenParts parts;

  /** Nobody has logged on yet. */
  public Logons(StreamContext context) {
    this.context = context;
    this.sessions =
        new BoundedTable<>(
            context.tables(),
            SmbConnection.LAYER,
            context.limits().openFiles(),
            new SessionOwner());
    WireStream in = new WireStream();
    this.tokens = new TokenReader(in);
    this.messages = new NtlmMessages(in);
    this.tickets = new KerberosMessages(in);
    this.parts = new TokenParts(tokens);
  }

  /** Whether an answer says that the authentication goes on, and carries a token for that. */
  public static boolean goesOn(int status) {
    return status == STATUS_MORE_PROCESSING_REQUIRED;
  }

  /**
   * A token of the client was read: who logs on with it.
   *
   * @param session SMB 2 SessionId, SMB 1 UID; 0 when there is none yet
   * @throws io.pipescope.ksy.EndOfWireException when it ends within a message
   */
  LogonStep asked(long session, PayloadWindow part) {
    Optional<PayloadWindow> whole = parts.add(session, part);
    return whole.isEmpty() ? LogonStep.unfinished() : step(whole.get());
  }

  private LogonStep step(PayloadWindow whole) {
    Token token = tokens.read(whole);
    return new LogonStep(logon(token), token.offered());
  }

  /** What a step says when it is known whether more of its token comes. */
  private LogonStep known(LogonStep step, boolean open) {
    if (!step.isUnfinished() || open) {
      return step;
    }
    try {
      return step(parts.take());
    } catch (EndOfWireException e) {
      return step; // its length was false, and so is what is inside
    }
  }

  /** Mechanisms that a server offers in its first token. */
  List<String> offered(PayloadWindow token) {
    return tokens.read(token).offered();
  }

  private Optional<Logon> logon(Token token) {
    return switch (token.kind()) {
      case NTLMSSP ->
          messages.type(token.message()) == NtlmMessages.AUTHENTICATE
              ? Optional.of(messages.logon())
              : Optional.empty();
      case KERBEROS_REQUEST -> Optional.of(tickets.logon(token.message()));
      default -> Optional.empty();
    };
  }

  /**
   * An answer was read that does not refuse.
   *
   * @param session SMB 2 SessionId, SMB 1 UID
   * @param status of the answer
   * @param step that it answers, if that was seen
   * @throws io.pipescope.ksy.EndOfWireException when the token ends within a message
   */
  void answered(long session, int status, PayloadWindow token, Optional<LogonStep> step) {
    if (status == 0) {
      SessionLogon logon = sessions.get(session);
      if (logon != null) {
        logon.user = logon.claimed;
      }
      return;
    }
    step.filter(asked -> !asked.offered.isEmpty())
        .ifPresent(asked -> change(session, known -> known.offered = asked.offered));
    Token answer = tokens.read(token);
    if (answer.kind() == Kind.NTLMSSP
        && messages.type(answer.message()) == NtlmMessages.CHALLENGE) {
      Optional<String> server = messages.server();
      change(session, known -> known.server = server);
    } else if (answer.kind() == Kind.KERBEROS_ERROR && step.isPresent()) {
      step.get().failure = tickets.failure(answer.message());
    }
  }

  /**
   * Emits an attempt, if this step was one: nothing more will be said about it.
   *
   * @param code of the answer, if there was one
   * @param status its name
   */
  void emit(long session, LogonStep asked, OptionalInt code, Optional<String> status) {
    boolean open = code.isEmpty() || goesOn(code.getAsInt());
    LogonStep step = known(asked, open);
    if (step.logon.isEmpty()) {
      return;
    }
    Logon logon = step.logon.get();
    SessionLogon known = session(session);
    AuthResult result = AuthResult.UNKNOWN;
    if (!open) {
      result = code.getAsInt() == 0 ? AuthResult.SUCCESS : AuthResult.FAILURE;
    } else if (step.failure.isPresent()) {
      result = AuthResult.FAILURE;
    }
    if (result != AuthResult.FAILURE) {
      known.claimed = logon.account();
    }
    if (result == AuthResult.SUCCESS) {
      known.user = known.claimed;
    }
    sessions.put(session, known);
    Optional<String> told = open ? Optional.empty() : status;
    Logon offered = logon.outOf(step.offered.isEmpty() ? known.offered : step.offered);
    context.emit(new AuthEvent(offered.toAuth(known.server, result, told, step.failure)));
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
    return known == null ? new SessionLogon() : known;
  }

  private void change(long session, Consumer<SessionLogon> change) {
    SessionLogon known = session(session);
    change.accept(known);
    sessions.put(session, known);
  }

  /** Nothing more will come. */
  void end() {
    sessions.clear();
  }

  private final class SessionOwner implements BoundedTable.Owner<SessionLogon> {
    @Override
    public void full(SessionLogon oldest) {
      context.anomaly(
          Anomaly.of(SmbConnection.LAYER, "limit.sessions", "Too many sessions at once"));
    }

    @Override
    public int weight(SessionLogon session) {
      return BoundedTable.weightOf(session.length());
    }
  }

  /** What is known of one session. */
  private static final class SessionLogon {
    private Optional<String> server = Optional.empty();
    private List<String> offered = List.of();
    private Optional<String> claimed = Optional.empty();
    private Optional<String> user = Optional.empty();

    /** Characters of what can be long. */
    private int length() {
      return server.map(String::length).orElse(0) + claimed.map(String::length).orElse(0);
    }
  }
}
