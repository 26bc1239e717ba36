package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the application behind one kind of socket reads. */
@Description("What the application behind one kind of socket reads")
public record ApplicationView(
    @Description("Length of the stream that it reads, in bytes") OptionalLong inBandLen,
    @Description("SHA-256 of this stream; absent when not all of it is known")
        Optional<String> inBandSha256,
    @Description("The first bytes of this stream") Optional<byte[]> inBand,
    @Description(
            "Its first bytes from kept_from on, when those in front, which all views share, were"
                + " not kept")
        Optional<byte[]> inBandTail,
    @Description("The bytes that recv with MSG_OOB could return, in order") Optional<byte[]> oob,
    @Description("Where in this stream SIOCATMARK is true") List<Long> markOffsets,
    @Description("Another view that is the same, instead of all the above") Optional<String> sameAs,
    @Description(
            value =
                "How this is known: compared with the running system, from its source, or from"
                    + " its documentation",
            values = {"measured", "source", "documented"})
        String confidence) {}
