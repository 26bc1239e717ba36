package io.pipescope.dcerpc;

import io.pipescope.api.Members;
import io.pipescope.dcerpc.ndr.NdrSyntax;
import io.pipescope.dcerpc.ndr.StubKind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** An interface that the calls of a context may be of, and what speaks for it. */
final class Candidate {
  /** That the pipe is a well-known place of the interface. */
  private static final double BY_PIPE = 2;

  /** That both sides of an operation have lengths that they can have. */
  private static final double BY_LENGTHS = 1;

  /** That the call is encrypted, where the interface asks for that. */
  private static final double BY_PRIVACY = 0.5;

  /** That the arguments of an operation can be read to the last byte. */
  private static final double BY_ARGUMENTS = 2;

  /** A handle with a number can be read as the arguments of too many operations. */
  private static final int TELLING = 25;

  private final Fingerprint fingerprint;
  private final boolean onPipe;
  private final BitSet fitting = new BitSet();
  private final BitSet readable = new BitSet();
  private List<NdrSyntax> syntaxes = List.of(NdrSyntax.values());
  private boolean excluded;

  /**
   * Nothing is known yet.
   *
   * @param transport of the association
   * @param onPipe whether the interface is known to be on the pipe
   */
  Candidate(Fingerprint fingerprint, String transport, boolean onPipe) {
    this.fingerprint = fingerprint;
    this.onPipe = onPipe;
    excluded =
        fingerprint.transport().isPresent() && !fingerprint.transport().get().equals(transport);
  }

  KnownInterface known() {
    return fingerprint.known();
  }

  boolean isPossible() {
    return !excluded;
  }

  /** A call is over. */
  void called(RpcExchange call) {
    int operations = known().numOperations();
    int level = Math.max(0, call.authLevel());
    if ((operations > 0 && call.opnum >= operations) || level < fingerprint.authLevel()) {
      excluded = true;
      return;
    }
    OperationLengths lengths = fingerprint.operations().get(call.opnum);
    if (lengths != null) {
      boolean fit = lengths.fit(call);
      fitting.set(call.opnum, fit);
      excluded |= !fit;
    }
  }

  /** Tries to read the arguments of a call. */
  Optional<Members> arguments(RpcExchange call) {
    for (NdrSyntax syntax : syntaxes) {
      Optional<Members> read =
          StubTrial.read(known(), call.opnum, StubKind.REQUEST, syntax, call.request);
      if (read.isPresent()) {
        if (call.request.buffer.length() >= TELLING) {
          readable.set(call.opnum);
          syntaxes = List.of(syntax);
        }
        return read;
      }
    }
    return Optional.empty();
  }

  /** Tries to read the results of a call, once its arguments have told the encoding. */
  Optional<Members> results(RpcExchange call) {
    return syntaxes.size() == 1
        ? StubTrial.read(known(), call.opnum, StubKind.RESPONSE, syntaxes.get(0), call.response)
        : Optional.empty();
  }

  /** What speaks for it; 0 when nothing does. */
  double score() {
    double score =
        (onPipe ? BY_PIPE : 0)
            + fitting.cardinality() * BY_LENGTHS
            + readable.cardinality() * BY_ARGUMENTS;
    return score > 0 && fingerprint.authLevel() > 0 ? score + BY_PRIVACY : score;
  }
}
