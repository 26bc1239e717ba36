package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.StreamContext;
import io.pipescope.dcerpc.PresentationContext.State;
import java.util.Optional;

/**
 * The presentation contexts of one association. A context that is in use stays what it is until
 * another one with its number has been accepted.
 */
final class ContextTable {
  private final StreamContext stream;
  private final BoundedTable<Integer, PresentationContext> contexts;

  /** The one of the last call, which mostly is the one of the next call. */
  private Optional<PresentationContext> last = Optional.empty();

  ContextTable(StreamContext stream) {
    this.stream = stream;
    this.contexts =
        new BoundedTable<>(
            stream.tables(),
            DcerpcProvider.PROTOCOL,
            stream.limits().presentationContexts(),
            new ContextOwner());
  }

  /** The context with a number, if its negotiation was seen and it was not rejected. */
  Optional<PresentationContext> find(int id) {
    if (last.isPresent() && last.get().id() == id) {
      return last;
    }
    PresentationContext context = contexts.get(id);
    if (context == null || context.state() == State.REJECTED) {
      return Optional.empty();
    }
    last = Optional.of(context);
    return last;
  }

  /** A client wants a number to stand for this. */
  void offer(PresentationContext offered) {
    PresentationContext old = contexts.get(offered.id());
    if (old == null || old.state() != State.ACCEPTED) {
      put(offered);
    }
  }

  void accept(PresentationContext accepted) {
    put(accepted);
  }

  /** The server does not want it. What the number stood for before, it stands for still. */
  void reject(PresentationContext rejected) {
    PresentationContext old = contexts.get(rejected.id());
    if (old == null || old.state() == State.OFFERED) {
      put(rejected);
    }
  }

  private void put(PresentationContext context) {
    last = Optional.empty();
    contexts.put(context.id(), context);
  }

  /** Nothing more will come. */
  void end() {
    last = Optional.empty();
    contexts.clear();
  }

  private final class ContextOwner implements BoundedTable.Owner<PresentationContext> {
    @Override
    public void full(PresentationContext oldest) {
      stream.anomaly(
          Anomaly.of(
              DcerpcProvider.PROTOCOL,
              "limit.presentation_contexts",
              "Too many presentation contexts of one association"));
    }
  }
}
