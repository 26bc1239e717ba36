package io.pipescope.engine.detection;

import io.pipescope.api.Evidence;
import java.util.List;

/**
 * A finding that was made, for those that come after it.
 *
 * @param time when it began: capture time in nanoseconds
 * @param evidence all of it, that of what came before included
 */
record Occurrence(long time, List<Evidence> evidence) {}
