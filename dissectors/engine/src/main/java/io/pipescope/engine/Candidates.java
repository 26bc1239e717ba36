package io.pipescope.engine;

import io.pipescope.api.StreamDissectorProvider;
import java.util.List;
import java.util.Optional;

/**
 * The stream dissectors that come into question somewhere.
 *
 * @param forced what the user named
 * @param bound to the port or the name of the pipe
 * @param heuristic recognise their protocol anywhere
 */
record Candidates(
    Optional<StreamDissectorProvider> forced,
    List<StreamDissectorProvider> bound,
    List<StreamDissectorProvider> heuristic) {}
