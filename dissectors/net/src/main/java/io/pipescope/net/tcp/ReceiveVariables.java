package io.pipescope.net.tcp;

import io.pipescope.api.Description;

/** The receive sequence variables of RFC 9293 section 3.3.1; raw 32-bit sequence numbers. */
@Description("Receive sequence variables of RFC 9293 section 3.3.1, raw 32-bit sequence numbers")
public record ReceiveVariables(
    @Description("RCV.NXT, next sequence number expected") long nxt,
    @Description("RCV.WND, receive window in bytes") long wnd,
    @Description("RCV.UP, receive urgent pointer") long up,
    @Description("IRS, initial receive sequence number") long irs) {}
