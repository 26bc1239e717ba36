package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamContext;
import io.pipescope.ksy.lean.DcerpcFault;
import io.pipescope.ksy.lean.DcerpcRequest;
import io.pipescope.ksy.lean.DcerpcResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of one association that are not done, by their number (C706 section 12.6.3.1, {@code
 * call_id}). A call is done when its request and its answer are complete: a server may answer
 * before the last fragment of the request.
 *
 * <p>Where the capture has a hole, the bytes behind it are told late, and an answer can be read
 * before its request: some answers without a request wait for that.
 */
final class Calls {
  private static final int REQUEST_HEAD = 24;
  private static final int RESPONSE_HEAD = 24;
  private static final int OBJECT = 16;

  /** Twice the segments for which TCP waits for the bytes of a hole. */
  private static final int MOST_UNASKED = 32;

  /** About how many bytes each byte of stub data takes when it is decoded. */
  private static final int DECODED = 8;

  /** The most that a call counts for, so that long arguments do not make a partition forget all. */
  private static final int LARGEST = 1 << 20;

  private final StreamContext stream;
  private final AssociationIdentity identity;
  private final ContextTable contexts;
  private final RpcLogons logons;
  private final Guesses guesses;
  private final StubReader stubs;
  private final BoundedTable<Long, RpcExchange> pending;

  /** Answers whose request was not seen yet. */
  private final Map<Long, RpcExchange> unasked = new LinkedHashMap<>(0);

  Calls(
      StreamContext stream, AssociationIdentity identity, ContextTable contexts, RpcLogons logons) {
    this.stream = stream;
    this.identity = identity;
    this.contexts = contexts;
    this.logons = logons;
    this.guesses = new Guesses(identity);
    this.stubs = new StubReader(stream);
    this.pending =
        new BoundedTable<>(
            stream.tables(),
            DcerpcProvider.PROTOCOL,
            stream.limits().pendingRequests(),
            new Unanswered());
  }

  /** Whether a call with this number waits for its answer. */
  boolean awaits(long callId) {
    RpcExchange call = pending.get(callId);
    return call != null && !call.isAnswered();
  }

  /** A fragment of a request. */
  void request(Pdu pdu) {
    DcerpcRequest body = pdu.parsers().request;
    body._read();
    FrameReference frame = stream.frame();
    RpcExchange call = pending.get(pdu.callId());
    boolean begins = pdu.isFirst() || call == null || call.request.isComplete();
    if (begins) {
      call = begin(pdu.callId(), frame);
      call.contextId = body.pContId();
      call.opnum = body.opnum();
      call.context = contexts.find(body.pContId());
      call.user = logons.user(pdu);
    }
    try {
      read(call, pdu, frame);
    } finally {
      if (call.isDone()) {
        finish(call);
      } else if (begins || pdu.isLast()) {
        pending.put(call.callId, call); // now it is known what it says and how large it is
      }
    }
  }

  private void read(RpcExchange call, Pdu pdu, FrameReference frame) {
    int start = REQUEST_HEAD;
    if (pdu.hasObject()) {
      call.object = Optional.of(pdu.parsers().readUuid());
      start += OBJECT;
    }
    call.requested(frame, pdu);
    int length = stubLength(pdu, start);
    call.request.add(pdu, length);
    stubs.request(call, pdu, start, length);
  }

  /** A fragment of a response. */
  void response(Pdu pdu) {
    DcerpcResponse body = pdu.parsers().response;
    body._read();
    RpcExchange call = answeredBy(pdu, body.pContId());
    call.answered(stream.frame());
    int length = stubLength(pdu, RESPONSE_HEAD);
    call.response.add(pdu, length);
    stubs.response(call, pdu, RESPONSE_HEAD, length);
    if (call.isDone()) {
      finish(call);
    }
  }

  /** A call has failed. */
  void fault(Pdu pdu) {
    DcerpcFault body = pdu.parsers().fault;
    body._read();
    RpcExchange call = answeredBy(pdu, body.pContId());
    call.answered(stream.frame());
    call.fault(body.status());
    if (call.isDone()) {
      finish(call);
    }
  }

