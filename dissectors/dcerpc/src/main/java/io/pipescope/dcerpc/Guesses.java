package io.pipescope.dcerpc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Guesses which interfaces the calls of one association are of, whose negotiation was not seen. */
final class Guesses {
  /** What clients use at most; for further contexts nothing is guessed. */
  private static final int MOST_CONTEXTS = 16;

  private final AssociationIdentity identity;
  private final Map<Integer, ContextGuess> byContext = new HashMap<>(0);

  Guesses(AssociationIdentity identity) {
    this.identity = identity;
  }

  /** What the call is probably of, by all calls of its context so far. */
  Optional<Guess> of(RpcExchange call) {
    if (call.opnum == RpcExchange.UNKNOWN) {
      return Optional.empty();
    }
    ContextGuess context = byContext.get(call.contextId);
    if (context == null) {
      if (byContext.size() == MOST_CONTEXTS) {
        return Optional.empty();
      }
      context = new ContextGuess(identity);
      byContext.put(call.contextId, context);
    }
    return context.of(call);
  }
}
