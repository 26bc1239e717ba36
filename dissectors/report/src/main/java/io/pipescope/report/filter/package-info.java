/**
 * The language of display filters: {@code smb.command == "create" && ip.src == 10.0.0.0/8}. One
 * language for events and packets; what the fields are and where their values come from is told by
 * a {@link io.pipescope.report.filter.FieldCatalogue} and a {@link
 * io.pipescope.report.filter.FieldSource}.
 */
package io.pipescope.report.filter;