  private void finish(RpcExchange call) {
    pending.remove(call.callId);
    emit(call);
  }

  /** The call that a PDU of the server belongs to. */
  private RpcExchange answeredBy(Pdu pdu, int contextId) {
    RpcExchange call = pending.get(pdu.callId());
    if (call != null && goesOn(call, pdu)) {
      return call;
    }
    RpcExchange answer = unasked.get(pdu.callId());
    return answer != null && goesOn(answer, pdu) ? answer : beginUnasked(pdu.callId(), contextId);
  }

  private static boolean goesOn(RpcExchange call, Pdu pdu) {
    return !call.isAnswered() || !(pdu.isFirst() || call.hasResult());
  }

  private RpcExchange beginUnasked(long callId, int contextId) {
    RpcExchange old = unasked.remove(callId);
    if (old == null && unasked.size() == MOST_UNASKED) {
      old = removeOldest(unasked);
    }
    if (old != null) {
      emit(old);
    }
    RpcExchange answer = new RpcExchange(RpcType.CALL, callId);
    answer.contextId = contextId;
    answer.context = contexts.find(contextId);
    unasked.put(callId, answer);
    return answer;
  }

  /** The client gives a call up. */
  void given(RpcType how, Pdu pdu) {
    RpcExchange call = pending.get(pdu.callId());
    if (call != null) {
      call.cancelled = true;
    }
    RpcExchange told = new RpcExchange(how, pdu.callId());
    told.requested(stream.frame(), pdu);
    told.emit(stream, identity);
  }

  /**
   * A new call takes the place of one with the same number, which will not be answered any more.
   */
  private RpcExchange begin(long callId, FrameReference frame) {
    RpcExchange old = pending.remove(callId);
    if (old != null) {
      emit(old);
    }
    RpcExchange answer = unasked.isEmpty() ? null : unasked.get(callId);
    RpcExchange call = new RpcExchange(RpcType.CALL, callId);
    if (answer != null && frame.number() <= answer.answerFrame()) {
      unasked.remove(callId);
      call = answer;
    }
    return call;
  }

  private void emit(RpcExchange call) {
    if (call.context.isEmpty()) {
      call.guess = guesses.of(call);
    }
    stubs.finish(call);
    call.emit(stream, identity);
  }

  private static RpcExchange removeOldest(Map<Long, RpcExchange> calls) {
    Iterator<RpcExchange> oldest = calls.values().iterator();
    RpcExchange removed = oldest.next();
    oldest.remove();
    return removed;
  }

  private int stubLength(Pdu pdu, int start) {
    int length = pdu.stubLength(start);
    if (length >= 0) {
      return length;
    }
    stream.anomaly(
        Anomaly.ofLength(
            DcerpcProvider.PROTOCOL,
            "malformed.auth_padding",
            "The authentication verifier and its padding are longer than what they are behind",
            pdu.length() - start - (long) length,
            (long) pdu.length() - start,
            start,
            "auth_pad_length"));
    return 0;
  }

  /** No more answers will come. */
  void end() {
    List<RpcExchange> left = new ArrayList<>(unasked.values());
    unasked.clear();
    left.forEach(this::emit);
    pending.drain(this::emit);
  }

  /** What becomes of calls for which there is no room. */
  private final class Unanswered implements BoundedTable.Owner<RpcExchange> {
    @Override
    public void full(RpcExchange oldest) {
      stream.anomaly(
          Anomaly.of(
              DcerpcProvider.PROTOCOL,
              "limit.pending_requests",
              "Too many calls of one association wait for their answer"));
    }

    @Override
    public void givenUp(RpcExchange call) {
      emit(call);
    }

    @Override
    public int weight(RpcExchange call) {
      boolean decoded = !call.request.decoded().isEmpty();
      return BoundedTable.weightOf(decoded ? Math.min(LARGEST, DECODED * call.request.bytes()) : 0);
    }
  }
}
