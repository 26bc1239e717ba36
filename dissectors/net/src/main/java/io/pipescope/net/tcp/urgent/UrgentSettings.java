package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Limits;

/**
 * How much of urgent data is kept and shown.
 *
 * @param limits bounds on memory
 * @param maxPayload bytes of a stream that events show; -1 for all that was kept
 */
public record UrgentSettings(Limits limits, int maxPayload) {}
