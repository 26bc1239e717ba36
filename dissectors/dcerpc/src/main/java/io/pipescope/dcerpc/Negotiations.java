package io.pipescope.dcerpc;

import io.pipescope.api.StreamContext;
import io.pipescope.ksy.lean.DcerpcBindAck;
import io.pipescope.ksy.lean.DcerpcContextElement;
import io.pipescope.ksy.lean.DcerpcResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What client and server of one association agree on: bind and alter_context with their answers
 * (C706 section 12.6.4.1 to 12.6.4.5), and the third message of an authentication.
 */
final class Negotiations {
  private static final int ALIGNMENT = 4;
  private static final int ACCEPTANCE = 0;
  private static final int PROVIDER_REJECTION = 2;

  /** Negotiations wait for their answer one at a time; more than this are lost answers. */
  private static final int MOST_PENDING = 16;

  private final StreamContext stream;
  private final AssociationIdentity identity;
  private final ContextTable contexts;
  private final RpcLogons logons;
  private final List<RpcExchange> pending = new ArrayList<>(1);

  /** An authentication of which is not known whether the server believed it. */
  private Optional<RpcExchange> logon = Optional.empty();

  Negotiations(
      StreamContext stream, AssociationIdentity identity, ContextTable contexts, RpcLogons logons) {
    this.stream = stream;
    this.identity = identity;
    this.contexts = contexts;
    this.logons = logons;
  }

  /** A bind or an alter_context. */
  void asked(RpcType type, Pdu pdu) {
    RpcExchange asked = new RpcExchange(type, pdu.callId());
    asked.requested(stream.frame(), pdu);
    if (pending.size() == MOST_PENDING) {
      emit(pending.remove(0));
    }
    pending.add(asked);
    pdu.parsers().bind._read();
    List<PresentationContext> offers = new ArrayList<>();
    asked.offers = offers;
    for (int left = pdu.parsers().bind.numContextElem(); left > 0; left--) {
      PresentationContext offer = readOffer(pdu);
      offers.add(offer);
      if (!offer.isFeatureNegotiation()) {
        contexts.offer(offer);
      }
    }
    logons.client(pdu);
    asked.user = logons.user(pdu);
  }

  private static PresentationContext readOffer(Pdu pdu) {
    DcerpcContextElement element = pdu.parsers().contextElement;
    element._read();
    SyntaxId syntax = pdu.parsers().readSyntax();
    List<SyntaxId> transfer = new ArrayList<>(element.numTransferSyn());
    for (int left = element.numTransferSyn(); left > 0; left--) {
      transfer.add(pdu.parsers().readSyntax());
    }
    return PresentationContext.offered(element.pContId(), syntax, transfer);
  }

  /** A bind_ack or an alter_context_resp. */
  void answered(RpcType type, Pdu pdu) {
    RpcExchange answered = take(type, pdu.callId());
    answered.answered(stream.frame());
    logons.server(pdu);
    List<Optional<Answer>> answers = new ArrayList<>();
    try {
      answered.secondaryAddress = readAddress(pdu);
      readAnswers(pdu, answers);
    } finally {
      settle(answered, answers);
      emit(answered);
    }
  }

