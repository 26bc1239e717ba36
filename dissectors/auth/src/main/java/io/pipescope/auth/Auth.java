package io.pipescope.auth;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the event of an authentication says; the descriptions of the components are its schema. */
@Description("An attempt to log on")
public record Auth(
    @Description("Protocol of authentication") Mechanism mechanism,
    @Description("Name of the user, as the client sent it") Optional<String> user,
    @Description("Domain of the user, as the client sent it") Optional<String> domain,
    @Description("Name of the client's computer, as it sent it") Optional<String> workstation,
    @Description("Name of the server, as its challenge told it") Optional<String> server,
    @Description("1 or 2, by the length of the response; absent when there was none")
        OptionalLong ntlmVersion,
    @Description("Service that a ticket of Kerberos is for, cifs/host@REALM")
        Optional<String> service,
    @Description("Realm of that service") Optional<String> realm,
    @Description("How the ticket is encrypted, by the service's key")
        Optional<String> ticketEncryption,
    @Description("Whether the client logs on as nobody; absent when the protocol does not tell")
        Optional<Boolean> anonymous,
    @Description("How it ended") AuthResult result,
    @Description("Name of the status of the answer; absent when it was unanswered or went on")
        Optional<String> status,
    @Description("Name of the error that a server of Kerberos answered") Optional<String> error,
    @Description("Mechanisms that the client offered, in its order; empty when it offered none")
        List<String> offered) {}
