package io.pipescope.net.tcp;

import java.util.Optional;

/**
 * The transmission control block of one end, as far as the wire shows it (RFC 9293 section 3.3.1),
 * and its state (section 3.3.2).
 *
 * <p>{@link #sent} and {@link #received} are told segments that the receiver accepts, in the order
 * of the capture; segments are taken to arrive. Where the capture lacks segments, an end is taken
 * to have sent and received what its later segments prove.
 */
final class TcpEndpoint {
  private static final int MAX_WINDOW_SHIFT = 14;

  private TcpState state;
  private int options = TcpOptions.NONE;
  private boolean hasSent;
  private boolean hasAcknowledged;
  private boolean hasIss;
  private boolean hasIrs;
  private boolean hasWindow;
  private boolean hasSndUp;
  private boolean hasRcvUp;
  private boolean opened;
  private boolean finSent;
  private boolean finReceived;
  private byte windowShift;
  private int iss;
  private int sndUna;
  private int sndNxt;
  private int sndWnd;
  private int sndUp;
  private int sndWl1;
  private int sndWl2;
  private int rcvNxt;
  private int rcvWnd;
  private int rcvUp;
  private int irs;
  private int rightEdge;
  private int finSequence;

  TcpEndpoint(TcpState state) {
    this.state = state;
  }

  /**
   * This end sent a segment without RST that the other end accepts.
   *
   * @param other the other end
   */
  void sent(TcpSegment segment, TcpEndpoint other) {
    int sequence = segment.sequenceNumber();
    int end = sequence + segment.sequenceLength();
    if (!hasSent) {
      hasSent = true;
      sndNxt = end;
      sndUna = hasWindow ? sndUna : sequence;
    } else if (end - sndNxt > 0) {
      sndNxt = end;
    }
    if (segment.ack()) {
      acknowledges(segment.acknowledgmentNumber(), scaledWindow(segment));
    }
    if (segment.urg() && !segment.syn() && !segment.rst()) {
      int pointed = sequence + segment.urgentPointer();
      sndUp = hasSndUp && pointed - sndUp < 0 ? sndUp : pointed;
      hasSndUp = true;
    }
    if (segment.syn()) {
      sentSyn(sequence, segment.ack());
    } else if (segment.ack()) {
      sentAfterHandshake(segment.payloadLength() > 0 || segment.fin());
    }
    if (segment.fin()) {
      sentFin(end - 1, other.finSent && rcvNxt - other.finSequence > 0);
    }
  }

  private void acknowledges(int acknowledgment, int window) {
    int right = acknowledgment + window;
    if (!hasAcknowledged || right - rightEdge > 0) {
      rightEdge = right;
    }
    if (!hasAcknowledged || acknowledgment - rcvNxt >= 0) {
      rcvNxt = acknowledgment;
      rcvWnd = window; // an older acknowledgment that was overtaken does not shrink the window
      hasAcknowledged = true;
    }
  }

  private void sentSyn(int sequence, boolean withAck) {
    if (!hasIss) {
      iss = sequence;
      hasIss = true;
    }
    if (!withAck) {
      opened = true;
      if (state == TcpState.CLOSED || state == TcpState.LISTEN) {
        state = TcpState.SYN_SENT;
      }
    } else if (state == TcpState.LISTEN || state == TcpState.CLOSED || state == TcpState.SYN_SENT) {
      state = TcpState.SYN_RECEIVED;
    }
  }

  /** Where the capture lacks the other end, this one's segments tell that it was there. */
  private void sentAfterHandshake(boolean withData) {
    if ((state == TcpState.SYN_SENT && !hasIrs)
        || (state == TcpState.SYN_SENT && !opened)
        || (state == TcpState.SYN_RECEIVED && withData && !hasIrs)) {
      state = TcpState.ESTABLISHED;
    }
  }

