package io.pipescope.net.tcp.finding;

import io.pipescope.api.Observation;

/**
 * Both ends answer each other's acknowledgments with acknowledgments.
 *
 * @param acks how many in a row so far
 * @param firstFrame of them
 */
public record AckStormObservation(int acks, long firstFrame) implements Observation {}
