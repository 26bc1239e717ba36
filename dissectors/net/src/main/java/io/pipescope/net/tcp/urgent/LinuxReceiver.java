package io.pipescope.net.tcp.urgent;

/**
 * Linux: {@code tcp_check_urg}, {@code tcp_urg} and {@code tcp_recvmsg} of Linux 6.18, compared
 * with the running kernel.
 *
 * <p>There is one slot, {@code urg_seq} with its state {@code urg_data}. A new mark replaces the
 * old one; the byte of the old one is then part of the stream again, except when it is the very
 * next byte to be read: that one is skipped.
 */
final class LinuxReceiver extends Receiver {

  /** When the application reads. */
  enum Reader {
    /** Everything at the end. */
    LATE,
    /** After each segment, first out of band, then the stream. */
    PROMPT
  }

  private enum UrgData {
    NONE,
    NOT_YET,
    VALID,
    READ
  }

  private final boolean stdurg;
  private final boolean inline;
  private final Reader reader;

  private long copiedSeq;
  private long urgSeq;
  private UrgData urgData = UrgData.NONE;
  private int urgByte;
  private boolean urgByteOfHeader;

  /** The FIN could not be merged with the data in front of it: a call ends between them. */
  private boolean finApart;

  /**
   * @param stdurg whether {@code net.ipv4.tcp_stdurg} is set
   * @param inline whether the socket has SO_OOBINLINE
   * @param reader when the application reads
   * @param copiedSeq offset of the next byte that it reads
   */
  LinuxReceiver(boolean stdurg, boolean inline, Reader reader, long copiedSeq) {
    this.stdurg = stdurg;
    this.inline = inline;
    this.reader = reader;
    this.copiedSeq = copiedSeq;
  }

  @Override
  boolean segment(UrgentSegment segment) {
    if (!segment.isAccepted()) {
      return false;
    }
    boolean onlyRepeats = segment.length() > 0 && segment.end() == segment.rcvNxt();
    finApart |= segment.fin() && onlyRepeats;
    boolean taken = segment.urg() && checkUrg(segment);
    if (urgData == UrgData.NOT_YET) {
      fetch(segment);
    }
    return taken;
  }

  /** {@code tcp_check_urg} */
  private boolean checkUrg(UrgentSegment segment) {
    int pointer = segment.urgentPointer();
    if (pointer > 0 && !stdurg) {
      pointer--;
    }
    long point = segment.sequence() + pointer;
    long rcvNxt = segment.rcvNxt();
    if (copiedSeq > point || point < rcvNxt) {
      return false;
    }
    if (urgData != UrgData.NONE && point <= urgSeq) {
      return false;
    }
    if (urgData != UrgData.NONE && urgSeq == copiedSeq && !inline && copiedSeq != rcvNxt) {
      removed().add(copiedSeq);
      copiedSeq++;
    }
    urgData = UrgData.NOT_YET;
    urgSeq = point;
    return true;
  }

  /**
   * {@code tcp_urg}: takes the byte when it is in the segment. The comparison is unsigned and
   * includes the header, so that a mark up to a header's length in front of the segment, whose byte
   * was queued before the mark came, gets a byte of this segment's header.
   */
  private void fetch(UrgentSegment segment) {
    long index = urgSeq - segment.start() + segment.headerLength();
    if (index >= 0 && index < (long) segment.headerLength() + segment.length()) {
      urgData = UrgData.VALID;
      urgByte = segment.byteAt(index);
      urgByteOfHeader = index < segment.headerLength();
    }
  }

  @Override
  void delivered(long rcvNxt, boolean finTaken) {
    if (reader == Reader.PROMPT) {
      receiveOutOfBand();
      receive(rcvNxt, finTaken);
    }
  }

  @Override
  void finish(long rcvNxt, boolean finTaken, boolean resetUnread) {
    if (reader == Reader.LATE) {
      if (!resetUnread) {
        receiveOutOfBand();
      }
      receive(rcvNxt, finTaken);
    }
  }

  /** {@code tcp_recv_urg} */
  private void receiveOutOfBand() {
    if (!inline && urgData == UrgData.VALID) {
      addOutOfBand(urgByte);
      if (!urgByteOfHeader) {
        outOfBand().add(urgSeq);
      }
      urgData = UrgData.READ;
    }
  }

  /**
   * {@code tcp_recvmsg} until nothing is left, with SIOCATMARK before each call. A call that reads
   * the last byte takes the FIN too, and with it a mark on the FIN.
   */
  private void receive(long rcvNxt, boolean finTaken) {
    long dataEnd = rcvNxt - (finTaken ? 1 : 0);
    while (true) {
      if (urgData != UrgData.NONE && urgSeq == copiedSeq) {
        marks().add(Math.min(copiedSeq, dataEnd));
      }
      if (copiedSeq >= dataEnd) {
        copiedSeq = Math.max(copiedSeq, rcvNxt);
        return;
      }
      if (urgData != UrgData.NONE && urgSeq > copiedSeq && urgSeq < dataEnd) {
        copiedSeq = urgSeq;
        continue;
      }
      if (urgData != UrgData.NONE && urgSeq == copiedSeq && !inline) {
        removed().add(copiedSeq);
      }
      copiedSeq = finApart ? dataEnd : rcvNxt;
      if (urgData != UrgData.NONE && urgSeq < copiedSeq) {
        urgData = UrgData.NONE;
      }
    }
  }

  @Override
  long nextTakenOut(long offset) {
    long next = removed().firstFrom(offset);
    boolean pending = !inline && urgData != UrgData.NONE && urgSeq >= offset;
    return pending ? Math.min(next, urgSeq) : next;
  }

  @Override
  long undecided() {
    return reader == Reader.LATE && !inline && urgData != UrgData.NONE ? urgSeq : Long.MAX_VALUE;
  }
}
