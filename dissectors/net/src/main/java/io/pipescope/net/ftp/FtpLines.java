package io.pipescope.net.ftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.pipescope.api.Anomaly;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.ksy.WireStream;
import io.pipescope.net.telnet.TelnetCode;
import io.pipescope.net.telnet.TelnetHandler;
import io.pipescope.net.telnet.TelnetScanner;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts one direction of the control connection into lines. They end with a line feed; the carriage
 * return in front of it is not part of them, and CR NUL is a bare CR (RFC 854). Of a longer line
 * {@value #MAX_LINE} bytes are kept, or {@value #SMALL} when the lines of all conversations take
 * too much memory. Behind a gap the next whole line is the first.
 */
final class FtpLines implements TelnetHandler {
  /** Above the longest path of common systems. */
  static final int MAX_LINE = 8_192;

  /** What nearly all lines are shorter than is not accounted for. */
  static final int SMALL = 4_096;

  private static final int MAX_TELNET_COMMANDS = 16;
  private static final int MAX_MARKS = 16;

  private final StreamContext context;
  private final Consumer<FtpLine> target;
  private final WireStream wire = new WireStream();
  private final io.pipescope.ksy.lean.FtpLine line = new io.pipescope.ksy.lean.FtpLine(wire);
  private final TelnetScanner scanner = new TelnetScanner(this);
  private final List<String> telnet = new ArrayList<>();
  private final List<Long> marks = new ArrayList<>();
  private byte[] bytes = new byte[0];
  private int kept;
  private long length;
  private boolean charged;
  private boolean told;
  private boolean skipping;
  private boolean stopped;

  FtpLines(StreamContext context, Consumer<FtpLine> target) {
    this.context = context;
    this.target = target;
  }

  void bytes(StreamChunk chunk) {
    if (!stopped) {
      int position = chunk.position();
      scanner.scan(chunk.buffer(), position, position + chunk.length(), chunk.offset());
    }
  }

  /** An urgent mark; of many the latest are remembered. */
  void urgent(long offset) {
    if (marks.size() == MAX_MARKS) {
      marks.remove(0);
    }
    marks.add(offset);
  }

  void gap() {
    forgetLine();
    scanner.reset();
    skipping = true;
  }

  void end() {
    if (length > 0 && !stopped) {
      context.anomaly(
          Anomaly.of(FtpDissector.LAYER, "truncated.ftp_line", "The stream ends within a line."));
    }
  }

  /** What follows is no text any more. */
  void stop() {
    stopped = true;
    scanner.stop();
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public void data(ByteBuffer buffer, int position, int count, long offset) {
    int end = position + count;
    int at = position;
    while (at < end && !stopped) {
      int stop = at;
      while (stop < end && buffer.get(stop) != '\n') {
        stop++;
      }
      keep(buffer, at, stop - at);
      if (stop < end && wire.isHeard()) {
        wire.bind(buffer, at, stop + 1); // events need the text only, which may be in pieces
        line._read();
      }
      if (stop < end) {
        complete(offset + stop - position);
      }
      at = stop + 1;
    }
  }

  private void keep(ByteBuffer buffer, int position, int count) {
    if (skipping) {
      return;
    }
    int wanted = Math.min(count, most(kept + count) - kept);
    if (kept + wanted > bytes.length) {
      int doubled = Math.min(Math.max(2 * bytes.length, 128), MAX_LINE);
      bytes = Arrays.copyOf(bytes, Math.max(kept + wanted, doubled));
    }
    buffer.get(position, bytes, kept, wanted);
    kept += wanted;
    length += count;
    if (length > kept && !told) {
      told = true;
      context.anomaly(
          Anomaly.of(
              FtpDissector.LAYER, "limit.ftp_line", "A line is longer than what is kept of one."));
    }
  }

  /** How much may be kept of a line of which there is so much. */
  private int most(int available) {
    if (available > SMALL && !charged) {
      charged = context.memory().take(MAX_LINE);
    }
    return charged ? MAX_LINE : SMALL;
  }

  /**
   * @param end offset of the line feed
   */
  private void complete(long end) {
    boolean urgent = marks.removeIf(mark -> mark <= end);
    boolean whole = !skipping;
    FtpLine line = new FtpLine(whole ? text() : "", List.copyOf(telnet), urgent);
    forgetLine();
    skipping = false;
    if (whole) {
      target.accept(line);
    }
  }

  private void forgetLine() {
    kept = 0;
    length = 0;
    told = false;
    telnet.clear();
    if (charged) {
      charged = false;
      bytes = new byte[0];
      context.memory().give(MAX_LINE);
    }
  }

  private String text() {
    int size = kept;
    if (size > 0 && length == kept && bytes[size - 1] == '\r') {
      size--;
    }
    int out = 0;
    for (int at = 0; at < size; at++) {
      boolean padding = bytes[at] == 0 && at > 0 && bytes[at - 1] == '\r';
      if (!padding) {
        bytes[out++] = bytes[at];
      }
    }
    return decode(out);
  }

  /** RFC 2640 section 2.2: UTF-8 where it is valid. */
  private String decode(int size) {
    try {
      CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size));
      return text.toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, 0, size, ISO_8859_1);
    }
  }

  @Override
  public void command(int code, long offset) {
    if (telnet.size() < MAX_TELNET_COMMANDS) {
      telnet.add(TelnetCode.name(code));
    }
  }

  @Override
  public void negotiation(int code, int option, long offset) {
    command(code, offset);
  }

  @Override
  public void subnegotiation(byte[] parameters, int count, long size, boolean ended, long offset) {
    if (telnet.size() < MAX_TELNET_COMMANDS) {
      telnet.add("SB");
    }
  }
}
