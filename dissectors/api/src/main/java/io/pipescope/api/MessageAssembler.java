package io.pipescope.api;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One direction of a {@link FramedDissector}.
 *
 * <p>Invariants: of the current message {@code seen} bytes went by, the first {@code have} of them
 * are in {@code bytes}; {@code length} and {@code keep} are negative until known. While {@code
 * lost}, {@code bytes} holds the last bytes of the stream in which a message could begin.
 */
final class MessageAssembler {
  private static final int INITIAL_BYTES = 256;

  /** A longer array is not kept for the next message: there are many conversations. */
  private static final int RETAINED_BYTES = 4_096;

  private static final int UNKNOWN = -1;

  private final FramedDissector dissector;
  private final Direction direction;
  private final int headerLength;
  private final int beginning;
  private final int lookahead;

  private byte[] bytes = new byte[0];
  private ByteBuffer view = ByteBuffer.wrap(bytes);
  private long charged;
  private int have;
  private long seen;
  private long length = UNKNOWN;
  private int keep = UNKNOWN;
  private boolean lost;

  /** Whether no message was found since the start or a gap: then bad bytes are nobody's fault. */
  private boolean fresh = true;

  /** Of the next byte in the stream; then of the message that is handed over. */
  private long offset;

  private long messageOffset;
  private int losses;
  private long messages;

  /** Whether messages and anomalies are nobody's business. */
  private boolean silent;

  MessageAssembler(
      FramedDissector dissector,
      Direction direction,
      int headerLength,
      int beginning,
      int lookahead) {
    this.dissector = dissector;
    this.direction = direction;
    this.headerLength = headerLength;
    this.beginning = beginning;
    this.lookahead = lookahead;
  }

  /** A copy that goes on from here but tells nobody what it finds. */
  MessageAssembler framingOnly() {
    MessageAssembler copy =
        new MessageAssembler(dissector, direction, headerLength, beginning, lookahead);
    copy.silent = true;
    copy.bytes = Arrays.copyOf(bytes, have);
    copy.view = ByteBuffer.wrap(copy.bytes);
    copy.have = have;
    copy.seen = seen;
    copy.length = length;
    copy.keep = keep;
    copy.lost = lost;
    copy.fresh = fresh;
    copy.offset = offset;
    copy.messageOffset = messageOffset;
    return copy;
  }

  /** How often bytes contradicted the protocol. */
  int losses() {
    return losses;
  }

  /** How many messages were complete. */
  long messages() {
    return messages;
  }

  long messageOffset() {
    return messageOffset;
  }

  /** The frame with the last byte is the one that events name, so that byte is not unread. */
  long unread() {
    return lost || seen == 0 || keep < 0 || have < keep ? 0 : length - seen - 1;
  }

  void data(StreamChunk chunk) {
    int position = chunk.position();
    process(chunk.buffer(), position, position + chunk.length(), chunk.offset() - position);
  }

  /**
   * Works on the bytes from {@code start} to {@code end}.
   *
   * @param origin offset in the stream of index 0 of the buffer
   */
  private void process(ByteBuffer buffer, int start, int end, long origin) {
    int position = start;
    while (position < end) {
      offset = origin + position;
      if (lost) {
        position = search(buffer, position, end);
      } else if (seen == 0) {
        position = begin(buffer, position, end);
      } else {
        position = resume(buffer, position, end);
      }
    }
    offset = origin + end;
  }

  /** At the first byte of a message, with nothing in the array. */
  private int begin(ByteBuffer buffer, int position, int end) {
    int available = end - position;
    messageOffset = offset;
    if (available >= headerLength) {
      if (!readLength(buffer, position)) {
        losses++;
        return lose(position + 1);
      }
      if (available >= Math.min(length, lookahead)) {
        int readable = (int) Math.min(available, length);
        if (!readKeep(buffer, position, readable)) {
          losses++;
          return lose(position + 1);
        }
        if (available >= length) {
          int after = position + readable;
          complete(buffer, position, Math.min(keep, readable));
          return after;
        }
      }
    }
    int wanted = keep < 0 ? available : Math.min(available, keep);
    if (!reserve(wanted)) {
      keep = 0;
      wanted = 0;
    }
    buffer.get(position, bytes, 0, wanted);
    have = wanted;
    seen = available;
    return end;
  }

  /** Within a message that began in an earlier chunk. */
  private int resume(ByteBuffer buffer, int position, int end) {
    int next = position;
    if (length < 0) {
      next = fill(buffer, next, end, headerLength);
      if (have < headerLength) {
        return next;
      }
      if (!readLength(view, 0) || length < have) {
        loseFirstKept();
        return next;
      }
    }
    if (keep < 0) {
      int wanted = (int) Math.min(length, lookahead);
      next = fill(buffer, next, end, wanted);
      if (have < wanted) {
        return next;
      }
      if (!readKeep(view, 0, have)) {
        loseFirstKept();
        return next;
      }
    }
    next = fill(buffer, next, end, keep);
    int skipped = (int) Math.min(length - seen, end - next);
    seen += skipped;
    if (seen == length) {
      complete(view, 0, Math.min(have, keep));
    }
    return next + skipped;
  }

