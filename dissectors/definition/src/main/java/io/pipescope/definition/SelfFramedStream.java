package io.pipescope.definition;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.MalformedException;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.definition.runtime.MessageLimitException;
import io.pipescope.ksy.EndOfWireException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One direction of messages that tell by themselves where they end: a message is read as soon as
 * all of its bytes are there, and again from its start while they are not.
 *
 * <p>So that bytes which come one by one do not make this endless, a message is not tried again
 * before as many bytes have come as the last attempt asked for, and after {@value #ATTEMPTS}
 * attempts not before an eighth more has come.
 *
 * <p>Behind a gap, and behind bytes that are no message, the next chunk is taken for the beginning
 * of a message if it agrees with the bytes that every message has.
 */
final class SelfFramedStream {
  private static final int ATTEMPTS = 64;
  private static final int RETAINED_BYTES = 4_096;
  private static final int INITIAL_BYTES = 256;

  private final DefinedProtocol protocol;
  private final MessageReader reader;
  private final StreamContext context;
  private final Direction direction;
  private final FixedBytes fixed;

  private byte[] kept = new byte[0];
  private int have;

  /** Place in the stream of the first kept byte. */
  private long start;

  private int attempts;
  private int needed;
  private boolean lost;

  SelfFramedStream(
      DefinedProtocol protocol, MessageReader reader, StreamContext context, Direction direction) {
    this.protocol = protocol;
    this.reader = reader;
    this.context = context;
    this.direction = direction;
    this.fixed = protocol.keys().way(direction).fixed();
  }

  void data(StreamChunk chunk) {
    if (have == 0) {
      start = chunk.offset();
      int end = chunk.position() + chunk.length();
      int next = messages(chunk.buffer(), chunk.position(), end);
      keep(chunk.buffer(), next, end - next);
    } else {
      keep(chunk.buffer(), chunk.position(), chunk.length());
      if (have >= needed) {
        ByteBuffer copy = ByteBuffer.wrap(kept);
        context.copied(direction, start, copy, 0, have);
        int next = messages(copy, 0, have);
        System.arraycopy(kept, next, kept, 0, have - next);
        have -= next;
      }
    }
    if (have == 0 && kept.length > RETAINED_BYTES) {
      kept = new byte[0];
    }
  }

  /** Reads messages as long as they are whole; the index of the first byte that was not used. */
  private int messages(ByteBuffer buffer, int from, int end) {
    int next = from;
    while (next < end) {
      if (!fixed.agree(buffer, next, end)) {
        return unreadable(end, "The bytes are not those that every message begins with");
      }
      try {
        int length = reader.read(direction, buffer, next, end);
        if (length == 0) {
          return unreadable(end, "A message takes no bytes");
        }
        next += length;
        start += length;
        attempts = 0;
        needed = 0;
        lost = false;
      } catch (EndOfWireException e) {
        if (!isAtEnd(e, end - next)) {
          return unreadable(e, end);
        }
        if (e.offset() + e.needed() > context.limits().messageBytes()) {
          return tooLong(e, end);
        }
        waitFor(e, end - next);
        return next;
      } catch (MalformedException e) {
        return unreadable(end, e.getMessage());
      } catch (MessageLimitException e) {
        if (!lost) {
          context.anomaly(Anomaly.of(protocol.protocol(), e.code(), e.getMessage()));
        }
        return lostUntil(end);
      }
    }
    return next;
  }

  /** Whether the message may go on with the next bytes of the stream. */
  private static boolean isAtEnd(EndOfWireException e, int available) {
    return e.needed() > e.available() && e.offset() + e.available() == available;
  }

  private void waitFor(EndOfWireException e, int available) {
    attempts++;
    long least = e.offset() + e.needed();
    if (attempts > ATTEMPTS) {
      least = Math.max(least, available + available / 8L);
    }
    needed = (int) Math.min(least, Integer.MAX_VALUE);
  }

  private int unreadable(int end, String sentence) {
    if (!lost) {
      context.anomaly(Anomaly.of(protocol.protocol(), "malformed.message", sentence));
    }
    return lostUntil(end);
  }

  private int unreadable(EndOfWireException e, int end) {
    if (!lost) {
      context.anomaly(reader.tooShort(e, start));
    }
    return lostUntil(end);
  }

  private int tooLong(EndOfWireException e, int end) {
    if (!lost) {
      context.anomaly(
          Anomaly.ofLength(
              protocol.protocol(),
              "limit.message_bytes",
              "A message is longer than what is kept of one",
              e.offset() + e.needed(),
              e.offset() + e.available(),
              start,
              ""));
    }
    return lostUntil(end);
  }

  private int lostUntil(int end) {
    lost = true;
    attempts = 0;
    needed = 0;
    return end;
  }

  private void keep(ByteBuffer buffer, int position, int length) {
    if (have + length > kept.length) {
      int doubled = Math.max(INITIAL_BYTES, 2 * kept.length);
      kept = Arrays.copyOf(kept, Math.max(have + length, doubled));
    }
    buffer.get(position, kept, have, length);
    have += length;
  }

  void gap() {
    if (have > 0) {
      report("truncated.message", "The capture lacks bytes of this message", needed);
    }
    lose();
  }

  void end() {
    if (have > 0) {
      report("truncated.message", "The stream ends within this message", needed);
    }
    lose();
  }

  private void lose() {
    have = 0;
    lost = true;
    attempts = 0;
    needed = 0;
  }

  private void report(String code, String sentence, int wanted) {
    context.anomaly(Anomaly.ofLength(protocol.protocol(), code, sentence, wanted, have, start, ""));
  }
}
