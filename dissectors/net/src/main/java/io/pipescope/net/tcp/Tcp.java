package io.pipescope.net.tcp;

import io.pipescope.api.Description;
import java.util.OptionalLong;

/** What TCP did in a conversation. */
@Description("TCP's view of the conversation")
public record Tcp(
    @Description(
            value = "How much of the three-way handshake was captured",
            values = {"complete", "partial", "none"})
        String handshake,
    @Description("Time from the SYN to the final ACK of the handshake in microseconds")
        OptionalLong rttUs,
    @Description("The end that opened the connection") TcpSide client,
    @Description("The other end") TcpSide server) {}