  /** The text ends with a NUL, as it should, or with its length. */
  private static Optional<String> readAddress(Pdu pdu) {
    DcerpcBindAck body = pdu.parsers().bindAck;
    body._read();
    byte[] text = pdu.in().readBytes(body.lenSecAddr());
    int length = text.length;
    while (length > 0 && text[length - 1] == 0) {
      length--;
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new String(text, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static void readAnswers(Pdu pdu, List<Optional<Answer>> answers) {
    pdu.in().seek((pdu.in().pos() + ALIGNMENT - 1) & -ALIGNMENT);
    pdu.parsers().resultList._read();
    for (int left = pdu.parsers().resultList.numResults(); left > 0; left--) {
      DcerpcResult result = pdu.parsers().result;
      result._read();
      answers.add(
          Optional.of(new Answer(result.result(), result.reason(), pdu.parsers().readSyntax())));
    }
  }

  /** Tells the contexts what became of them. */
  private void settle(RpcExchange negotiation, List<Optional<Answer>> answers) {
    boolean accepted = false;
    List<OfferedContext> shown = new ArrayList<>();
    for (int i = 0; i < negotiation.offers.size(); i++) {
      PresentationContext offer = negotiation.offers.get(i);
      Optional<Answer> answer = i < answers.size() ? answers.get(i) : Optional.empty();
      shown.add(shown(offer, answer));
      if (answer.isEmpty() || offer.isFeatureNegotiation()) {
        continue;
      }
      if (answer.get().result() == ACCEPTANCE) {
        PresentationContext settled = offer.accepted(answer.get().transfer());
        contexts.accept(settled);
        identity.bound(settled.shown());
        if (!accepted) {
          negotiation.context = Optional.of(settled);
        }
        accepted = true;
      } else {
        contexts.reject(offer.rejected());
      }
    }
    accepted |=
        answers.stream().flatMap(Optional::stream).anyMatch(one -> one.result() == ACCEPTANCE);
    negotiation.contexts = shown;
    negotiation.result(accepted ? RpcResult.ACCEPTED : RpcResult.REJECTED);
  }

  private static OfferedContext shown(PresentationContext offer, Optional<Answer> answer) {
    return new OfferedContext(
        offer.id(),
        offer.shown(),
        offer.transfer().stream().map(TransferSyntax::name).toList(),
        answer.map(one -> RpcNames.CONTEXT_RESULTS.name(one.result(), 4)),
        answer
            .filter(one -> one.result() == PROVIDER_REJECTION)
            .map(one -> RpcNames.PROVIDER_REASONS.name(one.reason(), 4)),
        answer
            .filter(one -> one.result() == ACCEPTANCE)
            .map(one -> TransferSyntax.name(one.transfer())));
  }

  /** A bind_nak. */
  void refused(Pdu pdu) {
    RpcExchange refused = take(RpcType.BIND, pdu.callId());
    refused.answered(stream.frame());
    logons.refused();
    pdu.parsers().bindNak._read();
    int reason = pdu.parsers().bindNak.providerRejectReason();
    refused.rejectReason = Optional.of(RpcNames.BIND_NAK_REASONS.name(reason, 4));
    reject(refused);
  }

  /** A fault answers the negotiation with this number, if there is one. */
  boolean fault(Pdu pdu) {
    for (RpcExchange waiting : pending) {
      if (waiting.callId == pdu.callId()) {
        pending.remove(waiting);
        pdu.parsers().fault._read();
        waiting.answered(stream.frame());
        waiting.fault(pdu.parsers().fault.status());
        logons.denied();
        reject(waiting);
        return true;
      }
    }
    return false;
  }

  private void reject(RpcExchange refused) {
    refused.offers.forEach(offer -> contexts.reject(offer.rejected()));
    refused.result(RpcResult.REJECTED);
    emit(refused);
  }

  /**
   * The third message of an authentication, which is not answered: what the server does with the
   * next call shows whether it believed it ([MS-RPCE] 3.3.1.5.2.2).
   */
  void authenticated(Pdu pdu) {
    emitLogon();
    RpcExchange told = new RpcExchange(RpcType.AUTH3, pdu.callId());
    told.requested(stream.frame(), pdu);
    logon = Optional.of(told);
    logons.client(pdu);
    told.user = logons.user(pdu);
  }

  /** The server did, or refused to do, what a call asked for. */
  void proved(boolean believed) {
    if (logon.isPresent()) {
      logon.get().answered(stream.frame());
      logon.get().result(believed ? RpcResult.ACCEPTED : RpcResult.REJECTED);
      emitLogon();
    }
  }

  private void emitLogon() {
    Optional<RpcExchange> told = logon;
    logon = Optional.empty();
    told.ifPresent(this::emit);
  }

  /**
   * The negotiation that is answered: the one with this number; for a bind, of which there is one
   * at a time, else the oldest; else one that was not seen.
   */
  private RpcExchange take(RpcType type, long callId) {
    Optional<RpcExchange> oldest = Optional.empty();
    for (Iterator<RpcExchange> all = pending.iterator(); all.hasNext(); ) {
      RpcExchange waiting = all.next();
      if (waiting.type == type) {
        if (waiting.callId == callId) {
          all.remove();
          return waiting;
        }
        oldest = oldest.isPresent() ? oldest : Optional.of(waiting);
      }
    }
    if (type == RpcType.BIND && oldest.isPresent()) {
      pending.remove(oldest.get());
      return oldest.get();
    }
    return new RpcExchange(type, callId);
  }

  private void emit(RpcExchange negotiation) {
    if (negotiation.context.isEmpty()) {
      negotiation.context =
          negotiation.offers.stream().filter(offer -> !offer.isFeatureNegotiation()).findFirst();
    }
    if (negotiation.isRejected()) {
      negotiation.context = negotiation.context.map(PresentationContext::rejected);
    }
    negotiation.context.ifPresent(context -> negotiation.contextId = context.id());
    if (negotiation.contexts.isEmpty()) {
      negotiation.contexts =
          negotiation.offers.stream().map(offer -> shown(offer, Optional.empty())).toList();
    }
    negotiation.emit(stream, identity);
  }

  /** No more answers will come. */
  void end() {
    List<RpcExchange> left = List.copyOf(pending);
    pending.clear();
    left.forEach(this::emit);
    emitLogon();
    logons.end();
  }

  /** What the server says of one presentation context. */
  private record Answer(int result, int reason, SyntaxId transfer) {}
}
