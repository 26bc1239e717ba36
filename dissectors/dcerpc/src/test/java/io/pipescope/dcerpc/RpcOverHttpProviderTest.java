package io.pipescope.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RpcOverHttpProviderTest {

  @Test
  void recognisesBothVersions() {
    assertThat(probe("RPC_IN_DATA /rpc/rpcproxy.dll?srv:6001 HTTP/1.1"))
        .isEqualTo(Likelihood.CERTAIN);
    assertThat(probe("RPC_OUT_DATA /rpc/rpcproxy.dll?srv:6001 HTTP/1.1"))
        .isEqualTo(Likelihood.CERTAIN);
    assertThat(probe("ncacn_http/1.0")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe("GET / HTTP/1.1")).isEqualTo(Likelihood.NO);
    assertThat(probe("RPC")).isEqualTo(Likelihood.NO);
  }

  @Test
  void saysOnceThatItIsNotTakenApart() {
    RpcStream stream = RpcStream.tcp();
    assertThat(new RpcOverHttpProvider().create(stream).unread(Direction.TO_SERVER))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(stream.anomalies).containsExactly("unsupported.ncacn_http");
  }

  private static Likelihood probe(String head) {
    return new RpcOverHttpProvider()
        .probe(Direction.TO_SERVER, ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
  }
}
