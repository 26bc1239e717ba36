package io.pipescope.dcerpc;

import io.pipescope.api.PayloadWindow;
import io.pipescope.api.StreamContext;
import io.pipescope.auth.AuthEvent;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.KerberosMessages;
import io.pipescope.auth.Logon;
import io.pipescope.auth.NegState;
import io.pipescope.auth.NtlmMessages;
import io.pipescope.auth.SecurityToken;
import io.pipescope.auth.TokenReader;
import io.pipescope.auth.TokenReader.Kind;
import io.pipescope.auth.TokenReader.Token;
import io.pipescope.ksy.WireStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who logged on in the security contexts of one association ([MS-RPCE] 3.3.1.5.2).
 *
 * <p>A ticket of Kerberos is answered at once, and the event of such a logon comes with the answer.
 * Whether the server believes the last message of NTLMSSP shows only in what it does with later
 * calls, so the event of such a logon, which is told when that message comes, does not say how it
 * ended; that of the {@code auth3} does.
 */
final class RpcLogons {
  /** Clients use one or two; what is more has been forgotten by its server long ago. */
  private static final int MOST_CONTEXTS = 64;

  private final StreamContext stream;

  /** By {@code auth_context_id}. */
  private final Map<Long, Optional<String>> users = new LinkedHashMap<>(2);

  private NtlmMessages messages;

  /** A logon by a ticket that is not answered yet. */
  private Optional<Logon> ticket = Optional.empty();

  private Optional<String> server = Optional.empty();

  RpcLogons(StreamContext stream) {
    this.stream = stream;
  }

  /** A message of the client that can carry a token. */
  void client(Pdu pdu) {
    if (!pdu.hasVerifier()) {
      return;
    }
    Token token = new TokenReader(new WireStream()).read(pdu.authValue());
    PayloadWindow message = token.message();
    if (token.kind() == Kind.KERBEROS_REQUEST) {
      settle(AuthResult.UNKNOWN, Optional.empty());
      Logon logon = new KerberosMessages(new WireStream()).logon(message).outOf(token.offered());
      remember(pdu.authContext(), logon.account());
      ticket = Optional.of(logon);
    } else if (token.kind() == Kind.NTLMSSP
        && messages().type(message) == NtlmMessages.AUTHENTICATE) {
      Logon logon = messages().logon();
      remember(pdu.authContext(), logon.account());
      emit(logon, AuthResult.UNKNOWN, Optional.empty());
    }
  }

  private void emit(Logon logon, AuthResult result, Optional<KerberosMessages.Failure> failure) {
    stream.emit(new AuthEvent(logon.toAuth(server, result, Optional.empty(), failure)));
  }

  private void settle(AuthResult result, Optional<KerberosMessages.Failure> failure) {
    Optional<Logon> settled = ticket;
    ticket = Optional.empty();
    settled.ifPresent(logon -> emit(logon, result, failure));
  }

  /** A message of the server that can carry a token. */
  void server(Pdu pdu) {
    if (!pdu.hasVerifier()) {
      settle(AuthResult.UNKNOWN, Optional.empty());
      return;
    }
    if (ticket.isPresent()) {
      answered(pdu);
      return;
    }
    PayloadWindow message = SecurityToken.ntlmssp(pdu.authValue());
    if (message.available() > 0 && messages().type(message) == NtlmMessages.CHALLENGE) {
      server = messages().server();
    }
  }

  /** Only who can read a ticket can make its AP-REP (RFC 4120 3.2.4). */
  private void answered(Pdu pdu) {
    Token token = new TokenReader(new WireStream()).read(pdu.authValue());
    boolean rejected = token.state().filter(NegState.REJECT::equals).isPresent();
    if (token.kind() == Kind.KERBEROS_ERROR) {
      settle(AuthResult.FAILURE, new KerberosMessages(new WireStream()).failure(token.message()));
    } else if (token.kind() == Kind.KERBEROS_REPLY && !rejected) {
      settle(AuthResult.SUCCESS, Optional.empty());
    } else {
      settle(rejected ? AuthResult.FAILURE : AuthResult.UNKNOWN, Optional.empty());
    }
  }

  /** The server refuses the association with all its security contexts. */
  void refused() {
    users.clear();
    denied();
  }

  /** The server refuses what was asked for. */
  void denied() {
    settle(AuthResult.FAILURE, Optional.empty());
  }

  /** No more answers will come. */
  void end() {
    settle(AuthResult.UNKNOWN, Optional.empty());
  }

  /** Who calls, as far as the security of the PDU tells. */
  Optional<String> user(Pdu pdu) {
    if (users.isEmpty() || !pdu.hasVerifier()) {
      return Optional.empty();
    }
    return users.getOrDefault(pdu.authContext(), Optional.empty());
  }

  private void remember(long context, Optional<String> account) {
    if (users.size() >= MOST_CONTEXTS && !users.containsKey(context)) {
      users.remove(users.keySet().iterator().next());
    }
    users.put(context, account);
  }

  private NtlmMessages messages() {
    if (messages == null) {
      messages = new NtlmMessages(new WireStream());
    }
    return messages;
  }
}
