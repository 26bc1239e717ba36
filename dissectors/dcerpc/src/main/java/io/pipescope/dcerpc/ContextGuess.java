package io.pipescope.dcerpc;

import io.pipescope.api.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which interface one context stands for, whose negotiation was not seen.
 *
 * <p>Candidates are the interfaces with fingerprints and those that the pipe is known for. A call
 * that cannot be of an interface excludes it; each operation whose lengths, or whose arguments, are
 * what the interface says makes what is left of doubt smaller by a constant factor. Nothing is said
 * when two candidates are as good as each other. A guess is never more than that.
 */
final class ContextGuess {
  private static final double DOUBT = 0.6;
  private static final double LEAST = 0.3;
  private static final double MOST = 0.95;

  /** A second candidate with this part of the first one's score makes the guess half as good. */
  private static final double CLOSE = 0.6;

  /** Behind so many calls only the best candidate's arguments are tried: trying takes time. */
  private static final int CALLS_TO_TRY = 64;

  private final List<Candidate> candidates;
  private Optional<Candidate> favourite = Optional.empty();
  private int calls;

  /** Nothing is known yet but what carries the association. */
  ContextGuess(AssociationIdentity identity) {
    List<Candidate> all = new ArrayList<>();
    List<KnownInterface> onPipe =
        identity.pipe().map(name -> InterfaceTable.INSTANCE.at("pipe:" + name)).orElse(List.of());
    Set<KnownInterface> others = new HashSet<>(onPipe);
    for (Fingerprint fingerprint : Fingerprint.TABLE) {
      boolean here = others.remove(fingerprint.known());
      all.add(new Candidate(fingerprint, identity.transport(), here));
    }
    for (KnownInterface known : onPipe) {
      if (others.contains(known)) {
        all.add(new Candidate(Fingerprint.unknown(known), identity.transport(), true));
      }
    }
    candidates = List.copyOf(all);
  }

  /** A call is over: what it is probably of, by all calls so far. */
  Optional<Guess> of(RpcExchange call) {
    Map<Candidate, Members> arguments = new HashMap<>();
    boolean all = calls < CALLS_TO_TRY;
    calls++;
    for (Candidate candidate : candidates) {
      candidate.called(call);
      if (candidate.isPossible() && (all || favourite.filter(candidate::equals).isPresent())) {
        candidate.arguments(call).ifPresent(read -> arguments.put(candidate, read));
      }
    }
    Optional<Guess> guess = best();
    favourite = guess.map(Guess::candidate);
    guess.ifPresent(
        best -> {
          Members read = arguments.get(best.candidate());
          if (read != null) {
            call.request.decoded(read);
            best.candidate().results(call).ifPresent(call.response::decoded);
          }
        });
    return guess;
  }

  /** The best guess, if there is one. */
  private Optional<Guess> best() {
    Optional<Candidate> best = Optional.empty();
    double first = 0;
    double second = 0;
    for (Candidate candidate : candidates) {
      double score = candidate.isPossible() ? candidate.score() : 0;
      if (score > first) {
        second = first;
        first = score;
        best = Optional.of(candidate);
      } else {
        second = Math.max(second, score);
      }
    }
    if (best.isEmpty() || first <= second) {
      return Optional.empty();
    }
    double confidence = Math.min(MOST, 1 - Math.pow(DOUBT, first));
    if (second >= CLOSE * first) {
      confidence /= 2;
    }
    return confidence < LEAST ? Optional.empty() : Optional.of(Guess.of(best.get(), confidence));
  }
}