  /**
   * @param knowing whether this end had the other's FIN when it sent its own
   */
  private void sentFin(int sequence, boolean knowing) {
    if (!finSent) {
      finSent = true;
      finSequence = sequence;
    }
    state =
        switch (state) {
          case SYN_RECEIVED, ESTABLISHED -> TcpState.FIN_WAIT_1;
          case CLOSE_WAIT -> knowing ? TcpState.LAST_ACK : TcpState.CLOSING;
          default -> state;
        };
  }

  /**
   * Whether a SYN with ACK answers what this end sent, or an ACK what it could have sent: the first
   * check of RFC 9293 sections 3.10.7.3 and 3.10.7.4.
   */
  boolean canBeAcknowledged(int acknowledgment) {
    return !opened || !hasSent || (acknowledgment - iss > 0 && acknowledgment - sndNxt <= 0);
  }

  /** Whether an acknowledgment is of this end's SYN and nothing else. */
  boolean isOwnSyn(int acknowledgment) {
    return hasIss && acknowledgment == iss + 1;
  }

  /** An acceptable segment of the other end without RST arrived. */
  void received(TcpSegment segment, int window) {
    if (segment.syn()) {
      receivedSyn(segment);
    }
    if (segment.ack()) {
      receivedAck(segment, window);
    }
  }

  /** An acceptable segment has the URG flag (RFC 9293 section 3.10.7.4, sixth check). */
  void receivedUrgent(TcpSegment segment) {
    int pointed = segment.sequenceNumber() + segment.urgentPointer();
    rcvUp = hasRcvUp && pointed - rcvUp < 0 ? rcvUp : pointed;
    hasRcvUp = true;
  }

  private void receivedSyn(TcpSegment segment) {
    if (!hasIrs) {
      irs = segment.sequenceNumber();
      hasIrs = true;
    }
    state =
        switch (state) {
          case LISTEN -> segment.ack() ? state : TcpState.SYN_RECEIVED;
          case SYN_SENT -> segment.ack() ? TcpState.ESTABLISHED : TcpState.SYN_RECEIVED;
          // the capture lacks this end's SYN
          case CLOSED -> segment.ack() ? TcpState.SYN_SENT : state;
          default -> state;
        };
  }

  private void receivedAck(TcpSegment segment, int window) {
    if (state == TcpState.SYN_SENT && !segment.syn()) {
      if (!hasIrs || hasSent) {
        return; // RFC 9293 section 3.10.7.3, fifth check
      }
      state = TcpState.ESTABLISHED; // an end that the capture lacks
    }
    int acknowledgment = segment.acknowledgmentNumber();
    if (!hasWindow && !hasSent) {
      sndUna = acknowledgment;
    }
    if (acknowledgment - sndUna > 0) {
      sndUna = acknowledgment;
    }
    if (acknowledgment == sndUna) {
      updateWindow(segment.sequenceNumber(), acknowledgment, window);
    }
    if (state == TcpState.SYN_RECEIVED && (!hasIss || acknowledgment - iss > 0)) {
      state = TcpState.ESTABLISHED;
    }
    if (finSent && acknowledgment - finSequence > 0) {
      state =
          switch (state) {
            case FIN_WAIT_1 -> TcpState.FIN_WAIT_2;
            case CLOSING -> TcpState.TIME_WAIT;
            case LAST_ACK -> TcpState.CLOSED;
            default -> state;
          };
    }
  }

  /** RFC 9293 section 3.10.7.4, fifth check. */
  private void updateWindow(int sequence, int acknowledgment, int window) {
    if (!hasWindow
        || sequence - sndWl1 > 0
        || (sequence == sndWl1 && acknowledgment - sndWl2 >= 0)) {
      hasWindow = true;
      sndWnd = window;
      sndWl1 = sequence;
      sndWl2 = acknowledgment;
    }
  }

  /** The FIN of the other end, and everything in front of it, arrived. */
  void receivedFin() {
    if (finReceived) {
      return;
    }
    finReceived = true;
    state =
        switch (state) {
          case SYN_RECEIVED, ESTABLISHED -> TcpState.CLOSE_WAIT;
          case FIN_WAIT_1 -> TcpState.CLOSING;
          case FIN_WAIT_2 -> TcpState.TIME_WAIT;
          default -> state;
        };
  }

