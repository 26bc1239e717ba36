package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.NDR;
import static io.pipescope.dcerpc.PduBytes.SVCCTL;
import static io.pipescope.dcerpc.PduBytes.alter;
import static io.pipescope.dcerpc.PduBytes.bind;
import static io.pipescope.dcerpc.PduBytes.bindAck;
import static io.pipescope.dcerpc.PduBytes.request;
import static io.pipescope.dcerpc.PduBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.auth.Auth;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.Mechanism;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcLogonsTest {
  private static final int NTLM = 10;
  private static final int INTEGRITY = 5;
  private static final int AUTHENTICATE_HEAD = 64;
  private static final byte[] SIGNATURE = new byte[16];

  /** AUTHENTICATE with names only ([MS-NLMP] 2.2.1.3). */
  private static byte[] authenticate(String domain, String user, String workstation) {
    String[] names = {"", "", domain, user, workstation, ""};
    int length = AUTHENTICATE_HEAD + 2 * String.join("", names).length();
    ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    message.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(3);
    int offset = AUTHENTICATE_HEAD;
    for (String name : names) {
      int bytes = 2 * name.length();
      message.putShort((short) bytes).putShort((short) bytes).putInt(offset);
      offset += bytes;
    }
    message.putInt(1);
    message.put(String.join("", names).getBytes(StandardCharsets.UTF_16LE));
    return message.array();
  }

  private static PduBytes auth3(int context, byte[] token) {
    return new PduBytes(PduType.AUTH3, 1).u4(0).verifier(NTLM, INTEGRITY, 0, context, token);
  }

  @Test
  void theThirdMessageSaysWhoLogsOn() {
    RpcStream stream = RpcStream.pipe("svcctl");
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(auth3(0, authenticate("LAB", "bob", "CLIENT")))
        .client(request(2, 0, 12, 4).verifier(NTLM, INTEGRITY, 0, 0, SIGNATURE))
        .server(response(2, 0, 4));
    Auth logon = stream.logons.get(0).auth();
    assertThat(logon.user()).contains("bob");
    assertThat(logon.domain()).contains("LAB");
    assertThat(logon.workstation()).contains("CLIENT");
    assertThat(logon.result()).isEqualTo(AuthResult.UNKNOWN);
    Dcerpc third = stream.last();
    assertThat(third.type()).isEqualTo(RpcType.AUTH3);
    assertThat(third.requestFrame()).hasValue(3);
    assertThat(third.responseFrame()).hasValue(5);
    assertThat(third.result()).contains(RpcResult.ACCEPTED);
    // who calls is not who opened the pipe
    assertThat(stream.told.get(1).user()).contains("LAB\\bob");
  }

  @Test
  void aLogonThatTheServerDoesNotBelieveIsRejected() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(auth3(0, authenticate("LAB", "bob", "CLIENT")))
        .client(request(2, 0, 12, 4).verifier(NTLM, INTEGRITY, 0, 0, SIGNATURE))
        .server(PduBytes.fault(2, 0, 5));
    assertThat(stream.last().type()).isEqualTo(RpcType.AUTH3);
    assertThat(stream.last().result()).contains(RpcResult.REJECTED);
  }

  @Test
  void aLogonThatNothingFollowsIsToldAtTheEnd() {
    RpcStream stream = RpcStream.tcp();
    stream.client(auth3(0, authenticate("LAB", "bob", "CLIENT"))).end();
    assertThat(stream.only().type()).isEqualTo(RpcType.AUTH3);
    assertThat(stream.only().result()).isEmpty();
  }

  @Test
  void eachSecurityContextHasItsOwnUser() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR))
        .server(bindAck(1, "135", 0))
        .client(auth3(7, authenticate("LAB", "bob", "CLIENT")))
        .client(
            alter(2, 1)
                .offer(0, SVCCTL, 2, NDR)
                .verifier(NTLM, INTEGRITY, 0, 8, authenticate("", "eve", "")))
        .client(request(3, 0, 12, 4).verifier(NTLM, INTEGRITY, 0, 7, SIGNATURE))
        .client(request(4, 0, 12, 4).verifier(NTLM, INTEGRITY, 0, 8, SIGNATURE))
        .client(request(5, 0, 12, 4))
        .server(response(3, 0, 4))
        .server(response(4, 0, 4))
        .server(response(5, 0, 4));
    assertThat(stream.told.stream().filter(one -> one.type() == RpcType.CALL))
        .extracting(call -> call.user().orElse(""))
        .containsExactly("LAB\\bob", "eve", "");
    assertThat(stream.logons).hasSize(2);
  }

  private static final String TICKET = "6012" + "06092a864886f71201020201006e03020105";

  /** The head of a bind with a ticket. */
  private static RpcStream ticket() {
    byte[] ticket = HexFormat.of().parseHex(TICKET);
    return RpcStream.tcp()
        .client(bind(1, 1).offer(0, SVCCTL, 2, NDR).verifier(9, INTEGRITY, 0, 0, ticket));
  }

  private static PduBytes answer(String token) {
    return bindAck(1, "135", 0).verifier(9, INTEGRITY, 0, 0, HexFormat.of().parseHex(token));
  }

  @Test
  void aTicketIsALogonToo() {
    RpcStream stream = ticket();
    assertThat(stream.logons).isEmpty();
    stream.end();
    assertThat(stream.logons).hasSize(1);
    assertThat(stream.logons.get(0).auth().mechanism()).isEqualTo(Mechanism.KERBEROS);
    assertThat(stream.logons.get(0).auth().result()).isEqualTo(AuthResult.UNKNOWN);
    assertThat(stream.only().authType()).contains("RPC_C_AUTHN_GSS_NEGOTIATE");
  }

  /** AP-REP, KRB-ERROR, rejected by SPNEGO, accepted for now without a word of Kerberos. */
  @ParameterizedTest
  @CsvSource({
    "601206092a864886f71201020202006f03020105, SUCCESS",
    "601206092a864886f71201020203007e03020105, FAILURE",
    "a1073005a0030a0102, FAILURE",
    "a1073005a0030a0101, UNKNOWN"
  })
  void theAnswerToATicketSaysHowItEnded(String token, AuthResult result) {
    RpcStream stream = ticket().server(answer(token));
    assertThat(stream.logons).hasSize(1);
    assertThat(stream.logons.get(0).auth().result()).isEqualTo(result);
    stream.end();
    assertThat(stream.logons).hasSize(1);
  }

  @Test
  void aTicketIsRefusedWithTheBind() {
    RpcStream nak = ticket().server(new PduBytes(PduType.BIND_NAK, 1).u2(8).u1(0));
    assertThat(nak.logons.get(0).auth().result()).isEqualTo(AuthResult.FAILURE);
    RpcStream fault = ticket().server(PduBytes.fault(1, 0, 5));
    assertThat(fault.logons.get(0).auth().result()).isEqualTo(AuthResult.FAILURE);
  }

  @ParameterizedTest
  @CsvSource({
    "9, RPC_C_AUTHN_GSS_NEGOTIATE",
    "14, RPC_C_AUTHN_GSS_SCHANNEL",
    "16, RPC_C_AUTHN_GSS_KERBEROS",
    "68, RPC_C_AUTHN_NETLOGON",
    "99, 0x63"
  })
  void providersOfSecurityAreNamed(int type, String name) {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(request(2, 0, 12, 4).verifier(type, INTEGRITY, 0, 0, SIGNATURE))
        .server(response(2, 0, 4));
    assertThat(stream.only().authType()).contains(name);
    assertThat(stream.only().authLevel()).contains("RPC_C_AUTHN_LEVEL_PKT_INTEGRITY");
    assertThat(stream.logons).isEmpty();
  }

  @Test
  void aTokenThatEndsWithinItselfCostsOneAnomaly() {
    RpcStream stream = RpcStream.tcp();
    byte[] token = authenticate("LAB", "bob", "CLIENT");
    stream
        .client(auth3(0, java.util.Arrays.copyOf(token, 30)))
        .client(request(2, 0, 12, 4))
        .server(response(2, 0, 4));
    assertThat(stream.anomalies).hasSize(1);
    assertThat(stream.told.get(0).result()).contains(RpcResult.RESPONSE);
    assertThat(stream.told.get(1).result()).contains(RpcResult.ACCEPTED);
  }
}
