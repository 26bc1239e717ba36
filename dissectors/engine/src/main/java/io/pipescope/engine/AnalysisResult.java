package io.pipescope.engine;

import io.pipescope.report.Summary;

/**
 * What came of an analysis.
 *
 * @param summary what was read and found
 * @param problems how many captures could not be read, or not to their end
 */
public record AnalysisResult(Summary summary, int problems) {}
