package io.pipescope.dcerpc;

import java.util.Optional;

/**
 * Which interface a call is probably of, although no bind said so.
 *
 * @param known the interface
 * @param shown the same as events show it
 * @param confidence above 0, below 1
 */
record Guess(KnownInterface known, RpcInterface shown, double confidence) {

  static Guess of(KnownInterface known, double confidence) {
    RpcInterface shown =
        new RpcInterface(
            known.uuid().toString(),
            Optional.of(known.version()).filter(version -> !version.isEmpty()),
            Optional.of(known.name()));
    return new Guess(known, shown, Math.round(confidence * 100) / 100.0);
  }
}
