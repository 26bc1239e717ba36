package io.pipescope.dcerpc;

import io.pipescope.api.PayloadWindow;
import io.pipescope.api.StreamContext;
import io.pipescope.auth.AuthEvent;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.KerberosMessages;
import io.pipescope.auth.Logon;
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
 * <p>Whether the server believes the last message of NTLMSSP, or a ticket, shows in what it does
 * with later calls, so the event of a logon, which is told when that message comes, does not say
 * how it ended.
 */
final class RpcLogons {
  /** Clients use one or two; what is more has been forgotten by its server long ago. */
  private static final int MOST_CONTEXTS = 64;

  private final StreamContext stream;

  /** By {@code auth_context_id}. */
  private final Map<Long, Optional<String>> users = new LinkedHashMap<>(2);

  private NtlmMessages messages;
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
      emit(new KerberosMessages(new WireStream()).logon(message).outOf(token.offered()));
    } else if (token.kind() == Kind.NTLMSSP
        && messages().type(message) == NtlmMessages.AUTHENTICATE) {
      Logon logon = messages().logon();
      remember(pdu.authContext(), logon.account());
      emit(logon);
    }
  }

  private void emit(Logon logon) {
    stream.emit(new AuthEvent(logon.toAuth(server, AuthResult.UNKNOWN, Optional.empty())));
  }

  /** A message of the server that can carry a token. */
  void server(Pdu pdu) {
    if (!pdu.hasVerifier()) {
      return;
    }
    PayloadWindow message = SecurityToken.ntlmssp(pdu.authValue());
    if (message.available() > 0 && messages().type(message) == NtlmMessages.CHALLENGE) {
      server = messages().server();
    }
  }

  /** The server refuses the association with all its security contexts. */
  void refused() {
    users.clear();
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
