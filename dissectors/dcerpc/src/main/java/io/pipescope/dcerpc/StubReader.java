package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamContext;
import io.pipescope.dcerpc.ndr.DecodedStub;
import io.pipescope.dcerpc.ndr.NdrSyntax;
import io.pipescope.dcerpc.ndr.StubKind;
import io.pipescope.dcerpc.ndr.StubLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decodes the stub data of the calls of one association that are described. Data in a single
 * fragment, as most are, are decoded where they lie; of those in several the fragments are kept
 * until the last has come.
 */
final class StubReader {
  private final StreamContext stream;

  /** Bytes kept of all unfinished stub data. */
  private long kept;

  StubReader(StreamContext stream) {
    this.stream = stream;
  }

  /** Reads a fragment of a request that was added to its data. */
  void request(RpcExchange call, Pdu pdu, int start, int length) {
    read(call, call.request, StubKind.REQUEST, pdu, start, length);
  }

  /** Reads a fragment of a response that was added to its data. */
  void response(RpcExchange call, Pdu pdu, int start, int length) {
    read(call, call.response, StubKind.RESPONSE, pdu, start, length);
  }

  private void read(
      RpcExchange call, StubData data, StubKind kind, Pdu pdu, int start, int length) {
    boolean lies = pdu.isVerifierTooLong() || pdu.stubLength(start) < 0;
    if (data.isHeadless() || pdu.isSealed() || pdu.isCut() || lies) {
      forget(data);
      return;
    }
    Optional<StubLayout> layout = layout(call, kind);
    if (layout.isEmpty() && isDecided(call)) {
      return;
    }
    ByteBuffer fragment = pdu.buffer().duplicate();
    fragment.limit(pdu.position() + start + length).position(pdu.position() + start);
    data.buffer.order(pdu.isLittleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (layout.isPresent() && pdu.isFirst() && pdu.isLast()) {
      decode(call, data, layout.get(), fragment);
      return;
    }
    keep(call, data, pdu.isFirst(), fragment);
    if (layout.isPresent() && pdu.isLast() && data.buffer.length() > 0) {
      decode(call, data, layout.get(), take(data));
    }
  }

  private void keep(RpcExchange call, StubData data, boolean isFirst, ByteBuffer fragment) {
    if (!isFirst && data.buffer.length() == 0) {
      return; // the fragments before it were given up
    }
    if (kept + fragment.remaining() > stream.limits().messageBytes()
        || !stream.memory().take(fragment.remaining())) {
      giveUp(call, data);
      return;
    }
    kept += fragment.remaining();
    data.buffer.add(fragment);
  }

  private ByteBuffer take(StubData data) {
    kept -= data.buffer.length();
    stream.memory().give(data.buffer.length());
    return data.buffer.take();
  }

  /** Whether nothing can be learned any more about which call it is. */
  private static boolean isDecided(RpcExchange call) {
    return call.opnum != RpcExchange.UNKNOWN && call.context.isPresent();
  }

  private static Optional<StubLayout> layout(RpcExchange call, StubKind kind) {
    if (call.opnum == RpcExchange.UNKNOWN || call.context.isEmpty()) {
      return Optional.empty();
    }
    PresentationContext context = call.context.get();
    return context.known().isEmpty() || syntax(context).isEmpty()
        ? Optional.empty()
        : StubLayout.find(context.known().get().name(), context.shown().uuid(), call.opnum, kind);
  }

  private static Optional<NdrSyntax> syntax(PresentationContext context) {
    Optional<SyntaxId> encoding = context.encoding();
    if (encoding.isEmpty()) {
      return Optional.empty();
    }
    if (TransferSyntax.isNdr(encoding.get())) {
      return Optional.of(NdrSyntax.NDR);
    }
    return TransferSyntax.isNdr64(encoding.get()) ? Optional.of(NdrSyntax.NDR64) : Optional.empty();
  }

  private void decode(RpcExchange call, StubData data, StubLayout layout, ByteBuffer stub) {
    stub.order(data.buffer.order());
    DecodedStub decoded = layout.read(syntax(call.context.orElseThrow()).orElseThrow(), stub);
    data.decoded(decoded.members());
    if (decoded.trouble().isPresent()) {
      stream.anomaly(named(decoded.trouble().get(), call, data));
    }
  }

  /**
   * Decodes what waited until it was known which call it is of, such as an answer that was read
   * before its request, and lets go of what is not complete. The call is over.
   */
  void finish(RpcExchange call) {
    finish(call, call.request, StubKind.REQUEST);
    finish(call, call.response, StubKind.RESPONSE);
  }

  private void finish(RpcExchange call, StubData data, StubKind kind) {
    if (data.buffer.length() > 0) {
      ByteBuffer stub = take(data);
      if (data.isComplete()) {
        Optional<StubLayout> layout = layout(call, kind);
        if (layout.isPresent()) {
          decode(call, data, layout.get(), stub);
        }
      }
    }
  }

  /** The anomaly with the name of the call in its sentence. */
  private static Anomaly named(Anomaly trouble, RpcExchange call, StubData data) {
    String half = data == call.request ? "Arguments of " : "Results of ";
    String operation =
        call.context
            .flatMap(PresentationContext::known)
            .map(known -> known.name() + " " + known.operation(call.opnum).orElse("" + call.opnum))
            .orElse("a call");
    return new Anomaly(
        trouble.layer(),
        trouble.code(),
        half + operation + ": " + trouble.message(),
        trouble.needed(),
        trouble.available(),
        trouble.offset(),
        trouble.lengthFrom(),
        trouble.conflict());
  }

  private void giveUp(RpcExchange call, StubData data) {
    forget(data);
    stream.anomaly(
        Anomaly.of(
            DcerpcProvider.PROTOCOL,
            "limit.stub_bytes",
            "The arguments of call " + call.callId + " are too long to be kept"));
  }

  private void forget(StubData data) {
    take(data);
  }
}
