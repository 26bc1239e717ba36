package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Description;

/** What became of a marked byte. */
@Description(
    "What became of the marked byte: oob, in_band, discarded, or ignored (in the stream, because"
        + " the mark did not count)")
public record MarkFate(
    @Description(
            value = "On Linux",
            values = {"oob", "in_band", "discarded", "ignored"})
        String linux,
    @Description(
            value = "On Linux with tcp_stdurg",
            values = {"oob", "in_band", "discarded", "ignored"})
        String linuxStdurg,
    @Description(
            value = "On 4.4BSD",
            values = {"oob", "in_band", "discarded", "ignored"})
        String bsd,
    @Description(
            value = "On Windows",
            values = {"oob", "in_band", "discarded", "ignored"})
        String windows) {}
