package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.Conversation;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.api.TableAccount;
import java.util.List;
import java.util.Optional;

/**
 * Meets requests with their answers: calls of one activity between the same two ends, by their
 * sequence number (C706 section 9.5). What a call is of, every PDU says.
 */
final class ConnectionlessDissector implements PacketDissector {
  static final String LAYER = "dcerpc_udp";

  private static final Uuid NIL = new Uuid(0, 0);
  private static final AssociationIdentity UDP =
      new AssociationIdentity("ncadg_ip_udp", Optional.empty());

  private final ConnectionlessPdu pdu = new ConnectionlessPdu();
  private final BoundedTable<Key, Call> pending;

  /** The one that is read, which takes the events. */
  private Packet current;

  /**
   * @param limits how many calls may wait for their answer
   * @param tables for the calls that do
   */
  ConnectionlessDissector(Limits limits, TableAccount tables) {
    pending = new BoundedTable<>(tables, LAYER, limits.pendingRequests(), new Unanswered());
  }

  @Override
  public void dissect(Packet packet) {
    current = packet;
    pdu.read(packet);
    Key key =
        new Key(
            pdu.activity(),
            pdu.sequenceNumber(),
            packet.sourceHigh() ^ packet.destinationHigh(),
            packet.sourceLow() ^ packet.destinationLow());
    switch (pdu.type()) {
      case ConnectionlessType.REQUEST -> request(packet, key);
      case ConnectionlessType.RESPONSE -> {
        Call call = call(packet, key);
        call.exchange().answered(packet.frame());
        call.exchange().response.add(pdu.isFirst(), pdu.isLast(), pdu.bodyLength());
        finish(key, call, call.exchange().response.isComplete());
      }
      case ConnectionlessType.FAULT, ConnectionlessType.REJECT -> {
        Call call = call(packet, key);
        call.exchange().answered(packet.frame());
        call.exchange().fault(pdu.status());
        finish(key, call, true);
      }
      case ConnectionlessType.CL_CANCEL -> {
        Call call = pending.get(key);
        if (call != null) {
          call.exchange().cancelled = true;
        }
      }
      default -> {
        // keeps calls alive and says nothing of them
      }
    }
  }

  private void request(Packet packet, Key key) {
    Call call = call(packet, key);
    RpcExchange exchange = call.exchange();
    if (exchange.request.isComplete()) {
      return; // sent again because no answer came
    }
    exchange.object = Optional.of(pdu.object()).filter(object -> !object.equals(NIL));
    exchange.requested(packet.frame());
    exchange.request.add(pdu.isFirst(), pdu.isLast(), pdu.bodyLength());
    finish(key, call, pdu.isMaybe() && pdu.isLast());
  }

  /** The call that a PDU is of; a new one when none was seen. */
  private Call call(Packet packet, Key key) {
    Call known = pending.get(key);
    if (known != null) {
      return known;
    }
    RpcExchange exchange = new RpcExchange(RpcType.CALL, pdu.sequenceNumber());
    exchange.opnum = pdu.opnum();
    exchange.context = Optional.of(PresentationContext.offered(0, pdu.rpcInterface(), List.of()));
    boolean toServer = ConnectionlessType.isOfClient(pdu.type());
    Call call = new Call(packet.conversation(packet.number(), toServer), exchange);
    pending.put(key, call);
    return call;
  }

  private void finish(Key key, Call call, boolean done) {
    if (done) {
      pending.remove(key);
      emit(call);
    }
  }

  private void emit(Call call) {
    Dcerpc told = call.exchange().toDcerpc(UDP, current.frame());
    current.emit(call.conversation(), new DcerpcEvent(told));
  }

  @Override
  public void end(Packet packet) {
    current = packet;
    pending.drain(this::emit);
  }

  /** A call, whichever way its PDUs go. */
  private record Key(Uuid activity, long sequenceNumber, long endsHigh, long endsLow) {}

  /** What becomes of calls for which there is no room. */
  private final class Unanswered implements BoundedTable.Owner<Call> {
    @Override
    public void full(Call oldest) {
      current.anomaly(
          Anomaly.of(
              LAYER, "limit.pending_requests", "Too many calls over UDP wait for their answer"));
    }

    @Override
    public void givenUp(Call call) {
      emit(call);
    }
  }

  /** A call with who makes it. */
  private record Call(Conversation conversation, RpcExchange exchange) {}
}