  /**
   * This end sent a reset, which ends the connection here (RFC 9293 section 3.5.2).
   *
   * @param next sequence number that follows it
   */
  void sentReset(int next) {
    if (!hasSent) {
      hasSent = true;
      sndNxt = next;
      sndUna = next;
    }
    state = TcpState.CLOSED;
  }

  /** A reset arrived that this end believes (RFC 9293 section 3.10.7.4, second check). */
  void receivedReset() {
    state =
        switch (state) {
          case LISTEN -> state;
          case SYN_RECEIVED -> opened ? TcpState.CLOSED : TcpState.LISTEN;
          default -> TcpState.CLOSED;
        };
  }

  /** The capture began after the handshake: this end was in the middle of a conversation. */
  void pickUp() {
    state = TcpState.ESTABLISHED;
  }

  /** Remembers the options of this end's SYN. */
  void synOptions(TcpOptions options) {
    this.options = options.pack();
  }

  /** From now on this end's windows are shifted, because both offered it (RFC 7323 section 2.2). */
  void scaleWindows() {
    windowShift = (byte) Math.min(MAX_WINDOW_SHIFT, options().windowScale().orElse(0));
  }

  /** The window that a segment of this end offers, in bytes. */
  int scaledWindow(TcpSegment segment) {
    return segment.syn() ? segment.window() : segment.window() << windowShift;
  }

  TcpState state() {
    return state;
  }

  TcpOptions options() {
    return TcpOptions.unpack(options);
  }

  /** Whether this end's SYN had the timestamps option. */
  boolean hasTimestamps() {
    return TcpOptions.hasTimestamps(options);
  }

  /** The largest segment that this end takes, in bytes, or what is given when it did not say. */
  int segmentSize(int otherwise) {
    return TcpOptions.segmentSize(options, otherwise);
  }

  boolean hasSent() {
    return hasSent;
  }

  /** Whether this end has sent a SYN. */
  boolean hasIss() {
    return hasIss;
  }

  int iss() {
    return iss;
  }

  int sndUna() {
    return sndUna;
  }

  /** The end of what this end was seen to send. */
  int sndNxt() {
    return sndNxt;
  }

  /** SND.NXT: what was acknowledged was sent, even where the capture lacks it. */
  int sndNxtOrAcknowledged() {
    return sndUna - sndNxt > 0 ? sndUna : sndNxt;
  }

  /** The next sequence number that this end expects, as its acknowledgments say. */
  int rcvNxt() {
    return rcvNxt;
  }

  boolean hasAcknowledged() {
    return hasAcknowledged;
  }

  int rcvWnd() {
    return rcvWnd;
  }

  /** The first sequence number that this end never offered to take. */
  int rightEdge() {
    return rightEdge;
  }

  boolean finSent() {
    return finSent;
  }

  /** The send variables; empty when this end sent nothing. */
  Optional<SendVariables> sendVariables() {
    return hasSent
        ? Optional.of(
            new SendVariables(
                unsigned(sndUna),
                unsigned(sndNxtOrAcknowledged()),
                sndWnd,
                unsigned(sndUp),
                unsigned(sndWl1),
                unsigned(sndWl2),
                unsigned(iss)))
        : Optional.empty();
  }

  /**
   * The receive variables; empty when this end neither acknowledged nor got anything.
   *
   * @param next RCV.NXT by what arrived, where that is known and ahead of what was acknowledged
   */
  Optional<ReceiveVariables> receiveVariables(int next) {
    return hasAcknowledged || hasIrs
        ? Optional.of(new ReceiveVariables(unsigned(next), rcvWnd, unsigned(rcvUp), unsigned(irs)))
        : Optional.empty();
  }

  private static long unsigned(int sequenceNumber) {
    return sequenceNumber & 0xffff_ffffL;
  }
}
