package io.pipescope.net.tcp;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a segment is in its conversation, and how both ends stand behind it. */
public record SegmentView(
    @Description("The conversation, as in the flow_id of its events") long flowId,
    @Description("Which way the segment goes") Direction direction,
    @Description("Sequence number counted from that of the SYN, or from 1 without a SYN")
        OptionalLong relativeSequenceNumber,
    @Description("The sequence number that follows the segment, counted in the same way")
        OptionalLong relativeNextSequenceNumber,
    @Description("Acknowledgment number, counted in the same way for the other direction")
        OptionalLong relativeAcknowledgmentNumber,
    @Description("Bytes of data that were sent") int payloadLength,
    @Description("Window that is offered, scaled, in bytes") int scaledWindow,
    @Description("What is remarkable about the segment: the counters of flow events that it raised")
        List<String> analysis,
    @Description("The end that opened the conversation, after the segment") End client,
    @Description("The other end, after the segment") End server,
    @Description("Protocol of the stream, as far as it is known") String protocol) {

  /** One end of the conversation (RFC 9293 section 3.3). */
  public record End(
      @Description("State of the connection") TcpState state,
      @Description("Send variables") Optional<SendVariables> snd,
      @Description("Receive variables") Optional<ReceiveVariables> rcv) {}
}
