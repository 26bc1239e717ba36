package io.pipescope.net.tcp.urgent;

import java.util.ArrayList;
import java.util.List;

/**
 * A socket of 4.4BSD-Lite2, written down from {@code tcp_input}, {@code tcp_pulloutofband}, {@code
 * tcp_reass} and {@code soreceive}, with buffers that really lose the byte: slow and plain, to hold
 * the model against. The application reads after each segment.
 */
final class BsdSocket {

  private static final class Segment {
    private int seq;
    private int len;
    private final StringBuilder mbuf;

    Segment(int seq, int len, String data) {
      this.seq = seq;
      this.len = len;
      mbuf = new StringBuilder(data);
    }

    void adjust(int count) {
      mbuf.delete(0, Math.min(count, mbuf.length()));
    }
  }

  private final List<Segment> queue = new ArrayList<>();
  private final StringBuilder socketBuffer = new StringBuilder();
  private int rcvNxt;
  private int rcvUp;
  private int oobMark;
  private boolean atMark;
  private boolean finReceived;

  private final StringBuilder stream = new StringBuilder();
  private final StringBuilder outOfBand = new StringBuilder();
  private final List<Integer> pulled = new ArrayList<>();
  private final List<Long> marks = new ArrayList<>();

  void segment(Sent sent) {
    Segment segment = new Segment(sent.offset(), sent.payload().length(), sent.payload());
    int urp = sent.urg() ? sent.pointer() : 0;
    boolean fin = sent.fin();
    int todrop = rcvNxt - segment.seq;
    if (todrop > 0) {
      if (todrop > segment.len || (todrop == segment.len && !fin)) {
        fin = false;
        todrop = segment.len;
      }
      segment.adjust(todrop);
      segment.seq += todrop;
      segment.len -= todrop;
      urp = urp > todrop ? urp - todrop : 0;
    }
    if (urp != 0 && !finReceived) {
      if (segment.seq + urp > rcvUp) {
        rcvUp = segment.seq + urp;
        oobMark = socketBuffer.length() + (rcvUp - rcvNxt) - 1;
        atMark |= oobMark == 0;
      }
      if (urp <= segment.len) {
        pullOutOfBand(segment, urp - 1);
      }
    } else if (rcvNxt > rcvUp) {
      rcvUp = rcvNxt;
    }
    if (segment.len > 0 && !finReceived) {
      reassemble(segment);
    }
    finReceived |= fin && rcvNxt == sent.end();
    receive();
  }

  private void pullOutOfBand(Segment segment, int at) {
    if (!pulled.contains(segment.seq + at)) {
      pulled.add(segment.seq + at);
      outOfBand.append(segment.mbuf.charAt(at));
    }
    segment.mbuf.deleteCharAt(at);
  }

  private void reassemble(Segment segment) {
    int next = 0;
    while (next < queue.size() && queue.get(next).seq <= segment.seq) {
      next++;
    }
    if (next > 0) {
      Segment before = queue.get(next - 1);
      int i = before.seq + before.len - segment.seq;
      if (i > 0) {
        if (i >= segment.len) {
          return;
        }
        segment.adjust(i);
        segment.len -= i;
        segment.seq += i;
      }
    }
    while (next < queue.size()) {
      Segment behind = queue.get(next);
      int i = segment.seq + segment.len - behind.seq;
      if (i <= 0) {
        break;
      }
      if (i < behind.len) {
        behind.seq += i;
        behind.len -= i;
        behind.adjust(i);
        break;
      }
      queue.remove(next);
    }
    queue.add(next, segment);
    while (!queue.isEmpty() && queue.get(0).seq == rcvNxt) {
      Segment first = queue.remove(0);
      rcvNxt += first.len;
      socketBuffer.append(first.mbuf);
    }
  }

  /** {@code soreceive} until the buffer is empty: it stops at the mark. */
  private void receive() {
    note();
    while (socketBuffer.length() > 0) {
      atMark = false;
      int count = oobMark > 0 ? Math.min(oobMark, socketBuffer.length()) : socketBuffer.length();
      stream.append(socketBuffer, 0, count);
      socketBuffer.delete(0, count);
      if (oobMark > 0) {
        oobMark -= count;
        atMark = oobMark == 0;
      }
      note();
    }
  }

  private void note() {
    long place = stream.length();
    if (atMark && !marks.contains(place)) {
      marks.add(place);
    }
  }

  Reading reading() {
    return new Reading(stream.toString(), outOfBand.toString(), List.copyOf(marks));
  }
}
