package io.pipescope.dcerpc;

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

import io.pipescope.api.Direction;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to its bytes, a session costs anomalies and never an exception. */
class DamagedPdusTest {
  private static final int SHORTEST = 16;

  private record Sent(Direction direction, PduBytes pdu) {
    byte[] bytes() {
      return pdu.build();
    }
  }

  private static final List<Sent> SESSION =
      List.of(
          client(bind(1, 2).offer(0, SVCCTL, 2, NDR).offer(1, WINREG, 1, NDR64)),
          server(bindAck(1, "\\PIPE\\ntsvcs", 0, 2).verifier(10, 5, 0, 0, new byte[40])),
          client(new PduBytes(PduType.AUTH3, 1).u4(0).verifier(10, 5, 0, 0, new byte[80])),
          client(request(2, 0, 15, 40).flags(1)),
          client(request(2, 0, 15, 40).flags(2).verifier(10, 5, 4, 0, new byte[16])),
          server(response(2, 0, 24).verifier(10, 5, 4, 0, new byte[16])),
          client(alter(3, 1).offer(0, WINREG, 1, NDR)),
          server(alterResponse(3, 0)),
          client(request(4, 0, 17, 60)),
          server(fault(4, 0, 5)),
          client(new PduBytes(PduType.CO_CANCEL, 4)),
          client(request(5, 9, 43, 112)),
          server(response(5, 9, 76)));

  private static Sent client(PduBytes pdu) {
    return new Sent(Direction.TO_SERVER, pdu);
  }

  private static Sent server(PduBytes pdu) {
    return new Sent(Direction.TO_CLIENT, pdu);
  }

  @Test
  void undamagedItCostsNothing() {
    RpcStream stream = RpcStream.tcp();
    SESSION.forEach(sent -> stream.send(sent.direction(), sent.bytes(), 0, sent.bytes().length));
    stream.end();
    assertThat(stream.told).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void bytesThatAreWrongCostAnomalies(int damages) {
    Random random = new Random(damages);
    for (int round = 0; round < 3_000; round++) {
      RpcStream stream = RpcStream.pipe("svcctl");
      for (Sent sent : SESSION) {
        byte[] bytes = sent.bytes();
        for (int i = 0; i < damages; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        stream.send(sent.direction(), bytes, 0, bytes.length);
      }
      stream.end();
      assertThat(stream.anomalies).allMatch(DamagedPdusTest::isNoBug);
    }
  }

  @Test
  void bytesThatAreMissingCostAnomalies() {
    Random random = new Random(4);
    for (int round = 0; round < 3_000; round++) {
      RpcStream stream = RpcStream.tcp();
      for (Sent sent : SESSION) {
        byte[] bytes = sent.bytes();
        int cut = random.nextInt(bytes.length);
        stream.send(sent.direction(), bytes, 0, Math.max(SHORTEST, cut));
        if (random.nextBoolean()) {
          stream.gap(sent.direction(), 1 + random.nextInt(100));
        }
      }
      stream.end();
      assertThat(stream.anomalies).allMatch(DamagedPdusTest::isNoBug);
    }
  }

  private static boolean isNoBug(String code) {
    return code.startsWith("malformed.") || code.startsWith("truncated.");
  }
}
