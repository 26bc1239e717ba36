package io.pipescope.dcerpc;

import io.pipescope.api.Conversation;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Meets requests with their answers: calls of one activity between the same two ends, by their
 * sequence number (C706 section 9.5). What a call is of, every PDU says.
 */
final class ConnectionlessDissector implements PacketDissector {
  private static final Uuid NIL = new Uuid(0, 0);
  private static final AssociationIdentity UDP =
      new AssociationIdentity("ncadg_ip_udp", Optional.empty());

  private final ConnectionlessPdu pdu = new ConnectionlessPdu();
  private final Map<Key, Call> pending = new LinkedHashMap<>();

  @Override
  public void dissect(Packet packet) {
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
        finish(packet, key, call, call.exchange().response.isComplete());
      }
      case ConnectionlessType.FAULT, ConnectionlessType.REJECT -> {
        Call call = call(packet, key);
        call.exchange().answered(packet.frame());
        call.exchange().fault(pdu.status());
        finish(packet, key, call, true);
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
    finish(packet, key, call, pdu.isMaybe() && pdu.isLast());
  }

  /** The call that a PDU is of; a new one when none was seen. */
  private Call call(Packet packet, Key key) {
    Call known = pending.get(key);
    if (known != null) {
      return known;
    }
    if (pending.size() >= Limits.DEFAULT.pendingRequests()) {
      Iterator<Call> oldest = pending.values().iterator();
      Call given = oldest.next();
      oldest.remove();
      emit(packet, given);
    }
    RpcExchange exchange = new RpcExchange(RpcType.CALL, pdu.sequenceNumber());
    exchange.opnum = pdu.opnum();
    exchange.context = Optional.of(PresentationContext.offered(0, pdu.rpcInterface(), List.of()));
    boolean toServer = ConnectionlessType.isOfClient(pdu.type());
    Call call = new Call(packet.conversation(packet.number(), toServer), exchange);
    pending.put(key, call);
    return call;
  }

  private void finish(Packet packet, Key key, Call call, boolean done) {
    if (done) {
      pending.remove(key);
      emit(packet, call);
    }
  }

  private static void emit(Packet packet, Call call) {
    Dcerpc told = call.exchange().toDcerpc(UDP, packet.frame());
    packet.emit(call.conversation(), new DcerpcEvent(told));
  }

  @Override
  public void end(Packet packet) {
    List<Call> left = List.copyOf(pending.values());
    pending.clear();
    left.forEach(call -> emit(packet, call));
  }

  /** A call, whichever way its PDUs go. */
  private record Key(Uuid activity, long sequenceNumber, long endsHigh, long endsLow) {}

  /** A call with who makes it. */
  private record Call(Conversation conversation, RpcExchange exchange) {}
}
