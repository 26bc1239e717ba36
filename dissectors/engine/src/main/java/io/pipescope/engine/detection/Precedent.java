package io.pipescope.engine.detection;

import io.pipescope.report.filter.FieldPath;
import java.util.List;

/**
 * What has to have happened before.
 *
 * @param ids any of these findings
 * @param seconds at most so many seconds of capture time before
 * @param here fields of this event
 * @param there the fields of the other event that have to have the same values, in the same order
 */
record Precedent(List<String> ids, int seconds, List<FieldPath> here, List<FieldPath> there) {}
