package io.pipescope.net.tcp;

import io.pipescope.api.Description;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One end of a TCP conversation: its state, what it offered, and what it sent. */
@Description("One end of the conversation; the counters are of the segments that it sent")
public record TcpSide(
    @Description("State of this end when the conversation or the capture ended (RFC 9293)")
        TcpState state,
    @Description("Initial sequence number, raw") OptionalLong isn,
    @Description("Maximum segment size option in bytes") OptionalInt mss,
    @Description("Window scale option, the shift count as sent") OptionalInt windowScale,
    @Description("SACK-permitted option on the SYN") Optional<Boolean> sackPermitted,
    @Description("Timestamps option on the SYN") Optional<Boolean> timestamps,
    @Description("Bytes that this end sent and the receiver's application got, in order")
        long streamBytes,
    @Description("SHA-256 of these bytes, urgent data in line") Optional<String> streamSha256,
    @Description("Holes in the stream: the receiver got bytes that the capture lacks") long gaps,
    @Description("Bytes in these holes") long gapBytes,
    @Description("Send variables") Optional<SendVariables> snd,
    @Description("Receive variables") Optional<ReceiveVariables> rcv,
    @Description("Segments that repeat bytes, for whatever reason") int retransmissions,
    @Description("Those among them that duplicate acknowledgments have asked for")
        int fastRetransmissions,
    @Description("Those among them whose bytes were acknowledged before, or came twice")
        int spuriousRetransmissions,
    @Description("Segments that were overtaken by later ones") int outOfOrder,
    @Description("Acknowledgments that repeat the one before while data is outstanding")
        int duplicateAcks,
    @Description("Segments that begin behind the next expected byte") int lostSegments,
    @Description("Segments that offer no window") int zeroWindows,
    @Description("Segments that fill the window of the other end") int windowFulls,
    @Description("Keep-alive probes") int keepAlives,
    @Description("Segments that brought bytes which had come before") int overlaps,
    @Description("Those among them whose bytes were found to be different") int overlapConflicts,
    @Description("Segments that the receiver dropped because their checksum was wrong")
        int badChecksums,
    @Description("Segments with the URG flag") int urgentSegments,
    @Description("Distinct urgent marks that these set") int urgentMarks,
    @Description("Segments whose checksum the sender left to its network card")
        int offloadedChecksums,
    @Description("Acknowledgments that change nothing but the window") int windowUpdates,
    @Description("Times until segments of this end were acknowledged")
        Optional<AckRoundTrips> ackRttUs) {}
