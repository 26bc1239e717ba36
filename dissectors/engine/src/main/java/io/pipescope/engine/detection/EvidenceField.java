package io.pipescope.engine.detection;

import io.pipescope.report.filter.FieldPath;

/**
 * A field whose value is evidence.
 *
 * @param name what the evidence is called
 * @param field where its value is
 */
record EvidenceField(String name, FieldPath field) {}
