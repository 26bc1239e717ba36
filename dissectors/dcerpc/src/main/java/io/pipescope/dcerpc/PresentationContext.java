package io.pipescope.dcerpc;

import java.util.List;
import java.util.Optional;

/**
 * What a context identifier stands for: an interface in an encoding (C706 section 12.6.3.1).
 *
 * @param id the client's number for it
 * @param syntax the interface
 * @param known what the table knows of it
 * @param shown the interface as events show it
 * @param transfer the encodings: those that were offered, or the one that was chosen
 * @param state how far the negotiation got
 */
record PresentationContext(
    int id,
    SyntaxId syntax,
    Optional<KnownInterface> known,
    RpcInterface shown,
    List<SyntaxId> transfer,
    State state) {

  /** How far the negotiation of a context got. */
  enum State {
    OFFERED,
    ACCEPTED,
    REJECTED
  }

  PresentationContext {
    transfer = List.copyOf(transfer);
  }

  static PresentationContext offered(int id, SyntaxId syntax, List<SyntaxId> transfer) {
    Optional<KnownInterface> known = InterfaceTable.INSTANCE.find(syntax.uuid());
    return new PresentationContext(
        id, syntax, known, RpcInterface.of(syntax, known), transfer, State.OFFERED);
  }

  PresentationContext accepted(SyntaxId chosen) {
    return new PresentationContext(id, syntax, known, shown, List.of(chosen), State.ACCEPTED);
  }

  PresentationContext rejected() {
    return new PresentationContext(id, syntax, known, shown, transfer, State.REJECTED);
  }

  /** Whether it only asks for features of the association. */
  boolean isFeatureNegotiation() {
    return !transfer.isEmpty() && TransferSyntax.isFeatureNegotiation(transfer.get(0));
  }

  /** The encoding of the arguments; empty as long as there is a choice. */
  Optional<SyntaxId> encoding() {
    return transfer.size() == 1 && state != State.REJECTED
        ? Optional.of(transfer.get(0))
        : Optional.empty();
  }
}
