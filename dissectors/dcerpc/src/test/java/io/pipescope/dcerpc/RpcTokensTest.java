package io.pipescope.dcerpc;

import static io.pipescope.dcerpc.PduBytes.NDR;
import static io.pipescope.dcerpc.PduBytes.SVCCTL;
import static io.pipescope.dcerpc.PduBytes.bind;
import static io.pipescope.dcerpc.PduBytes.bindAck;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.auth.Auth;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.Mechanism;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RpcTokensTest {
  /** Of RPC_C_AUTHN_GSS_KERBEROS, and of integrity. */
  private static final int KERBEROS = 16;

  private static final int PKT_INTEGRITY = 5;

  /** An AP-REQ (RFC 4120 5.5.1) for host/srv1 in the realm R, up to the ticket's service. */
  private static final String TICKET =
      "6e35303303020105a203030100a3"
          + "2a"
          + "6128"
          + "3026"
          + "a003020105"
          + "a1031b0152"
          + "a2173015a003020102a10e300c1b04686f73741b04"
          + "73727631";

  @Test
  void ticketInABindTellsItsService() {
    RpcStream stream = RpcStream.tcp();
    stream
        .client(
            bind(1, 1)
                .offer(0, SVCCTL, 2, NDR)
                .verifier(KERBEROS, PKT_INTEGRITY, 0, 1, HexFormat.of().parseHex(TICKET)))
        .server(bindAck(1, "135", 0));
    assertThat(stream.logons).hasSize(1);
    Auth auth = stream.logons.get(0).auth();
    assertThat(auth.mechanism()).isEqualTo(Mechanism.KERBEROS);
    assertThat(auth.realm()).contains("R");
    assertThat(auth.service()).contains("host/srv1@R");
    assertThat(auth.result()).isEqualTo(AuthResult.UNKNOWN);
  }
}
