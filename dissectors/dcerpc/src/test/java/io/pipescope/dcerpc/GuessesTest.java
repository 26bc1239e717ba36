package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.request;
import static io.pipescope.dcerpc.PduBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final int NEGOTIATE = 9;
  private static final int PRIVACY = 6;
  private static final byte[] SIGNATURE = new byte[16];
  private long callId = 10;

  /** A call of context 0 with so many bytes of arguments and results. */
  private void call(RpcStream stream, int opnum, int arguments, int results) {
    callId++;
    stream.client(request(callId, 0, opnum, arguments)).server(response(callId, 0, results));
  }

  private void sealed(RpcStream stream, int opnum, int arguments, int results) {
    callId++;
    stream
        .client(request(callId, 0, opnum, arguments).verifier(NEGOTIATE, PRIVACY, 0, 0, SIGNATURE))
        .server(response(callId, 0, results).verifier(NEGOTIATE, PRIVACY, 0, 0, SIGNATURE));
  }

  private static String guess(Dcerpc call) {
    return call.interface_().flatMap(RpcInterface::name).orElse("?");
  }

  @Test
  void replicationIsKnownByItsCallsAlthoughTheyAreEncrypted() {
    RpcStream stream = RpcStream.tcp();
    sealed(stream, 0, 84, 88);
    sealed(stream, 16, 80, 1092);
    sealed(stream, 12, 90, 176);
    sealed(stream, 3, 352, 4760);
    assertThat(stream.told).extracting(GuessesTest::guess).containsOnly("drsuapi");
    assertThat(stream.told).allSatisfy(one -> assertThat(one.interfaceInferred()).contains(true));
    assertThat(stream.last().operation()).contains("DRSGetNCChanges");
    assertThat(stream.told)
        .extracting(one -> one.confidence().orElseThrow())
        .isSorted()
        .allSatisfy(sure -> assertThat(sure).isBetween(0.3, 0.95));
  }

  @Test
  void theSameCallsInTheClearAreNotReplication() {
    RpcStream stream = RpcStream.tcp();
    call(stream, 0, 84, 88);
    call(stream, 16, 80, 1092);
    assertThat(stream.told).extracting(GuessesTest::guess).doesNotContain("drsuapi");
  }

  @Test
  void theNameOfAPipeCountsMost() {
    RpcStream stream = RpcStream.pipe("SvcCtl");
    call(stream, 15, 40, 24);
    assertThat(guess(stream.only())).isEqualTo("svcctl");
    assertThat(stream.only().confidence().orElseThrow()).isGreaterThan(0.7);
    assertThat(stream.only().operation()).contains("ROpenSCManagerW");
  }

  @Test
  void anInterfaceOfThePipeThatHasNoSuchOperationIsNotMeant() {
    RpcStream stream = RpcStream.pipe("lsarpc");
    call(stream, 43, 112, 76);
    assertThat(guess(stream.only())).isEqualTo("lsarpc");
    assertThat(stream.only().operation()).contains("LsarRetrievePrivateData");
  }

  /** LsarRetrievePrivateData of a name in NDR ([MS-LSAD] 3.1.4.6.4). */
  private static PduBytes retrievePrivateData(long callId, String name) {
    int bytes = 2 * name.length();
    return new PduBytes(PduType.REQUEST, callId)
        .u4(0)
        .u2(1)
        .u2(43)
        .zeros(19)
        .u1(7)
        .u2(bytes)
        .u2(bytes)
        .u4(0x20000)
        .u4(name.length())
        .u4(0)
        .u4(name.length())
        .bytes(name.getBytes(StandardCharsets.UTF_16LE))
        .u4(0);
  }

  @Test
  void argumentsThatCanBeReadSpeakForAnInterfaceAndAreShown() {
    RpcStream stream = RpcStream.pipe("");
    stream.client(retrievePrivateData(3, "G$BCKUPKEY_P")).server(response(3, 1, 76));
    assertThat(guess(stream.only())).isEqualTo("lsarpc");
    assertThat(stream.only().confidence().orElseThrow()).isGreaterThan(0.7);
    assertThat(stream.only().interfaceInferred()).contains(true);
    assertThat(stream.only().args().text("key_name")).contains("G$BCKUPKEY_P");
  }

  @Test
  void nothingIsGuessedFromACallThatCouldBeOfAny() {
    RpcStream stream = RpcStream.tcp();
    call(stream, 200, 10, 10);
    assertThat(stream.only().interface_()).isEmpty();
    assertThat(stream.only().interfaceInferred()).isEmpty();
    assertThat(stream.only().confidence()).isEmpty();
    assertThat(stream.only().operation()).isEmpty();
  }

  @Test
  void aGuessIsNotToldByThePipe() {
    RpcStream.Pipe pipe = RpcStream.pipe("svcctl");
    call(pipe, 15, 40, 24);
    assertThat(pipe.bound).isEmpty();
  }

  @Test
  void whatWasBoundIsNotGuessed() {
    RpcStream stream = RpcStream.pipe("svcctl");
    stream
        .client(PduBytes.bind(1, 1).offer(0, PduBytes.WINREG, 1, PduBytes.NDR))
        .server(PduBytes.bindAck(1, "135", 0));
    call(stream, 15, 40, 24);
    assertThat(guess(stream.last())).isEqualTo("winreg");
    assertThat(stream.last().interfaceInferred()).isEmpty();
  }

  @Test
  void onlySomeContextsAreGuessedAt() {
    RpcStream stream = RpcStream.pipe("svcctl");
    for (int context = 0; context < 1_000; context++) {
      stream.client(request(context, context, 15, 40)).server(response(context, context, 24));
    }
    assertThat(stream.told.stream().filter(one -> one.interface_().isPresent())).hasSize(16);
  }
}
