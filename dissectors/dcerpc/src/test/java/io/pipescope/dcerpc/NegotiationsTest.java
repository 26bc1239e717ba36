package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.FEATURES;
import static io.pipescope.dcerpc.PduBytes.NDR;
import static io.pipescope.dcerpc.PduBytes.NDR64;
import static io.pipescope.dcerpc.PduBytes.SVCCTL;
import static io.pipescope.dcerpc.PduBytes.WINREG;
import static io.pipescope.dcerpc.PduBytes.alter;
import static io.pipescope.dcerpc.PduBytes.alterResponse;
import static io.pipescope.dcerpc.PduBytes.bind;
import static io.pipescope.dcerpc.PduBytes.bindAck;
import static io.pipescope.dcerpc.PduBytes.fault;
import static io.pipescope.dcerpc.PduBytes.request;
import static io.pipescope.dcerpc.PduBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import org.junit.jupiter.api.Test;

class NegotiationsTest {

  @Test
  void aBindTellsWhatWasOfferedAndWhatBecameOfIt() {
    RpcStream.Pipe pipe = RpcStream.pipe("lsarpc");
    pipe.client(
            bind(1, 3)
                .offer(0, SVCCTL, 2, NDR64)
                .offer(1, WINREG, 1, NDR)
                .offer(2, SVCCTL, 2, FEATURES))
        .server(bindAck(1, "\\pipe\\lsass", 2, 0, 3));
    Dcerpc bind = pipe.only();
    assertThat(bind.type()).isEqualTo(RpcType.BIND);
    assertThat(bind.result()).contains(RpcResult.ACCEPTED);
    assertThat(bind.pipe()).contains("lsarpc");
    assertThat(bind.secondaryAddress()).contains("\\pipe\\lsass");
    assertThat(bind.interface_().orElseThrow().name()).contains("winreg");
    assertThat(bind.contextId()).hasValue(1);
    assertThat(bind.transferSyntax()).contains("NDR");
    assertThat(bind.contexts())
        .extracting(one -> one.result().orElse("") + one.reason().map(why -> ": " + why).orElse(""))
        .containsExactly(
            "provider_rejection: proposed_transfer_syntaxes_not_supported",
            "acceptance",
            "negotiate_ack");
    assertThat(bind.contexts().get(2).transferSyntaxes())
        .containsExactly("BindTimeFeatureNegotiation");
    assertThat(pipe.bound).containsExactly("winreg");
  }

  @Test
  void aNumberStandsForItsOldInterfaceUntilANewOneIsAccepted() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(alter(2, 1).offer(0, WINREG, 1, NDR))
        .client(request(3, 0, 15, 4))
        .server(alterResponse(2, 0))
        .client(request(4, 0, 15, 4))
        .client(alter(5, 1).offer(0, SVCCTL, 2, NDR))
        .server(alterResponse(5, 2))
        .client(request(6, 0, 15, 4))
        .server(response(3, 0, 4))
        .server(response(4, 0, 4))
        .server(response(6, 0, 4));
    assertThat(stream.told)
        .extracting(one -> one.type() + " " + one.callId() + " " + one.operation().orElse(""))
        .containsExactly(
            "bind 1 ",
            "alter_context 2 ",
            "alter_context 5 ",
            "call 3 ROpenSCManagerW",
            "call 4 BaseRegOpenKey",
            "call 6 BaseRegOpenKey");
    assertThat(stream.told.get(2).result()).contains(RpcResult.REJECTED);
  }

  @Test
  void anAddressMayLackItsNul() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(new PduBytes(PduType.BIND_ACK, 1).answer("49676", 0));
    assertThat(stream.only().secondaryAddress()).contains("49676");
    assertThat(stream.only().result()).contains(RpcResult.ACCEPTED);
  }

  @Test
  void aBindWithoutFlagsIsABind() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR).flags(0).minorVersion(1))
        .server(bindAck(1, "135", 0));
    assertThat(stream.only().interface_().orElseThrow().name()).contains("svcctl");
  }

  @Test
  void aRefusalSaysWhy() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(new PduBytes(PduType.BIND_NAK, 1).u2(4).u1(1).u1(5).u1(0));
    assertThat(stream.only().result()).contains(RpcResult.REJECTED);
    assertThat(stream.only().rejectReason()).contains("PROTOCOL_VERSION_NOT_SUPPORTED");
    assertThat(stream.only().responseFrame()).hasValue(2);
  }

  @Test
  void aFaultCanRefuseAnAlterContext() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(alter(2, 1).offer(1, WINREG, 1, NDR))
        .server(fault(2, 0, 0x1c01000bL));
    assertThat(stream.last().type()).isEqualTo(RpcType.ALTER_CONTEXT);
    assertThat(stream.last().result()).contains(RpcResult.REJECTED);
    assertThat(stream.last().fault()).contains("nca_proto_error");
  }

  @Test
  void theAnswerOfABindMayHaveAnotherNumber() {
    RpcStream stream = RpcStream.tcp();
    stream.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).server(bindAck(9, "135", 0));
    assertThat(stream.only().requestFrame()).hasValue(1);
    assertThat(stream.only().callId()).isEqualTo(1);
  }

  @Test
  void whatIsNotAnsweredIsToldAtTheEnd() {
    RpcStream stream = RpcStream.tcp();
    stream.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).client(request(2, 0, 2, 20)).end();
    assertThat(stream.told)
        .extracting(one -> one.result().orElseThrow())
        .containsExactly(RpcResult.UNANSWERED, RpcResult.UNANSWERED);
    assertThat(stream.last().operation()).contains("RDeleteService");
  }

  @Test
  void anAnswerWithoutItsBindIsTold() {
    RpcStream stream = RpcStream.tcp();
    stream.server(bindAck(1, "135", 0));
    assertThat(stream.only().requestFrame()).isEmpty();
    assertThat(stream.only().result()).contains(RpcResult.ACCEPTED);
  }

  @Test
  void contextsAreBounded() {
    RpcStream stream = new RpcStream(Limits.DEFAULT.with("presentationContexts", 5));
    PduBytes bind = bind(1, 200);
    for (int i = 0; i < 200; i++) {
      bind.offer(i, SVCCTL, 2, NDR);
    }
    stream.client(bind).end();
    assertThat(stream.anomalies).hasSize(195).containsOnly("limit.presentation_contexts");
  }

  @Test
  void offersThatAreNotThereCostOneAnomaly() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 255).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(request(2, 0, 2, 20))
        .server(response(2, 0, 4));
    assertThat(stream.anomalies).containsExactly("malformed.pdu");
    assertThat(stream.told.get(0).result()).contains(RpcResult.ACCEPTED);
    assertThat(stream.last().operation()).contains("RDeleteService");
  }

  @Test
  void anAddressThatIsLongerThanItsPduCostsOneAnomaly() {
    RpcStream stream = RpcStream.tcp();
    byte[] ack = bindAck(1, "135", 0).build();
    ack[24] = (byte) 0xff;
    stream.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).server(ack).client(request(2, 0, 2, 20));
    stream.end();
    assertThat(stream.anomalies).containsExactly("malformed.pdu");
    assertThat(stream.last().operation()).contains("RDeleteService");
  }
}
