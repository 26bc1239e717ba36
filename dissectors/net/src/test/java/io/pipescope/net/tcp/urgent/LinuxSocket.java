package io.pipescope.net.tcp.urgent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A Linux socket, written down from the kernel's own steps with its own variables, 32-bit sequence
 * numbers and a queue of buffers: slow and plain, to hold the model against.
 */
final class LinuxSocket {
  private static final int TCP_URG_VALID = 0x0100;
  private static final int TCP_URG_NOTYET = 0x0200;
  private static final int TCP_URG_READ = 0x0400;
  private static final int NOTHING = -1;

  private record Buffer(int seq, String data, boolean fin) {
    int endSeq() {
      return seq + data.length() + (fin ? 1 : 0);
    }
  }

  private final boolean stdurg;
  private final boolean inline;
  private final int isn;
  private final List<Buffer> receiveQueue = new ArrayList<>();
  private final List<Buffer> outOfOrder = new ArrayList<>();
  private int copiedSeq;
  private int rcvNxt;
  private int urgSeq;
  private int urgData;
  private boolean shutdown;

  private final StringBuilder stream = new StringBuilder();
  private final StringBuilder outOfBand = new StringBuilder();
  private final List<Long> marks = new ArrayList<>();

  LinuxSocket(boolean stdurg, boolean inline, int isn) {
    this.stdurg = stdurg;
    this.inline = inline;
    this.isn = isn;
    copiedSeq = isn;
    rcvNxt = isn;
  }

  private static boolean before(int one, int other) {
    return one - other < 0;
  }

  private static boolean after(int one, int other) {
    return before(other, one);
  }

  void segment(Sent sent) {
    Buffer buffer = new Buffer(isn + sent.offset(), sent.payload(), sent.fin());
    if (before(buffer.endSeq(), rcvNxt)) {
      return; // tcp_sequence, with every segment acknowledged at once
    }
    if (sent.urg()) {
      checkUrg(buffer.seq(), sent.pointer());
    }
    if (urgData == TCP_URG_NOTYET) {
      byte[] skb = sent.bytes();
      int ptr = urgSeq - buffer.seq() + sent.headerLength();
      if (Integer.compareUnsigned(ptr, skb.length) < 0) {
        urgData = TCP_URG_VALID | (skb[ptr] & 0xff);
      }
    }
    if (buffer.endSeq() != buffer.seq() && after(buffer.endSeq(), rcvNxt) && !shutdown) {
      outOfOrder.add(buffer);
      moveInOrder();
    }
  }

  private void checkUrg(int seq, int urgPtr) {
    int ptr = urgPtr;
    if (ptr != 0 && !stdurg) {
      ptr--;
    }
    ptr += seq;
    if (after(copiedSeq, ptr) || before(ptr, rcvNxt)) {
      return;
    }
    if (urgData != 0 && !after(ptr, urgSeq)) {
      return;
    }
    if (urgSeq == copiedSeq && urgData != 0 && !inline && copiedSeq != rcvNxt) {
      copiedSeq++;
      if (!receiveQueue.isEmpty() && !before(copiedSeq, receiveQueue.get(0).endSeq())) {
        receiveQueue.remove(0);
      }
    }
    urgData = TCP_URG_NOTYET;
    urgSeq = ptr;
  }

  private void moveInOrder() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Buffer buffer : List.copyOf(outOfOrder)) {
        if (!after(buffer.endSeq(), rcvNxt)) {
          outOfOrder.remove(buffer);
        } else if (!after(buffer.seq(), rcvNxt)) {
          outOfOrder.remove(buffer);
          queue(buffer);
          moved = true;
        }
      }
    }
  }

  private void queue(Buffer buffer) {
    int last = receiveQueue.size() - 1;
    if (last >= 0 && receiveQueue.get(last).endSeq() == buffer.seq()) {
      Buffer tail = receiveQueue.get(last);
      receiveQueue.set(last, new Buffer(tail.seq(), tail.data() + buffer.data(), buffer.fin()));
    } else {
      receiveQueue.add(buffer);
    }
    rcvNxt = buffer.endSeq();
    shutdown |= buffer.fin();
  }

  /** MSG_OOB once, then the stream until it gives nothing, with SIOCATMARK before each call. */
  void readAll() {
    receiveUrgent();
    while (true) {
      if (urgData != 0 && urgSeq == copiedSeq) {
        long place = stream.length();
        if (!marks.contains(place)) {
          marks.add(place);
        }
      }
      int read = receive();
      if (read <= 0) {
        return;
      }
    }
  }

  private void receiveUrgent() {
    if (!inline && (urgData & TCP_URG_VALID) != 0) {
      outOfBand.append((char) (urgData & 0xff));
      urgData = TCP_URG_READ;
    }
  }

  /** tcp_recvmsg with a large buffer; the number of bytes, 0 at the end, -1 to wait. */
  private int receive() {
    int copied = 0;
    while (true) {
      if (urgData != 0 && urgSeq == copiedSeq && copied > 0) {
        return copied;
      }
      Buffer found = null;
      int offset = 0;
      for (Buffer buffer : receiveQueue) {
        offset = copiedSeq - buffer.seq();
        if (offset < buffer.data().length()) {
          found = buffer;
          break;
        }
        if (buffer.fin()) {
          copiedSeq++;
          receiveQueue.remove(buffer);
          return copied;
        }
      }
      if (found == null) {
        return copied > 0 ? copied : shutdown ? 0 : NOTHING;
      }
      int used = found.data().length() - offset;
      int urgOffset = urgSeq - copiedSeq;
      if (urgData != 0 && Integer.compareUnsigned(urgOffset, used) < 0) {
        if (urgOffset == 0 && !inline) {
          copiedSeq++;
          offset++;
          used--;
        } else if (urgOffset != 0) {
          used = urgOffset;
        }
      }
      stream.append(found.data(), offset, offset + used);
      copiedSeq += used;
      copied += used;
      if (urgData != 0 && after(copiedSeq, urgSeq)) {
        urgData = 0;
      }
      if (used + offset < found.data().length()) {
        continue;
      }
      receiveQueue.remove(found);
      if (found.fin()) {
        copiedSeq++;
        return copied;
      }
    }
  }

  Reading reading() {
    String oob =
        new String(
            outOfBand.toString().getBytes(StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1);
    return new Reading(stream.toString(), oob, List.copyOf(marks));
  }
}
