package io.pipescope.smb.pipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers of pipes in the words that programs use for them. */
public final class PipeWords {
  /** Bits of a named pipe status of SMB 1 ([MS-CIFS] 2.2.1.3). */
  private static final int READ_MODE_MESSAGE = 0x0100;

  private static final int TYPE_MESSAGE = 0x0400;
  private static final int NONBLOCKING = 0x8000;

  /** Rights that the generic ones stand for, without the right to wait for the handle. */
  private static final long FILE_GENERIC_READ = 0x00020089L;

  /** The same, without the right to make further instances. */
  private static final long FILE_GENERIC_WRITE = 0x00020112L;

  private static final long APPEND = 0x4;

  private static final long NT_UNITS_PER_MILLISECOND = 10_000;
  private static final long MILLISECONDS_PER_UNIT = 100;
  private static final long FOR_EVER = 0xffffffffL;
  private static final String WAIT_FOREVER = "NMPWAIT_WAIT_FOREVER";
  private static final String DEFAULT_WAIT = "NMPWAIT_USE_DEFAULT_WAIT";

  /** Rights that CreateFile always asks for: to wait for the handle, and to read attributes. */
  private static final long ALWAYS = 0x00100080L;

  /** How the mode of a handle begins that reads messages one by one. */
  public static final String MESSAGE_MODE = "PIPE_READMODE_MESSAGE";

  private PipeWords() {}

  /** Single rights, lowest bit first ([MS-SMB2] 2.2.13.1.1). */
  private static final Map<Long, String> RIGHTS = new LinkedHashMap<>();

  static {
    RIGHTS.put(0x80000000L, "GENERIC_READ");
    RIGHTS.put(0x40000000L, "GENERIC_WRITE");
    RIGHTS.put(0x20000000L, "GENERIC_EXECUTE");
    RIGHTS.put(0x10000000L, "GENERIC_ALL");
    RIGHTS.put(0x1L, "FILE_READ_DATA");
    RIGHTS.put(0x2L, "FILE_WRITE_DATA");
    RIGHTS.put(APPEND, "FILE_CREATE_PIPE_INSTANCE");
    RIGHTS.put(0x8L, "FILE_READ_EA");
    RIGHTS.put(0x10L, "FILE_WRITE_EA");
    RIGHTS.put(0x80L, "FILE_READ_ATTRIBUTES");
    RIGHTS.put(0x100L, "FILE_WRITE_ATTRIBUTES");
    RIGHTS.put(0x10000L, "DELETE");
    RIGHTS.put(0x20000L, "READ_CONTROL");
    RIGHTS.put(0x40000L, "WRITE_DAC");
    RIGHTS.put(0x80000L, "WRITE_OWNER");
    RIGHTS.put(0x100000L, "SYNCHRONIZE");
    RIGHTS.put(0x2000000L, "MAXIMUM_ALLOWED");
  }

  /** Rights of CreateFile: the generic ones that they come from where it is those, and the rest. */
  public static String access(long mask) {
    List<String> words = new ArrayList<>();
    long rest = mask;
    if ((mask & FILE_GENERIC_READ) == FILE_GENERIC_READ) {
      words.add("GENERIC_READ");
      rest &= ~FILE_GENERIC_READ;
    }
    if ((mask & FILE_GENERIC_WRITE) == FILE_GENERIC_WRITE) {
      words.add("GENERIC_WRITE");
      rest &= ~(FILE_GENERIC_WRITE | APPEND);
    }
    if (!words.isEmpty()) {
      rest &= ~ALWAYS;
    }
    for (Map.Entry<Long, String> right : RIGHTS.entrySet()) {
      if ((rest & right.getKey()) != 0) {
        words.add(right.getValue());
        rest &= ~right.getKey();
      }
    }
    if (rest != 0 || words.isEmpty()) {
      words.add(String.format(Locale.ROOT, "0x%08x", rest));
    }
    return String.join("|", words);
  }

  /** The mode of a handle. */
  public static String mode(boolean message, boolean nonblocking) {
    return (message ? MESSAGE_MODE : "PIPE_READMODE_BYTE")
        + (nonblocking ? "|PIPE_NOWAIT" : "|PIPE_WAIT");
  }

  /** The flags of GetNamedPipeInfo. */
  public static String flags(boolean message, boolean serverEnd) {
    return (message ? "PIPE_TYPE_MESSAGE" : "PIPE_TYPE_BYTE")
        + (serverEnd ? "|PIPE_SERVER_END" : "|PIPE_CLIENT_END");
  }

  /** The mode of a handle in a status of SMB 1. */
  public static String modeOfStatus(int status) {
    return mode(isReadModeMessage(status), (status & NONBLOCKING) != 0);
  }

  /** Whether a status of SMB 1 says that messages are read one by one. */
  public static boolean isReadModeMessage(int status) {
    return (status & READ_MODE_MESSAGE) != 0;
  }

  /** Whether a status of SMB 1 says that the pipe keeps messages apart. */
  public static boolean isTypeMessage(int status) {
    return (status & TYPE_MESSAGE) != 0;
  }

  /** The name of a state that pipes can be in, if it has one. */
  public static Optional<String> state(long code) {
    return switch ((int) code) {
      case 1 -> Optional.of("disconnected");
      case 2 -> Optional.of("listening");
      case 3 -> Optional.of("connected");
      case 4 -> Optional.of("closing");
      default -> Optional.empty();
    };
  }

  /**
   * The wait of FSCTL_PIPE_WAIT. Its specification ([MS-FSCC] 2.3.49) counts in 100 ms; programs
   * hand on what NT uses, negative numbers of 100 ns, of which the least means for ever.
   */
  public static CallArguments.Wait wait(String name, long timeout, boolean specified) {
    boolean endless = timeout == Long.MIN_VALUE || timeout > Long.MAX_VALUE / MILLISECONDS_PER_UNIT;
    OptionalLong none = OptionalLong.empty();
    OptionalLong specifiedUnit =
        timeout < 0 || endless ? none : OptionalLong.of(timeout * MILLISECONDS_PER_UNIT);
    OptionalLong ntUnit =
        endless ? none : OptionalLong.of(Math.abs(timeout) / NT_UNITS_PER_MILLISECOND);
    String text;
    if (!specified) {
      text = DEFAULT_WAIT;
    } else if (endless) {
      text = WAIT_FOREVER;
    } else {
      text = Long.toString((timeout < 0 ? ntUnit : specifiedUnit).getAsLong());
    }
    return new CallArguments.Wait(
        name,
        text,
        !specified || endless,
        OptionalLong.of(timeout),
        Optional.of(specified),
        specifiedUnit,
        ntUnit);
  }

  /** The wait of TRANS_WAIT_NMPIPE, in milliseconds ([MS-CIFS] 2.2.5.10). */
  public static CallArguments.Wait waitMilliseconds(String name, long timeout) {
    String text = Long.toString(timeout);
    if (timeout == 0) {
      text = DEFAULT_WAIT;
    } else if (timeout == FOR_EVER) {
      text = WAIT_FOREVER;
    }
    return new CallArguments.Wait(
        name,
        text,
        timeout == FOR_EVER,
        OptionalLong.of(timeout),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
