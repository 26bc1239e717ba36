package io.pipescope.dcerpc;

import java.util.Optional;

/**
 * Which interface a call is probably of, although no bind said so.
 *
 * @param candidate the interface, with what speaks for it
 * @param shown the same as events show it
 * @param confidence above 0, below 1
 */
record Guess(Candidate candidate, RpcInterface shown, double confidence) {

  KnownInterface known() {
    return candidate.known();
  }

  static Guess of(Candidate candidate, double confidence) {
    KnownInterface known = candidate.known();
    RpcInterface shown =
        new RpcInterface(
            known.uuid().toString(),
            Optional.of(known.version()).filter(version -> !version.isEmpty()),
            Optional.of(known.name()));
    return new Guess(candidate, shown, Math.round(confidence * 100) / 100.0);
  }
}
