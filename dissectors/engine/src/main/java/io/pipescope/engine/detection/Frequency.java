package io.pipescope.engine.detection;

import io.pipescope.report.filter.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * How often something has to happen to be a finding.
 *
 * @param count so many times, at least 1
 * @param seconds within so many seconds of capture time
 * @param per with the same values in these fields
 * @param distinct the field whose different values are counted; empty to count events
 */
record Frequency(int count, int seconds, List<FieldPath> per, Optional<FieldPath> distinct) {}
