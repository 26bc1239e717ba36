package io.pipescope.net.tcp;

import io.pipescope.api.Description;
import java.util.List;

/** What went through a conversation, whatever its transport. */
@Description("A conversation, from its first frame to its last")
public record Flow(
    @Description("Capture time of the first frame, RFC 3339 UTC") String start,
    @Description("Capture time of the last frame, RFC 3339 UTC") String end,
    @Description("Time between the two in seconds") double durationS,
    @Description("Frames that the client sent") long pktsToserver,
    @Description("Frames that the server sent") long pktsToclient,
    @Description("Bytes that the client sent: lengths of the frames on the wire")
        long bytesToserver,
    @Description("Bytes that the server sent: lengths of the frames on the wire")
        long bytesToclient,
    @Description(
            value = "How far the connection got",
            values = {"new", "established", "closed"})
        String state,
    @Description(
            value = "Why the conversation ended",
            values = {"fin", "rst", "timeout", "reuse", "limit", "end_of_capture"})
        String reason,
    @Description("Protocol of the application, unknown when no dissector took the stream")
        String appProto,
    @Description(
            "Virtual networks that its first frame went through, the outermost first: VXLAN and"
                + " Geneve network identifiers, GRE keys")
        List<Long> networks) {}
