package io.pipescope.net.tcp;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The transmission control block of one end, as far as the wire shows it (RFC 9293 section 3.3.1),
 * and its state (section 3.3.2). Segments are taken to arrive where they were sent to.
 */
final class TcpEndpoint {
  private TcpState state;
  private boolean hasSent;
  private boolean hasAcknowledged;
  private boolean hasIss;
  private int iss;
  private int sndUna;
  private int sndNxt;
  private long sndWnd;
  private int sndUp;
  private int sndWl1;
  private int sndWl2;
  private int rcvNxt;
  private long rcvWnd;
  private int rcvUp;
  private int irs;
  private boolean hasIrs;
  private boolean finSent;
  private int finSequence;
  private boolean finReceived;
  private TcpOptions options = TcpOptions.NONE;
  private int windowShift;

  TcpEndpoint(TcpState state) {
    this.state = state;
  }

  /** This end sent a segment. */
  void sent(TcpSegment segment) {
    int sequence = segment.sequenceNumber();
    int end = sequence + segment.sequenceLength();
    if (!hasSent) {
      hasSent = true;
      sndNxt = end;
      sndUna = sequence;
    } else if (end - sndNxt > 0 && !segment.rst()) {
      sndNxt = end;
    }
    if (segment.ack()) {
      if (!hasAcknowledged || segment.acknowledgmentNumber() - rcvNxt > 0) {
        rcvNxt = segment.acknowledgmentNumber();
        hasAcknowledged = true;
      }
      rcvWnd = scaledWindow(segment);
    }
    if (segment.urg() && !segment.syn()) {
      sndUp = sequence + segment.urgentPointer();
    }
    if (segment.rst()) {
      state = TcpState.CLOSED;
    } else if (segment.syn()) {
      sentSyn(segment);
    }
    if (segment.fin() && !segment.rst()) {
      sentFin(end - 1);
    }
  }

  private void sentSyn(TcpSegment segment) {
    iss = segment.sequenceNumber();
    hasIss = true;
    if (!segment.ack()) {
      if (state == TcpState.CLOSED || state == TcpState.LISTEN) {
        state = TcpState.SYN_SENT;
      }
    } else if (state == TcpState.LISTEN || state == TcpState.CLOSED || state == TcpState.SYN_SENT) {
      state = TcpState.SYN_RECEIVED;
    }
  }

  private void sentFin(int sequence) {
    if (!finSent) {
      finSent = true;
      finSequence = sequence;
    }
    state =
        switch (state) {
          case SYN_RECEIVED, ESTABLISHED -> TcpState.FIN_WAIT_1;
          case CLOSE_WAIT -> TcpState.LAST_ACK;
          default -> state;
        };
  }

  /** A segment of the other end arrived. */
  void received(TcpSegment segment, long window) {
    if (segment.rst()) {
      state = TcpState.CLOSED;
      return;
    }
    if (segment.syn()) {
      irs = segment.sequenceNumber();
      hasIrs = true;
      receivedSyn(segment.ack());
    }
    if (segment.ack()) {
      receivedAck(segment, window);
    }
    if (segment.urg() && !segment.syn()) {
      int pointed = segment.sequenceNumber() + segment.urgentPointer();
      if (pointed - rcvUp > 0 || rcvUp == 0) {
        rcvUp = pointed;
      }
    }
    if (segment.fin()) {
      receivedFin();
    }
  }

  private void receivedSyn(boolean withAck) {
    state =
        switch (state) {
          case LISTEN -> withAck ? state : TcpState.SYN_RECEIVED;
          case SYN_SENT -> withAck ? TcpState.ESTABLISHED : TcpState.SYN_RECEIVED;
          default -> state;
        };
  }

  private void receivedAck(TcpSegment segment, long window) {
    int acknowledgment = segment.acknowledgmentNumber();
    if (acknowledgment - sndUna > 0) {
      sndUna = acknowledgment;
    }
    int sequence = segment.sequenceNumber();
    if (sequence - sndWl1 > 0
        || (sequence == sndWl1 && acknowledgment - sndWl2 >= 0)
        || sndWl2 == 0) { // RFC 9293 section 3.10.7.4, fifth check
      sndWnd = window;
      sndWl1 = sequence;
      sndWl2 = acknowledgment;
    }
    if (state == TcpState.SYN_RECEIVED && hasIss && acknowledgment - iss > 0) {
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

  private void receivedFin() {
    finReceived = true;
    state =
        switch (state) {
          case SYN_RECEIVED, ESTABLISHED -> TcpState.CLOSE_WAIT;
          case FIN_WAIT_1 -> TcpState.CLOSING;
          case FIN_WAIT_2 -> TcpState.TIME_WAIT;
          default -> state;
        };
  }

  /** The capture began after the handshake: this end was in the middle of a conversation. */
  void pickUp() {
    state = TcpState.ESTABLISHED;
  }

  /** Remembers the options of this end's SYN. */
  void synOptions(TcpOptions options) {
    this.options = options;
  }

  /** From now on this end's windows are shifted, because both offered it (RFC 7323 section 2.2). */
  void scaleWindows() {
    windowShift = Math.min(14, options.windowScale().orElse(0));
  }

  /** The window that a segment of this end offers, in bytes. */
  long scaledWindow(TcpSegment segment) {
    return segment.syn() ? segment.window() : (long) segment.window() << windowShift;
  }

  TcpState state() {
    return state;
  }

  TcpOptions options() {
    return options;
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

  int sndNxt() {
    return sndNxt;
  }

  /** The next sequence number that this end expects, as its acknowledgments say. */
  int rcvNxt() {
    return rcvNxt;
  }

  boolean hasAcknowledged() {
    return hasAcknowledged;
  }

  long rcvWnd() {
    return rcvWnd;
  }

  boolean finSent() {
    return finSent;
  }

  boolean finReceived() {
    return finReceived;
  }

  OptionalInt isn() {
    return hasIss ? OptionalInt.of(iss) : OptionalInt.empty();
  }

  /** The send variables; empty when this end sent nothing. */
  Optional<SendVariables> sendVariables() {
    return hasSent
        ? Optional.of(
            new SendVariables(
                unsigned(sndUna),
                unsigned(sndNxt),
                sndWnd,
                unsigned(sndUp),
                unsigned(sndWl1),
                unsigned(sndWl2),
                unsigned(iss)))
        : Optional.empty();
  }

  /** The receive variables; empty when this end acknowledged nothing. */
  Optional<ReceiveVariables> receiveVariables() {
    return hasAcknowledged || hasIrs
        ? Optional.of(
            new ReceiveVariables(unsigned(rcvNxt), rcvWnd, unsigned(rcvUp), unsigned(irs)))
        : Optional.empty();
  }

  private static long unsigned(int sequenceNumber) {
    return sequenceNumber & 0xffff_ffffL;
  }
}
