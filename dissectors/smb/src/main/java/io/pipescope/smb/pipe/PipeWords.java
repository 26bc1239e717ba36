package io.pipescope.smb.pipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers of pipes in the words that programs use for them. */
public final class PipeWords {
  /** Bits of a named pipe status of SMB 1 ([MS-CIFS] 2.2.1.3). */
  private static final int READ_MODE_MESSAGE = 0x0100;

  private static final int TYPE_MESSAGE = 0x0400;
  private static final int NONBLOCKING = 0x8000;

  private static final long GENERIC_READ = 0x80000000L;
  private static final long GENERIC_WRITE = 0x40000000L;
  private static final long FILE_GENERIC_READ = 0x00120089L;
  private static final long FILE_GENERIC_WRITE = 0x00120116L;

  /** What is left of the latter when no further instances may be made. */
  private static final long FILE_WRITE_WITHOUT_APPEND = 0x00120112L;

  private static final long NT_UNITS_PER_MILLISECOND = 10_000;
  private static final long MILLISECONDS_PER_UNIT = 100;
  private static final long FOR_EVER = 0xffffffffL;
  private static final String WAIT_FOREVER = "NMPWAIT_WAIT_FOREVER";

  /** How the mode of a handle begins that reads messages one by one. */
  public static final String MESSAGE_MODE = "PIPE_READMODE_MESSAGE";

  /** Rights that CreateFile always asks for: to wait for the handle, and to read attributes. */
  private static final long ALWAYS = 0x00100080L;

  private PipeWords() {}

  /** Rights of CreateFile: the generic ones that they come from, and the rest as a number. */
  public static String access(long mask) {
    List<String> words = new ArrayList<>();
    long rest = mask;
    if ((rest & GENERIC_READ) != 0 || (mask & FILE_GENERIC_READ) == FILE_GENERIC_READ) {
      words.add("GENERIC_READ");
      rest &= ~(GENERIC_READ | FILE_GENERIC_READ);
    }
    if ((rest & GENERIC_WRITE) != 0
        || (mask & FILE_WRITE_WITHOUT_APPEND) == FILE_WRITE_WITHOUT_APPEND) {
      words.add("GENERIC_WRITE");
      rest &= ~(GENERIC_WRITE | FILE_GENERIC_WRITE);
    }
    if (!words.isEmpty()) {
      rest &= ~ALWAYS;
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
    String text;
    String unit = timeout < 0 ? "100 ns" : "100 ms";
    if (!specified) {
      text = "NMPWAIT_USE_DEFAULT_WAIT";
    } else if (timeout == Long.MIN_VALUE) {
      text = WAIT_FOREVER;
    } else if (timeout < 0) {
      text = Long.toString(-timeout / NT_UNITS_PER_MILLISECOND);
    } else if (timeout > Long.MAX_VALUE / MILLISECONDS_PER_UNIT) {
      text = WAIT_FOREVER;
    } else {
      text = Long.toString(timeout * MILLISECONDS_PER_UNIT);
    }
    return new CallArguments.Wait(
        name,
        text,
        OptionalLong.of(timeout),
        unit,
        Optional.of(specified),
        !specified || text.equals(WAIT_FOREVER));
  }

  /** The wait of TRANS_WAIT_NMPIPE, in milliseconds ([MS-CIFS] 2.2.5.10). */
  public static CallArguments.Wait waitMilliseconds(String name, long timeout) {
    String text =
        timeout == 0
            ? "NMPWAIT_USE_DEFAULT_WAIT"
            : timeout == FOR_EVER ? WAIT_FOREVER : Long.toString(timeout);
    return new CallArguments.Wait(
        name, text, OptionalLong.of(timeout), "ms", Optional.empty(), text.equals(WAIT_FOREVER));
  }
}
