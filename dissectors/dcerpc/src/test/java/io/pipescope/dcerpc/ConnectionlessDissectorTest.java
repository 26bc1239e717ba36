package io.pipescope.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipescope.api.DissectionException;
import io.pipescope.api.Event;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.api.TableAccount;
import io.pipescope.ksy.EndOfWireException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionlessDissectorTest {
  private static final String MAPPER = "e1af8308-5d1f-11c9-91a4-08002b14a0fa";
  private static final int FRAG = 0x04;
  private static final int LAST_FRAG = 0x02;
  private static final int MAYBE = 0x10;

  private final List<Event> events = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final Packet packet = new Packet(anomaly -> codes.add(anomaly.code()), events::add);
  private ConnectionlessDissector dissector =
      new ConnectionlessDissector(Limits.DEFAULT, TableAccount.UNLIMITED);
  private long frame;

  private Dcerpc told(int index) {
    return ((DcerpcEvent) events.get(index).payload()).dcerpc();
  }

  private static byte[] pdu(int type, int flags, int sequence, int fragment, ByteOrder order) {
    UUID uuid = UUID.fromString(MAPPER);
    ByteBuffer pdu = ByteBuffer.allocate(88).order(order);
    int integers = order == ByteOrder.LITTLE_ENDIAN ? 0x10 : 0;
    pdu.put(new byte[] {4, (byte) type, (byte) flags, 0, (byte) integers, 0, 0, 0});
    pdu.put(new byte[16]);
    long high = uuid.getMostSignificantBits();
    pdu.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    pdu.order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits()).order(order);
    pdu.put(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    pdu.putInt(0).putInt(3).putInt(sequence).putShort((short) 3);
    pdu.putShort((short) 0xffff).putShort((short) 0xffff).putShort((short) 8);
    pdu.putShort((short) fragment).put((byte) 0).put((byte) 0);
    return pdu.putInt(0x1c010003).putInt(0).array();
  }

  private void client(byte[] pdu) {
    send(pdu, 0x0a000005, 0x0a000001, 40_000, 135);
  }

  private void server(byte[] pdu) {
    send(pdu, 0x0a000001, 0x0a000005, 135, 40_000);
  }

  private void send(byte[] pdu, int from, int to, int fromPort, int toPort) {
    frame++;
    packet.begin(
        frame, frame * 1_000_000, false, 1, ByteBuffer.wrap(pdu), 0, pdu.length, pdu.length);
    packet.ipv4(from, to);
    packet.nextUdpPorts(fromPort, toPort, 0);
    packet.takeNext();
    dissector.dissect(packet);
  }

  private static byte[] little(int type, int flags, int sequence) {
    return pdu(type, flags, sequence, 0, ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void aCallHasItsInterfaceItsOperationAndItsEnds() {
    client(little(ConnectionlessType.REQUEST, 0, 7));
    server(little(ConnectionlessType.WORKING, 0, 7));
    server(little(ConnectionlessType.RESPONSE, 0, 7));
    assertThat(events).hasSize(1);
    Dcerpc call = told(0);
    assertThat(call.transport()).isEqualTo("ncadg_ip_udp");
    assertThat(call.interface_().orElseThrow().name()).contains("epmapper");
    assertThat(call.interface_().orElseThrow().version()).contains("3.0");
    assertThat(call.operation()).contains("ept_map");
    assertThat(call.callId()).isEqualTo(7);
    assertThat(call.requestFrame()).hasValue(1);
    assertThat(call.responseFrame()).hasValue(3);
    assertThat(call.requestStubLen()).hasValue(8);
    assertThat(call.result()).contains(RpcResult.RESPONSE);
    assertThat(events.get(0).conversation().orElseThrow().client()).hasToString("10.0.0.5:40000");
    assertThat(events.get(0).conversation().orElseThrow().protocol()).isEqualTo("UDP");
  }

  @Test
  void bothByteOrdersAreRead() {
    client(pdu(ConnectionlessType.REQUEST, 0, 7, 0, ByteOrder.BIG_ENDIAN));
    server(pdu(ConnectionlessType.REJECT, 0, 7, 0, ByteOrder.BIG_ENDIAN));
    assertThat(told(0).operation()).contains("ept_map");
    assertThat(told(0).result()).contains(RpcResult.FAULT);
    assertThat(told(0).fault()).contains("nca_unk_if");
  }

  @Test
  void fragmentsAreOneCallAndWhatIsSentAgainIsNoSecond() {
    client(pdu(ConnectionlessType.REQUEST, FRAG, 7, 0, ByteOrder.LITTLE_ENDIAN));
    client(pdu(ConnectionlessType.REQUEST, FRAG | LAST_FRAG, 7, 1, ByteOrder.LITTLE_ENDIAN));
    client(pdu(ConnectionlessType.REQUEST, FRAG | LAST_FRAG, 7, 1, ByteOrder.LITTLE_ENDIAN));
    server(little(ConnectionlessType.RESPONSE, 0, 7));
    assertThat(events).hasSize(1);
    assertThat(told(0).requestFragments()).hasValue(2);
    assertThat(told(0).requestStubLen()).hasValue(16);
    assertThat(told(0).requestFrame()).hasValue(2);
  }

  @Test
  void whatNobodyAnswersIsToldAtTheEnd() {
    client(little(ConnectionlessType.REQUEST, 0, 7));
    client(little(ConnectionlessType.REQUEST, 0, 8));
    client(little(ConnectionlessType.CL_CANCEL, 0, 8));
    client(little(ConnectionlessType.REQUEST, MAYBE, 9));
    assertThat(events).hasSize(1);
    dissector.end(packet);
    assertThat(events).hasSize(3);
    assertThat(told(1).result()).contains(RpcResult.UNANSWERED);
    assertThat(told(2).result()).contains(RpcResult.CANCELLED);
  }

  @Test
  void callsWithoutAnswerAreBounded() {
    Limits few = Limits.DEFAULT.with("pendingRequests", 100);
    dissector = new ConnectionlessDissector(few, TableAccount.UNLIMITED);
    for (int sequence = 0; sequence < 110; sequence++) {
      assertThat(codes).hasSize(Math.max(0, sequence - 100));
      client(little(ConnectionlessType.REQUEST, 0, sequence));
    }
    assertThat(events).hasSize(10);
    assertThat(codes).hasSize(10).containsOnly("limit.pending_requests");
    server(little(ConnectionlessType.RESPONSE, 0, 109));
    assertThat(told(10).requestFrame()).hasValue(110);
  }

  @Test
  void theOldestCallsGiveWayWhenTheTablesOfAllAreFull() {
    FewEntries account = new FewEntries(4);
    dissector = new ConnectionlessDissector(Limits.DEFAULT, account);
    for (int sequence = 0; sequence < 10; sequence++) {
      client(little(ConnectionlessType.REQUEST, 0, sequence));
    }
    assertThat(events).hasSize(6);
    assertThat(account.refused).isPositive();
    for (int sequence = 6; sequence < 10; sequence++) {
      server(little(ConnectionlessType.RESPONSE, 0, sequence));
    }
    assertThat(events).hasSize(10);
    assertThat(told(9).result()).contains(RpcResult.RESPONSE);
    assertThat(account.left).as("given back").isEqualTo(4);
  }

  @Test
  void whatIsNoPduIsRefused() {
    byte[] wrong = little(ConnectionlessType.REQUEST, 0, 7);
    wrong[0] = 5;
    assertThatExceptionOfType(DissectionException.class).isThrownBy(() -> client(wrong));
    assertThatExceptionOfType(EndOfWireException.class)
        .isThrownBy(() -> client(new byte[] {4, 0, 0, 0, 0x10, 0, 0}));
    assertThat(events).isEmpty();
    assertThat(codes).isEmpty();
  }
}
