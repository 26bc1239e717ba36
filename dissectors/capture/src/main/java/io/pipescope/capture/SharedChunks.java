package io.pipescope.capture;

import io.pipescope.capture.ByteWindow.Cut;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipException;

/**
 * Reads a stream once for several readers. Its bytes come in chunks, numbered from 0; a chunk is
 * kept until every reader has given it back. There is only a small ring of them, so a reader that
 * is ahead waits for the slowest. The reader that first wants a chunk reads it, while the others
 * may work on.
 */
final class SharedChunks implements AutoCloseable {
  static final int DEFAULT_LENGTH = 4 << 20;

  /** Enough for one reader to read ahead while the others are busy. */
  private static final int NUM_CHUNKS = 4;

  /** One piece of the stream. */
  static final class Chunk {
    private byte[] array = new byte[0];
    private int holders;
    ByteBuffer bytes = ByteBuffer.wrap(array);
    int length;

    private void use(byte[] bytes) {
      array = bytes;
      this.bytes = ByteBuffer.wrap(bytes);
    }
  }

  private final InputStream in;
  private final byte[] head;
  private final int chunkLength;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Chunk[] ring = new Chunk[NUM_CHUNKS];

  private int readers;
  private int unclaimed;
  private long numRead;
  private boolean reading;
  private boolean ended;
  private Optional<Cut> cut = Optional.empty();

  /**
   * @param in to read on from
   * @param head what was read of it already
   * @param readers how many will {@link #join}
   * @param chunkLength most bytes in a chunk
   */
  SharedChunks(InputStream in, byte[] head, int readers, int chunkLength) {
    this.in = in;
    this.head = head;
    this.readers = readers;
    this.unclaimed = readers;
    this.chunkLength = chunkLength;
    for (int i = 0; i < NUM_CHUNKS; i++) {
      ring[i] = new Chunk();
    }
  }

  /** Claims the place of one reader, at chunk 0. */
  void join() {
    lock.lock();
    try {
      if (unclaimed == 0) {
        throw new IllegalStateException("more readers than were announced");
      }
      unclaimed--;
    } finally {
      lock.unlock();
    }
  }

  /** The chunk of a number; waits until it is there. Empty behind the last one. */
  Optional<Chunk> take(long number) {
    lock.lock();
    try {
      while (number >= numRead) {
        Chunk next = ring[(int) (numRead % NUM_CHUNKS)];
        if (ended) {
          return Optional.empty();
        } else if (!reading && next.holders == 0) {
          read(next);
        } else {
          changed.awaitUninterruptibly();
        }
      }
      return Optional.of(ring[(int) (number % NUM_CHUNKS)]);
    } finally {
      lock.unlock();
    }
  }

  /** A reader has passed the chunk. */
  void giveBack(Chunk chunk) {
    lock.lock();
    try {
      chunk.holders--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A reader that would take this chunk next takes none any more. */
  void leave(long number) {
    lock.lock();
    try {
      readers--;
      for (long i = number; i < numRead; i++) {
        ring[(int) (i % NUM_CHUNKS)].holders--;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Reads one chunk, without the lock in the meantime. */
  private void read(Chunk chunk) {
    reading = true;
    lock.unlock();
    Optional<Cut> trouble = Optional.empty();
    boolean more = false;
    try {
      more = fill(chunk);
    } catch (EOFException e) {
      trouble = Optional.of(Cut.GZIP);
    } catch (ZipException e) {
      trouble = Optional.of(Cut.GZIP_DAMAGED);
    } catch (IOException e) {
      trouble = Optional.of(Cut.UNREADABLE);
    } finally {
      lock.lock();
      reading = false;
      changed.signalAll();
    }
    if (chunk.length > 0) {
      chunk.holders = readers;
      numRead++;
    }
    if (!more && !ended) {
      ended = true;
      cut = trouble;
    }
  }

  /** Fills a chunk with what is there without waiting, but at least one byte; false at the end. */
  private boolean fill(Chunk chunk) throws IOException {
    if (numRead == 0) {
      chunk.use(head);
      chunk.length = head.length;
      return true;
    }
    if (chunk.array.length != chunkLength) {
      chunk.use(new byte[chunkLength]);
    }
    chunk.length = 0;
    do {
      int n = in.read(chunk.array, chunk.length, chunkLength - chunk.length);
      if (n < 0) {
        return false;
      }
      chunk.length += n;
    } while (chunk.length == 0 || (chunk.length < chunkLength && hasMore()));
    return true;
  }

  private boolean hasMore() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      // a FIFO opened as a channel cannot tell
      return false;
    }
  }

  /** Why the stream ended, when it was not its proper end. */
  Optional<Cut> cut() {
    lock.lock();
    try {
      return cut;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream for all readers. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        cut = Optional.of(Cut.UNREADABLE);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      in.close();
    } catch (IOException e) {
      // nothing is read from it any more
    }
  }
}
