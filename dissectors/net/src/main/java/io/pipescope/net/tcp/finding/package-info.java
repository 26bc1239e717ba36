/**
 * Attacks on and through TCP, found in what all conversations of a capture do together: floods,
 * guessed sequence numbers, blind injection, probes. Each is an {@link io.pipescope.api.Finding};
 * where they begin to speak up is in {@link io.pipescope.api.Thresholds}.
 */
package io.pipescope.net.tcp.finding;
