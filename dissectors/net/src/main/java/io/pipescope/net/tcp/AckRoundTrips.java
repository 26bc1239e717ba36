package io.pipescope.net.tcp;

import io.pipescope.api.Description;

/** Times from a segment to its acknowledgment: one segment at a time, none that was repeated. */
@Description(
    "Times from a segment with data to its acknowledgment in microseconds, as seen where the"
        + " capture was made; one segment at a time, none that was repeated (RFC 6298 section 3)")
public record AckRoundTrips(
    @Description("How many were taken") int samples,
    @Description("The shortest") long min,
    @Description("The mean") long avg,
    @Description("The longest") long max) {}
