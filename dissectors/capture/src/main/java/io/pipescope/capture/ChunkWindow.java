package io.pipescope.capture;

import io.pipescope.capture.SharedChunks.Chunk;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A window on a stream that several readers share. It looks into the shared chunks; only what lies
 * across the end of a chunk is copied, into a buffer of its own.
 */
final class ChunkWindow extends ByteWindow {
  private static final Chunk NONE = new Chunk();

  private final SharedChunks chunks;
  private Chunk chunk = NONE;

  /** Number of the chunk after {@link #chunk}. */
  private long following;

  /** Index in the chunk of the first byte that is neither shown nor copied yet. */
  private int next;

  private byte[] joinedBytes = new byte[0];
  private ByteBuffer joined = ByteBuffer.wrap(joinedBytes);
  private boolean closed;

  ChunkWindow(SharedChunks chunks) {
    chunks.join();
    this.chunks = chunks;
  }

  @Override
  boolean refill(int n) {
    if (position == limit) {
      if (next == chunk.length && !moveOn()) {
        return false;
      }
      if (n <= chunk.length - next) {
        show(chunk.bytes, next, chunk.length);
        next = chunk.length;
        return true;
      }
    }
    return join(n);
  }

  /** Puts the rest of what is shown and what follows it in one piece of {@code n} bytes. */
  private boolean join(int n) {
    int rest = limit - position;
    if (joinedBytes.length < n) {
      joinedBytes = new byte[Math.max(n, 2 * joinedBytes.length)];
      joined = ByteBuffer.wrap(joinedBytes);
    }
    buffer.get(position, joinedBytes, 0, rest);
    show(joined, 0, rest);
    while (limit < n) {
      if (next == chunk.length && !moveOn()) {
        return false;
      }
      int part = Math.min(n - limit, chunk.length - next);
      chunk.bytes.get(next, joinedBytes, limit, part);
      next += part;
      limit += part;
    }
    return true;
  }

  private boolean moveOn() {
    if (closed) {
      return false;
    }
    release();
    Optional<Chunk> taken = chunks.take(following);
    if (taken.isEmpty()) {
      return false;
    }
    chunk = taken.get();
    following++;
    next = 0;
    return true;
  }

  private void release() {
    if (chunk != NONE) {
      chunks.giveBack(chunk);
      chunk = NONE;
      next = 0;
    }
  }

  @Override
  long remaining() {
    return (long) limit - position;
  }

  @Override
  Optional<Cut> cut() {
    return chunks.cut();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      showNothing();
      release();
      chunks.leave(following);
    }
  }
}
