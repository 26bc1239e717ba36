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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
    assertThat(stream.told.get(1).type()).isEqualTo(RpcType.AUTH3);
    // who calls is not who opened the pipe
    assertThat(stream.last().user()).contains("LAB\\bob");
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
    assertThat(stream.told.subList(2, 5))
        .extracting(call -> call.user().orElse(""))
        .containsExactly("LAB\\bob", "eve", "");
    assertThat(stream.logons).hasSize(2);
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
    assertThat(stream.last().result()).contains(RpcResult.RESPONSE);
  }
}
