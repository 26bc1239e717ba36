package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamContext;

/**
 * One association (C706 section 9.3.1): hands each PDU to those it concerns. Which way a PDU went
 * does not matter, since its type says who sends it.
 */
final class Association {
  private static final long ACCESS_DENIED = 0x5;
  private static final long SECURITY_PACKAGE_ERROR = 0x721;

  private final StreamContext stream;
  private final AssociationIdentity identity;
  private final Negotiations negotiations;
  private final Calls calls;
  private final ContextTable contexts;

  Association(StreamContext stream) {
    this.stream = stream;
    this.identity = AssociationIdentity.of(stream);
    this.contexts = new ContextTable(stream);
    RpcLogons logons = new RpcLogons(stream);
    this.negotiations = new Negotiations(stream, identity, contexts, logons);
    this.calls = new Calls(stream, identity, contexts, logons);
  }

  /**
   * The next PDU, in the order of the capture.
   *
   * @throws io.pipescope.ksy.EndOfWireException when it ends within one of its parts
   */
  void read(Pdu pdu) {
    pdu.readVerifier();
    if (pdu.isVerifierTooLong()) {
      stream.anomaly(
          Anomaly.ofLength(
              DcerpcProvider.PROTOCOL,
              "malformed.auth_length",
              "The authentication verifier is longer than its PDU",
              pdu.authLength(),
              pdu.length() - Pdu.HEADER,
              0,
              "auth_length"));
    }
    switch (pdu.type()) {
      case PduType.REQUEST -> calls.request(pdu);
      case PduType.RESPONSE -> {
        calls.response(pdu);
        negotiations.proved(true);
      }
      case PduType.FAULT -> fault(pdu);
      case PduType.BIND -> negotiations.asked(RpcType.BIND, pdu);
      case PduType.ALTER_CONTEXT -> negotiations.asked(RpcType.ALTER_CONTEXT, pdu);
      case PduType.BIND_ACK -> negotiations.answered(RpcType.BIND, pdu);
      case PduType.ALTER_CONTEXT_RESP -> negotiations.answered(RpcType.ALTER_CONTEXT, pdu);
      case PduType.BIND_NAK -> negotiations.refused(pdu);
      case PduType.AUTH3 -> negotiations.authenticated(pdu);
      case PduType.CO_CANCEL -> calls.given(RpcType.CANCEL, pdu);
      case PduType.ORPHANED -> calls.given(RpcType.ORPHANED, pdu);
      case PduType.SHUTDOWN ->
          new RpcExchange(RpcType.SHUTDOWN, pdu.callId()).emit(stream, identity);
      default -> {
        // RTS PDUs belong to RPC over HTTP, which is not followed
      }
    }
  }

  /** A fault answers a call, or, when there is none, the negotiation with its number. */
  private void fault(Pdu pdu) {
    if (calls.awaits(pdu.callId()) || !negotiations.fault(pdu)) {
      calls.fault(pdu);
    }
    long status = pdu.parsers().fault.status();
    negotiations.proved(status != ACCESS_DENIED && status != SECURITY_PACKAGE_ERROR);
  }

  /** Nothing more will come. */
  void end() {
    negotiations.end();
    calls.end();
    contexts.end();
  }
}
