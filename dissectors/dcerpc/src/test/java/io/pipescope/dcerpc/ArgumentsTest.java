package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.NDR;
import static io.pipescope.dcerpc.PduBytes.SVCCTL;
import static io.pipescope.dcerpc.PduBytes.bind;
import static io.pipescope.dcerpc.PduBytes.bindAck;
import static io.pipescope.dcerpc.PduBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The arguments and results of calls, from the PDUs that carry them. */
class ArgumentsTest {
  private static final int OPEN_SERVICE = 16;
  private static final int FIRST = 1;
  private static final int MIDDLE = 0;
  private static final int LAST = 2;
  private static final String HANDLE = "00112233-4455-6677-8899-aabbccddeeff";
  private static final String SERVICE = "ffeeddcc-bbaa-9988-7766-554433221100";

  private static RpcStream bound(RpcStream stream) {
    stream.client(bind(1, 1).offer(0, SVCCTL, 2, NDR)).server(bindAck(1, "49670", 0));
    stream.told.clear();
    return stream;
  }

  /** An ROpenServiceW with the handle of a service control manager. */
  private static PduBytes openService(PduBytes pdu) {
    return pdu.u4(52)
        .u2(0)
        .u2(OPEN_SERVICE)
        .u4(0)
        .uuid(HANDLE)
        .u4(4)
        .u4(0)
        .u4(4)
        .bytes("evl\0".getBytes(StandardCharsets.UTF_16LE))
        .u4(0xf01ff);
  }

  private static PduBytes request(long callId) {
    return openService(new PduBytes(PduType.REQUEST, callId));
  }

  private static PduBytes opened(long callId) {
    return new PduBytes(PduType.RESPONSE, callId).u4(24).u2(0).u2(0).u4(0).uuid(SERVICE).u4(0);
  }

  private static void assertOpened(Dcerpc call) {
    assertThat(call.args().text("sc_manager")).contains(HANDLE);
    assertThat(call.args().text("service_name")).contains("evl");
    assertThat(call.args().find("desired_access")).isPresent();
    assertThat(call.args().size()).isEqualTo(3);
    assertThat(call.returns().text("service_handle")).contains(SERVICE);
    assertThat(call.returns().text("return_value")).contains("ERROR_SUCCESS");
  }

  @Test
  void ofOneFragment() {
    RpcStream stream = bound(RpcStream.tcp()).client(request(2)).server(opened(2));
    assertOpened(stream.only());
    assertThat(stream.anomalies).isEmpty();
  }

  @Test
  void ofSeveralFragments() {
    byte[] whole = request(2).build();
    RpcStream stream = bound(RpcStream.tcp());
    int[] ends = {24, 31, 50, whole.length};
    for (int i = 1; i < ends.length; i++) {
      int flags = i == 1 ? FIRST : i == ends.length - 1 ? LAST : MIDDLE;
      stream.client(
          new PduBytes(PduType.REQUEST, 2)
              .flags(flags)
              .u4(0)
              .u2(0)
              .u2(OPEN_SERVICE)
              .bytes(Arrays.copyOfRange(whole, ends[i - 1], ends[i])));
    }
    assertOpened(stream.server(opened(2)).only());
  }

  @Test
  void ofAnAnswerThatWasReadBeforeItsRequest() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.atFrame(9).server(opened(2)).atFrame(8).client(request(2));
    assertOpened(stream.only());
  }

  @Test
  void thatAreEncryptedAreNotGuessedAt() {
    RpcStream stream = bound(RpcStream.tcp());
    stream
        .client(request(2).verifier(10, 6, 0, 0, new byte[16]))
        .server(opened(2).verifier(10, 6, 0, 0, new byte[16]));
    assertThat(stream.only().args().isEmpty()).isTrue();
    assertThat(stream.only().returns().isEmpty()).isTrue();
    assertThat(stream.anomalies).isEmpty();
  }

  @Test
  void thatDoNotFitAreShownAsFarAsTheyGo() {
    RpcStream stream = bound(RpcStream.tcp());
    stream.client(request(2)).server(response(2, 0, 7));
    assertThat(stream.only().args().text("service_name")).contains("evl");
    assertThat(stream.only().returns().isEmpty()).isTrue();
    assertThat(stream.anomalies).containsExactly("malformed.stub");
  }

  @Test
  void thatAreTooLongAreGivenUp() {
    RpcStream stream = bound(new RpcStream(Limits.DEFAULT.with("messageBytes", 100)));
    stream.client(request(2).flags(FIRST));
    for (int i = 0; i < 9; i++) {
      stream.client(
          new PduBytes(PduType.REQUEST, 2).flags(MIDDLE).u4(0).u2(0).u2(OPEN_SERVICE).zeros(60));
    }
    stream.client(request(3)).server(opened(3));
    assertOpened(stream.only());
    assertThat(stream.anomalies).containsExactly("limit.stub_bytes");
  }
}
