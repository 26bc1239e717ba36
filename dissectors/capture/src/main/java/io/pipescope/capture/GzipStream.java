package io.pipescope.capture;

import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.GzipMemberHeader;
import io.pipescope.ksy.lean.GzipMemberTrailer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip, all members one after the other. Unlike {@link java.util.zip.GZIPInputStream}
 * it never takes a pause of its input for the end, and says when the last member ends early: with
 * an {@link EOFException}. What follows the last member and is none is left alone, as gzip does.
 *
 * <p>RFC 1952.
 */
final class GzipStream extends InputStream {
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;
  private static final int HEADER_LENGTH = 10;
  private static final int TRAILER_LENGTH = 8;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[64 << 10];
  private int next;
  private int end;
  private boolean inMember;
  private boolean finished;

  GzipStream(InputStream in) {
    this(in, new byte[0]);
  }

  /** The same for a stream whose first bytes, at most 64 KiB, were taken already. */
  GzipStream(InputStream in, byte[] head) {
    this.in = in;
    System.arraycopy(head, 0, input, 0, head.length);
    end = head.length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (length > 0 && !finished) {
      if (!inMember && !beginMember()) {
        finished = true;
        break;
      }
      int n = inflate(bytes, from, length);
      if (n > 0) {
        crc.update(bytes, from, n);
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("the gzip stream wants a dictionary");
      } else if (!fill()) {
        throw endsEarly();
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] bytes, int from, int length) throws ZipException {
    inflater.setInput(input, next, end - next);
    try {
      return inflater.inflate(bytes, from, length);
    } catch (DataFormatException e) {
      throw new ZipException("the gzip stream is damaged");
    } finally {
      next = end - inflater.getRemaining();
    }
  }

  /** Reads the header of the next member, if there is one. */
  private boolean beginMember() throws IOException {
    want(HEADER_LENGTH);
    GzipMemberHeader header = new GzipMemberHeader(stream(Math.min(end - next, HEADER_LENGTH)));
    try {
      header._read();
    } catch (EndOfWireException e) {
      if (header.magic() == MAGIC) {
        throw endsEarly();
      }
    }
    if (header.magic() != MAGIC) {
      return false;
    }
    if (header.compressionMethod() != DEFLATE || header.reserved() != 0) {
      throw new ZipException("the gzip stream uses a method that is unknown");
    }
    next += HEADER_LENGTH;
    skipOptionalFields(header);
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void skipOptionalFields(GzipMemberHeader header) throws IOException {
    if (header.hasExtra()) {
      skip(take() | take() << 8);
    }
    if (header.hasName()) {
      skipText();
    }
    if (header.hasComment()) {
      skipText();
    }
    if (header.hasHeaderCrc()) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    if (!want(TRAILER_LENGTH)) {
      throw endsEarly();
    }
    GzipMemberTrailer trailer = new GzipMemberTrailer(stream(TRAILER_LENGTH));
    trailer._read();
    next += TRAILER_LENGTH;
    inMember = false;
    if (trailer.crc() != crc.getValue()
        || trailer.lenContents() != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("the checksum of the gzip stream is wrong");
    }
  }

  private WireStream stream(int length) {
    WireStream stream = new WireStream();
    stream.bind(ByteBuffer.wrap(input), next, next + length);
    return stream;
  }

  private int take() throws IOException {
    if (!want(1)) {
      throw endsEarly();
    }
    return input[next++] & 0xff;
  }

  private void skip(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      take();
    }
  }

  private void skipText() throws IOException {
    while (take() != 0) {
      // up to and with the zero byte
    }
  }

  /** Makes sure of {@code n} bytes of input behind {@link #next}. */
  private boolean want(int n) throws IOException {
    while (end - next < n) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    System.arraycopy(input, next, input, 0, end - next);
    end -= next;
    next = 0;
    int n = in.read(input, end, input.length - end);
    end += Math.max(0, n);
    return n > 0;
  }

  private static EOFException endsEarly() {
    return new EOFException("the gzip stream ends early");
  }

  @Override
  public int available() throws IOException {
    return !finished && end > next ? 1 : in.available();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
