package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.NDR;
import static io.pipescope.dcerpc.PduBytes.NDR64;
import static io.pipescope.dcerpc.PduBytes.SVCCTL;
import static io.pipescope.dcerpc.PduBytes.WINREG;
import static io.pipescope.dcerpc.PduBytes.bind;
import static io.pipescope.dcerpc.PduBytes.bindAck;
import static io.pipescope.dcerpc.PduBytes.fault;
import static io.pipescope.dcerpc.PduBytes.joined;
import static io.pipescope.dcerpc.PduBytes.request;
import static io.pipescope.dcerpc.PduBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Limits;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int MIDDLE = 0;
  private static final int OBJECT = 0x80;

  /** Bound to svcctl as context 0; frames 1 and 2 are used, and nothing is told. */
  private static <T extends RpcStream> T bound(T stream) {
    stream.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).server(bindAck(1, "\\PIPE\\ntsvcs", 0));
    stream.told.clear();
    return stream;
  }

  @Test
  void aCallHasItsInterfaceItsOperationAndItsFrames() {
    RpcStream.Pipe pipe = bound(RpcStream.pipe("svcctl"));
    pipe.client(request(2, 0, 12, 100)).server(response(2, 0, 24));
    Dcerpc call = pipe.only();
    assertThat(call.type()).isEqualTo(RpcType.CALL);
    assertThat(call.transport()).isEqualTo("ncacn_np");
    assertThat(call.pipeId()).contains("1.2.0");
    assertThat(call.pipe()).contains("svcctl");
    assertThat(call.user()).contains("LAB\\alice");
    assertThat(call.interface_().orElseThrow())
        .hasToString("RpcInterface[uuid=%s, version=Optional[2.0], name=Optional[svcctl]]", SVCCTL);
    assertThat(call.operation()).contains("RCreateServiceW");
    assertThat(call.transferSyntax()).contains("NDR");
    assertThat(call.requestFrame()).hasValue(3);
    assertThat(call.responseFrame()).hasValue(4);
    assertThat(call.rttUs()).hasValue(1000);
    assertThat(call.requestStubLen()).hasValue(100);
    assertThat(call.responseStubLen()).hasValue(24);
    assertThat(call.authType()).isEmpty();
    assertThat(call.encrypted()).isEmpty();
    assertThat(call.result()).contains(RpcResult.RESPONSE);
    assertThat(pipe.bound).containsExactly("svcctl");
  }

  @Test
  void fragmentsAreOneCall() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 10).flags(FIRST))
        .client(request(2, 0, 12, 20).flags(MIDDLE))
        .client(request(2, 0, 12, 30).flags(LAST))
        .server(response(2, 0, 5).flags(FIRST))
        .server(response(2, 0, 6).flags(LAST));
    Dcerpc call = stream.only();
    assertThat(call.requestStubLen()).hasValue(60);
    assertThat(call.requestFragments()).hasValue(3);
    assertThat(call.requestFrame()).hasValue(5);
    assertThat(call.responseStubLen()).hasValue(11);
    assertThat(call.responseFragments()).hasValue(2);
    assertThat(call.responseFrame()).hasValue(7);
  }

  @Test
  void fragmentsOfSeveralCallsMayMix() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 1, 10).flags(FIRST))
        .client(request(3, 0, 2, 20).flags(FIRST))
        .client(request(2, 0, 1, 1).flags(LAST))
        .server(response(2, 0, 4))
        .client(request(3, 0, 2, 2).flags(LAST))
        .server(response(3, 0, 8));
    assertThat(stream.told).extracting(Dcerpc::callId).containsExactly(2L, 3L);
    assertThat(stream.told.get(0).requestStubLen()).hasValue(11);
    assertThat(stream.told.get(1).requestStubLen()).hasValue(22);
  }

  @Test
  void anAnswerBeforeTheLastFragmentOfItsRequestIsStillItsAnswer() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 10).flags(FIRST))
        .server(fault(2, 0, 5))
        .client(request(2, 0, 12, 20).flags(LAST));
    Dcerpc call = stream.only();
    assertThat(call.fault()).contains("nca_s_fault_access_denied");
    assertThat(call.requestFragments()).hasValue(2);
    assertThat(call.responseFrame()).hasValue(4);
  }

  @Test
  void severalPdusInOneMessageAndOnePduInMany() {
    byte[] both = joined(request(2, 0, 1, 3).build(), request(3, 0, 2, 3).build());
    byte[] answer = response(2, 0, 40).build();
    RpcStream stream = bound(RpcStream.pipe("svcctl"));
    stream.client(both);
    for (int at = 0; at < answer.length; at++) {
      stream.send(Direction.TO_CLIENT, answer, at, at + 1);
    }
    stream.server(response(3, 0, 1));
    assertThat(stream.told).extracting(Dcerpc::callId).containsExactly(2L, 3L);
    assertThat(stream.told.get(0).requestFrame()).hasValue(3);
    assertThat(stream.told.get(0).responseFrame()).hasValue(3 + answer.length);
  }

  @Test
  void everyPduSaysItsByteOrder() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(new PduBytes(PduType.BIND, 1).bigEndian().negotiation(1).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(new PduBytes(PduType.REQUEST, 2).bigEndian().u4(8).u2(0).u2(12).zeros(8))
        .server(response(2, 0, 4));
    Dcerpc call = stream.last();
    assertThat(call.callId()).isEqualTo(2);
    assertThat(call.opnum()).hasValue(12);
    assertThat(call.interface_().orElseThrow().name()).contains("svcctl");
    assertThat(call.result()).contains(RpcResult.RESPONSE);
  }

  @Test
  void anObjectIsNoPartOfTheStub() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(
            new PduBytes(PduType.REQUEST, 2)
                .flags(FIRST | LAST | OBJECT)
                .u4(8)
                .u2(0)
                .u2(3)
                .uuid(WINREG)
                .zeros(8))
        .server(response(2, 0, 4));
    assertThat(stream.only().object()).contains(WINREG);
    assertThat(stream.only().requestStubLen()).hasValue(8);
  }

  @Test
  void theVerifierAndItsPaddingAreNoPartOfTheStub() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 13).verifier(10, 6, 3, 0, new byte[16]))
        .server(response(2, 0, 4).verifier(10, 6, 0, 0, new byte[16]));
    Dcerpc call = stream.only();
    assertThat(call.requestStubLen()).hasValue(13);
    assertThat(call.responseStubLen()).hasValue(4);
    assertThat(call.authType()).contains("RPC_C_AUTHN_WINNT");
    assertThat(call.authLevel()).contains("RPC_C_AUTHN_LEVEL_PKT_PRIVACY");
    assertThat(call.encrypted()).contains(true);
  }

  @Test
  void aVerifierThatCannotBeCostsAnAnomaly() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 4).verifier(10, 5, 0, 0, new byte[16]).authLength(40))
        .client(request(3, 0, 12, 0).verifier(10, 5, 200, 0, new byte[16]))
        .server(response(2, 0, 4))
        .server(response(3, 0, 4));
    assertThat(stream.anomalies).contains("malformed.auth_length");
    assertThat(stream.told).extracting(Dcerpc::callId).containsExactly(2L, 3L);
  }

  @Test
  void paddingThatIsLongerThanThePduCostsAnAnomaly() {
    RpcStream stream = bound(RpcStream.tcp());
    byte[] lying = request(2, 0, 2, 4).verifier(10, 5, 0, 0, new byte[16]).build();
    lying[lying.length - 16 - 8 + 2] = 99;
    stream.client(lying).server(response(2, 0, 4));
    assertThat(stream.anomalies).containsExactly("malformed.auth_padding");
    assertThat(stream.only().requestStubLen()).hasValue(0);
  }

  @Test
  void faultsAndCallsWithoutAnswerAreTold() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 4))
        .server(fault(2, 0, 0x1c010002L))
        .client(request(3, 0, 12, 4))
        .server(fault(3, 0, 0xdeadbeefL))
        .client(request(4, 0, 12, 4))
        .end();
    assertThat(stream.told)
        .extracting(call -> call.result().orElseThrow())
        .containsExactly(RpcResult.FAULT, RpcResult.FAULT, RpcResult.UNANSWERED);
    assertThat(stream.told.get(1).waitedUs()).isEmpty();
    assertThat(stream.told.get(0).fault()).contains("nca_op_rng_error");
    assertThat(stream.told.get(0).responseStubLen()).isEmpty();
    assertThat(stream.told.get(1).fault()).contains("0xdeadbeef");
    assertThat(stream.told.get(2).requestStubLen()).hasValue(4);
    assertThat(stream.told.get(2).responseFrame()).isEmpty();
  }

  @Test
  void whatTheClientGaveUpIsCancelledUnlessItIsAnswered() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2, 0, 12, 4))
        .client(new PduBytes(PduType.CO_CANCEL, 2))
        .server(response(2, 0, 4))
        .client(request(3, 0, 12, 4))
        .client(new PduBytes(PduType.ORPHANED, 3))
        .server(new PduBytes(PduType.SHUTDOWN, 0))
        .end();
    assertThat(stream.told)
        .extracting(call -> call.type() + " " + call.callId())
        .containsExactly("cancel 2", "call 2", "orphaned 3", "shutdown 0", "call 3");
    assertThat(stream.told.get(1).result()).contains(RpcResult.RESPONSE);
    assertThat(stream.told.get(4).result()).contains(RpcResult.CANCELLED);
  }

  @Test
  void tellsHowLongACallWaitedInVain() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.client(request(2, 0, 12, 4)).atFrame(43).client(request(3, 0, 12, 4)).end();
    assertThat(stream.told.get(0).waitedUs()).hasValue(40_000);
    assertThat(stream.told.get(0).rttUs()).isEmpty();
  }

  @Test
  void aNumberThatIsUsedAgainEndsTheCallBefore() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.client(request(1, 0, 1, 4)).client(request(1, 0, 2, 4)).server(response(1, 0, 4));
    assertThat(stream.told).extracting(call -> call.opnum().getAsInt()).containsExactly(1, 2);
    assertThat(stream.told.get(0).result()).contains(RpcResult.UNANSWERED);
    assertThat(stream.told.get(1).result()).contains(RpcResult.RESPONSE);
  }

  @Test
  void answersCanBeReadBeforeTheirRequests() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .atFrame(11)
        .server(response(2, 0, 4))
        .atFrame(10)
        .client(request(2, 0, 12, 4))
        .client(request(3, 0, 12, 4))
        .end();
    Dcerpc call = stream.told.get(0);
    assertThat(call.requestFrame()).hasValue(10);
    assertThat(call.responseFrame()).hasValue(11);
    assertThat(call.operation()).contains("RCreateServiceW");
    assertThat(stream.told.get(1).result()).contains(RpcResult.UNANSWERED);
  }

  @Test
  void anAnswerToWhatWasNotSeenIsNotTheAnswerToWhatComesLater() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.server(response(2, 0, 4)).client(request(2, 0, 12, 4)).end();
    assertThat(stream.told)
        .extracting(call -> call.result().orElseThrow())
        .containsExactly(RpcResult.RESPONSE, RpcResult.UNANSWERED);
    assertThat(stream.told.get(0).requestFrame()).isEmpty();
    assertThat(stream.told.get(0).opnum()).isEmpty();
  }

  @Test
  void behindAGapTheNextPduIsFound() {
    RpcStream stream = bound(RpcStream.tcp());
    byte[] cut = request(2, 0, 12, 400).build();
    stream
        .send(Direction.TO_SERVER, cut, 0, 10)
        .gap(Direction.TO_SERVER, 1000)
        .client(joined(new byte[333], request(3, 0, 2, 20).build()))
        .server(response(3, 0, 4));
    assertThat(stream.only().callId()).isEqualTo(3);
    assertThat(stream.only().requestFrame()).hasValue(4);
    assertThat(stream.anomalies).containsExactly("truncated.message");
  }

  @Test
  void aCallWhoseBeginningIsMissingHasNoLength() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.client(request(2, 0, 12, 4).flags(LAST)).server(response(2, 0, 4));
    assertThat(stream.only().requestStubLen()).isEmpty();
    assertThat(stream.only().requestFragments()).hasValue(1);
    assertThat(stream.only().responseStubLen()).hasValue(4);
  }

  @Test
  void fragmentsWithoutEndAndCallsWithoutAnswerAreBounded() {
    RpcStream stream = bound(new RpcStream(Limits.DEFAULT.with("pendingRequests", 10)));
    for (int i = 0; i < 100; i++) {
      stream.client(request(i, 0, 12, 4).flags(FIRST));
    }
    assertThat(stream.told).hasSize(90);
    assertThat(stream.anomalies).contains("limit.pending_requests");
    for (int i = 0; i < 1_000; i++) {
      stream.client(request(99, 0, 12, 4).flags(MIDDLE));
    }
    stream.end();
    assertThat(stream.told).hasSize(100);
    assertThat(stream.last().requestFragments()).hasValue(1_001);
    assertThat(stream.last().requestStubLen()).isEmpty();
  }

  @Test
  void callsThatFindNoRoomAreTold() {
    FewEntries entries = new FewEntries(3);
    RpcStream stream = bound(new RpcStream(Limits.DEFAULT, entries));
    for (int i = 10; i < 20; i++) {
      stream.client(request(i, 0, 12, 4));
    }
    assertThat(entries.left).isZero();
    assertThat(entries.refused).isPositive();
    stream.server(response(19, 0, 4));
    assertThat(stream.last().callId()).isEqualTo(19);
    assertThat(stream.last().requestFrame()).isPresent();
    assertThat(stream.last().result()).contains(RpcResult.RESPONSE);
    stream.end();
    List<Dcerpc> calls =
        stream.told.stream().filter(told -> told.type().equals(RpcType.CALL)).toList();
    assertThat(calls)
        .hasSize(10)
        .allMatch(call -> call.requestStubLen().equals(OptionalLong.of(4)));
    assertThat(entries.left).as("all is given back").isEqualTo(3);
  }

  @Test
  void aCallMeetsItsAnswerAlsoWhereThereIsNoRoom() {
    RpcStream stream = new RpcStream(Limits.DEFAULT, new FewEntries(0));
    stream.client(request(7, 0, 12, 4)).client(request(8, 0, 13, 4)).server(response(8, 0, 4));
    assertThat(stream.told).hasSize(2);
    assertThat(stream.told.get(0).opnum()).hasValue(12);
    assertThat(stream.told.get(0).requestStubLen()).hasValue(4);
    assertThat(stream.told.get(0).result()).contains(RpcResult.UNANSWERED);
    assertThat(stream.last().opnum()).hasValue(13);
    assertThat(stream.last().result()).contains(RpcResult.RESPONSE);
  }

  @Test
  void pipesOfOneConnectionKnowNothingOfEachOther() {
    RpcStream.Pipe services = RpcStream.pipe("svcctl");
    RpcStream.Pipe registry = RpcStream.pipe("winreg");
    services.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).server(bindAck(1, "\\PIPE\\ntsvcs", 0));
    registry.client(bind(1, 1).offer(0, WINREG, 1, NDR)).server(bindAck(1, "\\PIPE\\winreg", 0));
    services.client(request(2, 0, 15, 4));
    registry.client(request(2, 0, 15, 4)).server(response(2, 0, 4));
    services.server(response(2, 0, 4));
    assertThat(services.last().operation()).contains("ROpenSCManagerW");
    assertThat(registry.last().operation()).contains("BaseRegOpenKey");
  }

  @Test
  void callsSayWhichEncodingTheirContextHas() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 2).offer(0, SVCCTL, 2, NDR).offer(1, SVCCTL, 2, NDR64))
        .server(
            new PduBytes(PduType.BIND_ACK, 1)
                .u2(4280)
                .u2(4280)
                .u4(1)
                .u2(4)
                .bytes((byte) '1', (byte) '3', (byte) '5', (byte) 0)
                .zeros(2)
                .u1(2)
                .zeros(3)
                .u2(2)
                .u2(2)
                .zeros(20)
                .u2(0)
                .u2(0)
                .syntax(NDR64, 1, 0))
        .client(request(2, 1, 12, 4))
        .server(response(2, 1, 4));
    assertThat(List.of(stream.told.get(0).transferSyntax(), stream.last().transferSyntax()))
        .allSatisfy(syntax -> assertThat(syntax).contains("NDR64"));
    assertThat(stream.last().contextId()).hasValue(1);
  }
}
