package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.api.Utf16;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1Andx;
import io.pipescope.ksy.lean.Smb1Header;
import io.pipescope.smb.pipe.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An SMB1 message, one command or an AndX chain of them, where it lies in a buffer. */
final class Smb1Message {
  static final int HEADER = 32;
  static final int RESPONSE = 0x80;

  /** No message is longer than what a length in 24 bits can say ([MS-SMB2] 2.1). */
  static final int LONGEST = 1 << 24;

  /** Bytes of the word count and the AndX fields. */
  private static final int ANDX = 5;

  /** The bits of a status that an error of DOS uses; the others are reserved. */
  private static final int DOS_ERROR = 0xffff00ff;

  private static final int SIGNED = 0x0004;
  private static final int NT_STATUS = 0x4000;
  private static final int UNICODE = 0x8000;

  private final SmbConnection connection;
  private final WireStream in;
  private final Smb1Header header;
  private final Smb1Andx andx;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int start;
  private int end;
  private long length;
  private int[] commands = new int[4];
  private int[] offsets = new int[4];
  private int count;

  Smb1Message(SmbConnection connection, WireStream in) {
    this.connection = connection;
    this.in = in;
    this.header = new Smb1Header(in);
    this.andx = new Smb1Andx(in);
  }

  /**
   * Reads the header and finds the commands of the chain.
   *
   * @param end index after the last byte there is
   * @param length bytes of the message as declared
   */
  void read(ByteBuffer buffer, int start, int end, long length) {
    this.buffer = buffer;
    this.start = start;
    this.end = end;
    this.length = length;
    count = 0;
    in.bind(buffer, start, end);
    header._read();
    add(header.command(), HEADER);
    while (follow()) {
      if (count == connection.context().limits().compoundCommands()) {
        connection.report("limit.compound_commands", "An AndX chain has too many commands");
        return;
      }
      add(andx.andxCommand(), andx.ofsAndx());
    }
  }

  /** Whether the last command names another one, which has to stand behind it. */
  private boolean follow() {
    int offset = offset(count - 1);
    if (!Smb1Command.isAndx(command(count - 1)) || !seek(offset) || in.remaining() < ANDX) {
      return false;
    }
    andx._read();
    if (andx.numWords() < 2 || andx.andxCommand() == Smb1Command.NO_ANDX_COMMAND) {
      return false;
    }
    if (andx.ofsAndx() <= offset || andx.ofsAndx() >= length) {
      connection.report("malformed.andx", "The next command is not behind the one before it");
      return false;
    }
    return andx.ofsAndx() < end - start;
  }

  private void add(int command, int offset) {
    if (count == commands.length) {
      commands = Arrays.copyOf(commands, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    commands[count] = command;
    offsets[count] = offset;
    count++;
  }

  Smb1Header header() {
    return header;
  }

  /** Bytes of the message that can be read. */
  int available() {
    return end - start;
  }

  /** Bytes of the message as declared. */
  long length() {
    return length;
  }

  /** The frame that completed it. */
  long frame() {
    return connection.context().frameNumber();
  }

  /** How many commands there are, at least 1. */
  int count() {
    return count;
  }

  int command(int index) {
    return commands[index];
  }

  /** Where the word count of a command is, from the header. */
  int offset(int index) {
    return offsets[index];
  }

  boolean isResponse() {
    return (header.flags() & RESPONSE) != 0;
  }

  boolean isSigned() {
    return (header.flags2() & SIGNED) != 0;
  }

  boolean isCut() {
    return end - start < length;
  }

  long pid() {
    return (long) header.pidHigh() << 16 | header.pidLow();
  }

  int status() {
    return (int) header.status();
  }

  /** The name of the status: of an NTSTATUS, or an error class and code ([MS-CIFS] 2.2.2.4). */
  String statusName() {
    return nameOf(status());
  }

  /** The name of a status as this message writes it. */
  String nameOf(int status) {
    if ((header.flags2() & NT_STATUS) != 0 || status == 0) {
      return SmbNames.NT_STATUS.name(status, 8);
    }
    String errorClass =
        switch (status & 0xff) {
          case 0x01 -> "ERRDOS";
          case 0x02 -> "ERRSRV";
          case 0x03 -> "ERRHRD";
          case 0xff -> "ERRCMD";
          default -> "0x%02x".formatted(status & 0xff);
        };
    return errorClass
        + ":"
        + SmbNames.DOS_ERRORS
            .find(status & DOS_ERROR)
            .orElseGet(() -> "0x%04x".formatted(status >>> 16));
  }

  /** Whether the command did what was asked; warnings count as success. */
  boolean isSuccess() {
    return (header.flags2() & NT_STATUS) != 0 ? status() >>> 30 != 3 : (status() & 0xff) == 0;
  }

  /**
   * Whether this response answers a command of its request, by its place in the chain: those behind
   * the one that failed were not executed ([MS-CIFS] 3.3.4.1.2). What the capture cut may have been
   * named.
   */
  boolean answers(int index) {
    return index < count || isCut();
  }

  /** Whether another response follows in the chain: only the last can fail (3.2.5.1.3). */
  boolean succeeded(int index) {
    return index < count - 1;
  }

  /** How the message says that its command, or the last one of its chain, ended. */
  Outcome outcome() {
    boolean nt = (header.flags2() & NT_STATUS) != 0 || status() == 0;
    return nt
        ? Outcome.ofNtStatus(status(), statusName())
        : Outcome.ofDosError(status() & 0xff, status() >>> 16, statusName());
  }

  /** The data at an offset from the header, as far as they are there. */
  PayloadWindow payload(long offset, long bytes) {
    long from = Math.min(offset, end - start);
    long available = Math.min(bytes, end - start - from);
    return PayloadWindow.captured(buffer, start + (int) from, (int) available, bytes);
  }

  /** Points the stream at an offset from the header; false when there is nothing. */
  boolean seek(int offset) {
    if (offset > end - start) {
      return false;
    }
    in.bind(buffer, start + offset, end);
    return true;
  }

  /** The word count at an offset from the header; 0 when there is nothing. */
  int wordCount(int offset) {
    return seek(offset) && in.remaining() > 0 ? in.readU1() : 0;
  }

  /**
   * Text up to its terminator or the end of the message, in UTF-16 or the OEM character set as the
   * flags say; in UTF-16 it begins at an even offset.
   */
  String text(int offset) {
    if ((header.flags2() & UNICODE) == 0) {
      return oemText(offset);
    }
    if (!seek(offset + (offset & 1))) {
      return "";
    }
    byte[] text = in.readBytesTermMulti(new byte[2], false, true, false);
    return Utf16.littleEndian(text);
  }

  /** The same, but no further than an offset from the header. */
  String text(int offset, int limit) {
    int whole = end;
    end = Math.min(end, start + Math.max(offset, limit));
    try {
      return text(offset);
    } finally {
      end = whole;
    }
  }

  /** Where the text is that follows the words of a core command, behind its format byte. */
  int formattedText(int offset) {
    return offset + 1 + 2 * wordCount(offset) + 2 + 1;
  }

  /** Where the stream stands, from the header. */
  int position() {
    return in.bufferIndex() - start;
  }

  /** Text in the OEM character set, of which the ASCII part is the same everywhere. */
  String oemText(int offset) {
    if (!seek(offset)) {
      return "";
    }
    return new String(in.readBytesTerm((byte) 0, false, true, false), StandardCharsets.ISO_8859_1);
  }
}
