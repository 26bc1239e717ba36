/**
 * Findings that are written down as data: {@code detections.conf} says what makes one, this package
 * holds it against the events. Knows no protocol; the fields of events are named as in display
 * filters.
 */
package io.pipescope.engine.detection;
