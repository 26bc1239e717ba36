package io.pipescope.dcerpc;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.DcerpcAuthTrailer;
import io.pipescope.ksy.lean.DcerpcBind;
import io.pipescope.ksy.lean.DcerpcBindAck;
import io.pipescope.ksy.lean.DcerpcBindNak;
import io.pipescope.ksy.lean.DcerpcContextElement;
import io.pipescope.ksy.lean.DcerpcFault;
import io.pipescope.ksy.lean.DcerpcHeader;
import io.pipescope.ksy.lean.DcerpcRequest;
import io.pipescope.ksy.lean.DcerpcResponse;
import io.pipescope.ksy.lean.DcerpcResult;
import io.pipescope.ksy.lean.DcerpcResultList;
import io.pipescope.ksy.lean.DcerpcSyntaxId;
import io.pipescope.ksy.lean.DcerpcUuid;

/** The parsers of all parts of PDUs in one byte order, on one stream. */
final class PduParsers {
  final DcerpcHeader header;
  final DcerpcRequest request;
  final DcerpcResponse response;
  final DcerpcFault fault;
  final DcerpcAuthTrailer authTrailer;
  final DcerpcBind bind;
  final DcerpcBindAck bindAck;
  final DcerpcBindNak bindNak;
  final DcerpcContextElement contextElement;
  final DcerpcResultList resultList;
  final DcerpcResult result;
  private final DcerpcSyntaxId syntaxId;
  private final DcerpcUuid uuid;

  PduParsers(WireStream in, boolean littleEndian) {
    header = new DcerpcHeader(in, littleEndian);
    request = new DcerpcRequest(in, littleEndian);
    response = new DcerpcResponse(in, littleEndian);
    fault = new DcerpcFault(in, littleEndian);
    authTrailer = new DcerpcAuthTrailer(in, littleEndian);
    bind = new DcerpcBind(in, littleEndian);
    bindAck = new DcerpcBindAck(in, littleEndian);
    bindNak = new DcerpcBindNak(in, littleEndian);
    contextElement = new DcerpcContextElement(in, littleEndian);
    resultList = new DcerpcResultList(in, littleEndian);
    result = new DcerpcResult(in, littleEndian);
    syntaxId = new DcerpcSyntaxId(in, littleEndian);
    uuid = new DcerpcUuid(in, littleEndian);
  }

  SyntaxId readSyntax() {
    syntaxId._read();
    Uuid which =
        Uuid.of(
            syntaxId.timeLow(),
            syntaxId.timeMid(),
            syntaxId.timeHiAndVersion(),
            syntaxId.clockSeqAndNode());
    return SyntaxId.of(which, syntaxId.ifVersion());
  }

  Uuid readUuid() {
    uuid._read();
    return Uuid.of(uuid.timeLow(), uuid.timeMid(), uuid.timeHiAndVersion(), uuid.clockSeqAndNode());
  }
}
