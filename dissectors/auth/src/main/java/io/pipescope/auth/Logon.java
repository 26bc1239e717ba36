package io.pipescope.auth;

import java.util.List;
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
 * @param service that a ticket is for, {@code cifs/host@REALM}
 * @param realm of the service
 * @param ticketEncryption how the ticket is encrypted
 * @param offered names of the mechanisms that the client offered
 */
public record Logon(
    Mechanism mechanism,
    Optional<String> user,
    Optional<String> domain,
    Optional<String> workstation,
    OptionalLong ntlmVersion,
    Optional<Boolean> anonymous,
    Optional<String> service,
    Optional<String> realm,
    Optional<String> ticketEncryption,
    List<String> offered) {

  /** By a ticket of which nothing can be read. */
  public static final Logon KERBEROS =
      new Logon(
          Mechanism.KERBEROS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty());

  public Logon {
    offered = List.copyOf(offered);
  }

  /** By a mechanism that knows no tickets. */
  public Logon(
      Mechanism mechanism,
      Optional<String> user,
      Optional<String> domain,
      Optional<String> workstation,
      OptionalLong ntlmVersion,
      Optional<Boolean> anonymous) {
    this(
        mechanism,
        user,
        domain,
        workstation,
        ntlmVersion,
        anonymous,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same with what a ticket tells. */
  Logon to(Optional<String> service, Optional<String> realm, Optional<String> ticketEncryption) {
    return new Logon(
        mechanism,
        user,
        domain,
        workstation,
        ntlmVersion,
        anonymous,
        service,
        realm,
        ticketEncryption,
        offered);
  }

  /** The same after an offer of several mechanisms. */
  public Logon outOf(List<String> mechanisms) {
    return new Logon(
        mechanism,
        user,
        domain,
        workstation,
        ntlmVersion,
        anonymous,
        service,
        realm,
        ticketEncryption,
        mechanisms);
  }

  /** The user with the domain, if there is one, before a backslash. */
  public Optional<String> account() {
    return user.map(name -> domain.map(d -> d + "\\" + name).orElse(name));
  }

  public Auth toAuth(Optional<String> server, AuthResult result, Optional<String> status) {
    return toAuth(server, result, status, Optional.empty());
  }

  /**
   * The event of this attempt.
   *
   * @param server as it called itself
   * @param status of the answer
   * @param failure what the server's mechanism said
   */
  public Auth toAuth(
      Optional<String> server,
      AuthResult result,
      Optional<String> status,
      Optional<KerberosMessages.Failure> failure) {
    return new Auth(
        mechanism,
        user.or(() -> failure.flatMap(KerberosMessages.Failure::user)),
        domain.or(() -> failure.flatMap(KerberosMessages.Failure::realm)),
        workstation,
        server,
        ntlmVersion,
        service,
        realm,
        ticketEncryption,
        anonymous,
        result,
        status,
        failure.map(KerberosMessages.Failure::name),
        offered);
  }
}
