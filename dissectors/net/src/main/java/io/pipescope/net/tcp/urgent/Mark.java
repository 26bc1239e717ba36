package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One distinct urgent mark of a direction. */
@Description("A distinct urgent mark")
public record Mark(
    @Description("Number of the mark, from 0") int id,
    @Description("Frames whose segments set or repeat it") List<Long> frames,
    @Description("Sequence number of the first of these segments, raw") long seq,
    @Description("Urgent pointer of that segment") int urgentPointer,
    @Description("Place of the byte that BSD and Linux call out-of-band, in bytes from 0")
        long streamOffset,
    @Description("That byte; absent when it never arrived") Optional<byte[]> byte_,
    @Description(
            value = "What Linux makes of the mark",
            values = {
              "valid",
              "never_arrived",
              "past_fin",
              "not_in_window",
              "duplicate",
              "superseded"
            })
        String status,
    @Description("The mark that replaced it") OptionalInt supersededBy,
    @Description("What became of the byte") MarkFate fate,
    @Description(
            value = "What is unusual about the segments",
            values = {
              "beyond_segment",
              "pointer_zero",
              "no_data",
              "on_syn",
              "on_rst",
              "moved_back",
              "retransmitted",
              "out_of_order",
              "past_fin"
            })
        List<String> anomalies) {}
