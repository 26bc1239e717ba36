package io.pipescope.auth;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a client says of itself when it logs on.
 *
 * @param user empty also when the name is, or when it lies outside of the message
 * @param domain of the user
 * @param workstation the client's computer
 * @param ntlmVersion 1 or 2
 * @param anonymous whether it logs on as nobody
 */
public record Logon(
    Mechanism mechanism,
    Optional<String> user,
    Optional<String> domain,
    Optional<String> workstation,
    OptionalLong ntlmVersion,
    Optional<Boolean> anonymous) {

  public static final Logon KERBEROS =
      new Logon(
          Mechanism.KERBEROS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty());

  /** The user with the domain, if there is one, before a backslash. */
  public Optional<String> account() {
    return user.map(name -> domain.map(d -> d + "\\" + name).orElse(name));
  }

  public Auth toAuth(Optional<String> server, AuthResult result, Optional<String> status) {
    return new Auth(
        mechanism, user, domain, workstation, server, ntlmVersion, anonymous, result, status);
  }
}