  /** Copies until the array holds {@code target} bytes or the chunk is used up. */
  private int fill(ByteBuffer buffer, int position, int end, int target) {
    int count = Math.min(target - have, end - position);
    if (count <= 0) {
      return position;
    }
    if (!reserve(have + count)) {
      keep = have;
      return position;
    }
    buffer.get(position, bytes, have, count);
    have += count;
    seen += count;
    return position + count;
  }

  /** Makes room; false when all conversations together hold too much already. */
  private boolean reserve(int size) {
    if (size > bytes.length) {
      int room = Math.max(size, Math.max(INITIAL_BYTES, 2 * bytes.length));
      if (room > RETAINED_BYTES && !silent) {
        if (!dissector.context().memory().take(room - charged)) {
          report("limit.message_bytes", "All incomplete messages together are too long");
          return false;
        }
        charged = room;
      }
      bytes = Arrays.copyOf(bytes, room);
      view = ByteBuffer.wrap(bytes);
    }
    return true;
  }

  private void release() {
    if (bytes.length > RETAINED_BYTES) {
      bytes = new byte[0];
      view = ByteBuffer.wrap(bytes);
      dissector.context().memory().give(charged);
      charged = 0;
    }
  }

  private boolean readLength(ByteBuffer buffer, int position) {
    try {
      length = dissector.messageLength(direction, buffer, position);
    } catch (DissectionException e) {
      if (!fresh) {
        report(e.toAnomaly(dissector.layer()));
      }
      return false;
    }
    return length >= headerLength;
  }

  private boolean readKeep(ByteBuffer buffer, int position, int available) {
    try {
      keep = dissector.keep(direction, buffer, position, available, length);
    } catch (DissectionException e) {
      if (!fresh) {
        report(e.toAnomaly(dissector.layer()));
      }
      return false;
    }
    if (keep < 0) {
      return false;
    }
    keep = (int) Math.min(keep, length);
    int most = dissector.context().limits().messageBytes();
    if (keep > most) {
      keep = most;
      report("limit.message_bytes", "A message is longer than what is kept of one");
    }
    return true;
  }

  private void complete(ByteBuffer buffer, int position, int kept) {
    long size = length;
    forget();
    fresh = false;
    messages++;
    if (silent) {
      return;
    }
    try {
      if (buffer == view
          && dissector.context().copied(direction, messageOffset, view, position, kept)) {
        dissector.messageLength(direction, view, position); // so that its header is seen as well
      }
      dissector.message(direction, buffer, position, kept, size);
    } catch (DissectionException e) {
      report(e.toAnomaly(dissector.layer()));
    } finally {
      release();
    }
  }

  private void forget() {
    have = 0;
    seen = 0;
    length = UNKNOWN;
    keep = UNKNOWN;
    lost = false;
  }

  private int lose(int next) {
    forget();
    lost = true;
    return next;
  }

  /** What is in the array is no message; a message may begin at its second byte. */
  private void loseFirstKept() {
    byte[] rest = Arrays.copyOfRange(bytes, 1, have);
    long origin = messageOffset + 1;
    losses++;
    lose(0);
    process(ByteBuffer.wrap(rest), 0, rest.length, origin);
  }

  /**
   * Looks for the next message, which may begin in the array, where fewer bytes than needed are.
   */
  private int search(ByteBuffer buffer, int position, int end) {
    if (have > 0) {
      int old = have;
      int next = fill(buffer, position, end, old + beginning - 1);
      for (int at = 0; at < old && at + beginning <= have; at++) {
        if (dissector.begins(direction, view, at)) {
          messageOffset = offset - old + at;
          System.arraycopy(bytes, at, bytes, 0, beginning);
          have = beginning;
          seen = beginning;
          lost = false;
          return position + at + beginning - old;
        }
      }
      if (next == end) {
        remember(view, Math.max(0, have - beginning + 1), have);
        return end;
      }
      lose(0);
    }
    for (int at = position; at + beginning <= end; at++) {
      if (dissector.begins(direction, buffer, at)) {
        lost = false;
        return at;
      }
    }
    remember(buffer, Math.max(position, end - beginning + 1), end);
    return end;
  }

  private void remember(ByteBuffer buffer, int from, int to) {
    int count = to - from;
    reserve(count);
    buffer.get(from, bytes, 0, count);
    have = count;
    seen = 0;
  }

  void gap(long at, long missing) {
    offset = at + missing;
    fresh = true;
    if (lost || seen == 0) {
      lose(0);
      return;
    }
    boolean damaged = keep < 0 || have < keep;
    if (damaged) {
      report("truncated.message", "The capture lacks bytes of this message");
    }
    if (keep < 0) {
      lose(0);
      return;
    }
    keep = Math.min(keep, have);
    seen += missing;
    if (seen >= length) {
      boolean exact = seen == length;
      complete(view, 0, keep);
      if (!exact) {
        fresh = true;
        lose(0);
      }
    }
  }

  void end() {
    if (!lost && seen > 0) {
      report("truncated.message", "The stream ends within this message");
    }
    forget();
    release();
  }

  private void report(String code, String message) {
    report(
        Anomaly.ofLength(
            dissector.layer(),
            code,
            message,
            Math.max(length, headerLength),
            seen,
            messageOffset,
            ""));
  }

  private void report(Anomaly anomaly) {
    if (!silent) {
      dissector.context().anomaly(anomaly);
    }
  }
}
