package io.pipescope.engine.detection;

import io.pipescope.api.Event;

/**
 * A finding with what made it one.
 *
 * @param event the last that it took
 * @param occurrence what others that come after it need to know
 */
record Discovery(Event event, Occurrence occurrence) {}
