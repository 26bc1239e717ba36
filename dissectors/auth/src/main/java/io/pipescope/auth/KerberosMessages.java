package io.pipescope.auth;

import io.pipescope.api.CodeNames;
import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads what can be read of the messages of Kerberos without keys (RFC 4120 5.5 and 5.9): the
 * service that a ticket is for, and why a server refused. Who holds the ticket is encrypted in it.
 */
public final class KerberosMessages {
  private static final CodeNames ERRORS =
      new CodeNames(KerberosMessages.class, "kerberos_errors.tsv");
  private static final CodeNames ENCRYPTION_TYPES =
      new CodeNames(KerberosMessages.class, "kerberos_encryption_types.tsv");
  private static final int CODE_DIGITS = 2;

  private static final int TAG_AP_REQ = Der.application(14);
  private static final int TAG_TICKET = Der.application(1);
  private static final int TAG_ERROR = Der.application(30);

  /** Fields of AP-REQ, Ticket, EncryptedData and PrincipalName, by their numbers. */
  private static final int TICKET = 3;

  private static final int REALM = 1;
  private static final int SERVICE_NAME = 2;
  private static final int ENCRYPTED_PART = 3;
  private static final int NAME_STRING = 1;

  /** Fields of KRB-ERROR. */
  private static final int ERROR_CODE = 6;

  private static final int CLIENT_REALM = 7;
  private static final int CLIENT_NAME = 8;

  /** Components of a name that are shown; real ones have two or three. */
  private static final int COMPONENTS = 8;

  private final Der der;

  public KerberosMessages(WireStream in) {
    this.der = new Der(in);
  }

  /**
   * Who logs on by an AP-REQ, as far as it can be read: to which service.
   *
   * @param request from its application tag
   */
  public Logon logon(PayloadWindow request) {
    Optional<PayloadWindow> ticket =
        der.descend(
            request, TAG_AP_REQ, Der.SEQUENCE, Der.context(TICKET), TAG_TICKET, Der.SEQUENCE);
    if (ticket.isEmpty()) {
      return Logon.KERBEROS;
    }
    Optional<String> realm =
        der.descend(ticket.get(), Der.context(REALM), Der.GENERAL_STRING).map(Der::text);
    Optional<String> service =
        name(ticket.get(), SERVICE_NAME).map(name -> realm.map(r -> name + "@" + r).orElse(name));
    Optional<String> encryption =
        der.descend(ticket.get(), Der.context(ENCRYPTED_PART), Der.SEQUENCE, Der.context(0))
            .flatMap(etype -> der.find(etype, Der.INTEGER))
            .flatMap(etype -> named(ENCRYPTION_TYPES, Der.number(etype)));
    return Logon.KERBEROS.to(service, realm, encryption);
  }

  /** A name as programs write it: its components with slashes between them. */
  private Optional<String> name(PayloadWindow fields, int number) {
    return der.descend(
            fields, Der.context(number), Der.SEQUENCE, Der.context(NAME_STRING), Der.SEQUENCE)
        .map(parts -> String.join("/", der.texts(parts, COMPONENTS)))
        .filter(name -> !name.isEmpty());
  }

  /**
   * What a KRB-ERROR says.
   *
   * @param name of the error, or its number
   * @param user whose ticket it was, which few servers tell
   * @param realm of the user
   */
  public record Failure(String name, Optional<String> user, Optional<String> realm) {}

  /** Why a server refused; empty when that cannot be read. */
  public Optional<Failure> failure(PayloadWindow error) {
    Optional<PayloadWindow> fields = der.descend(error, TAG_ERROR, Der.SEQUENCE);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    PayloadWindow in = fields.get();
    return der.descend(in, Der.context(ERROR_CODE), Der.INTEGER)
        .flatMap(code -> named(ERRORS, Der.number(code)))
        .map(
            name ->
                new Failure(
                    name,
                    name(in, CLIENT_NAME),
                    der.descend(in, Der.context(CLIENT_REALM), Der.GENERAL_STRING).map(Der::text)));
  }

  private static Optional<String> named(CodeNames table, OptionalLong code) {
    return code.isPresent()
        ? Optional.of(table.name((int) code.getAsLong(), CODE_DIGITS))
        : Optional.empty();
  }
}
