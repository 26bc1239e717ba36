/**
 * Events as people and programs read them: JSON lines or one JSON document ({@link
 * io.pipescope.report.EventWriter}, {@link io.pipescope.report.OutputFormat}), their schema ({@link
 * io.pipescope.report.SchemaGenerator}), and the summary at the end of a run ({@link
 * io.pipescope.report.SummaryPrinter}).
 *
 * <p>Knows no protocol: what an event says is read from the components of its payload record.
 */
package io.pipescope.report;
