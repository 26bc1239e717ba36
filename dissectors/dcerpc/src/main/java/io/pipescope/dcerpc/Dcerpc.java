package io.pipescope.dcerpc;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import io.pipescope.api.Members;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the event of a call says; the descriptions of the components are its schema. */
@Description("A remote procedure call, or what prepares or ends calls")
public record Dcerpc(
    @Description("What it is") RpcType type,
    @Description(
            "Protocol sequence: ncacn_np on a named pipe, ncacn_ip_tcp on TCP,"
                + " ncadg_ip_udp on UDP")
        String transport,
    @Description("The pipe instance, as in its pipe event") Optional<String> pipeId,
    @Description("Name that the pipe was opened with; absent when the open was not seen")
        Optional<String> pipe,
    @Description("Where the server says that it listens; often another name of the pipe")
        Optional<String> secondaryAddress,
    @Description("Who logged on, by the call's own security or else to open the pipe")
        Optional<String> user,
    @Description("The interface; of a negotiation the first that was accepted, else offered")
        Optional<RpcInterface> interface_,
    @Description("Encoding of the arguments: NDR, NDR64, or a UUID with its version")
        Optional<String> transferSyntax,
    @Description("The presentation context") OptionalInt contextId,
    @Description("Number of the call in its association") long callId,
    @Description("Number of the operation in the interface; absent when the request was not seen")
        OptionalInt opnum,
    @Description("Name of the operation; absent when it is not known") Optional<String> operation,
    @Description("Frame that completed the request; absent when it was not seen")
        OptionalLong requestFrame,
    @Description("Frame that completed the answer; absent when it was not seen")
        OptionalLong responseFrame,
    @Description("Microseconds from the complete request to the complete answer")
        OptionalLong rttUs,
    @Description("Microseconds that the client waited in vain; only of what nobody answered")
        OptionalLong waitedUs,
    @Description("Bytes of arguments in the request; absent when not all of it was seen")
        OptionalLong requestStubLen,
    @Description("Bytes of results in the response; absent when not all of it was seen")
        OptionalLong responseStubLen,
    @Description("PDUs of the request") OptionalLong requestFragments,
    @Description("PDUs of the response") OptionalLong responseFragments,
    @Description("Who provides the security of the request; absent without security")
        Optional<String> authType,
    @Description("What the security protects") Optional<String> authLevel,
    @Description("Whether the arguments are encrypted; absent when they are not")
        Optional<Boolean> encrypted,
    @Description("UUID of the object that the call is for") Optional<String> object,
    @Description("How it ended; of auth3 whether the server went on to do what was asked")
        Optional<RpcResult> result,
    @Description("Name of the status of a fault") Optional<String> fault,
    @Description("Number of the status of a fault") @Hex(digits = 8) OptionalInt faultCode,
    @Description("Why a negotiation was rejected as a whole") Optional<String> rejectReason,
    @Description(
            "True when no bind was seen and the interface is a guess; then so is the operation")
        Optional<Boolean> interfaceInferred,
    @Description("How sure the guess is: above 0, below 1") OptionalDouble confidence,
    @Description(
            "Arguments of the request, named as in the specification; absent when the operation is"
                + " not described. Of secrets only the length")
        Members args,
    @Description("Results in the response; return_value is the value of the call") Members returns,
    @Description("Presentation contexts of a negotiation, in their order")
        List<OfferedContext> contexts) {

  public Dcerpc {
    contexts = List.copyOf(contexts);
  }
}
