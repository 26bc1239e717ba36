package io.pipescope.smb.pipe;

/**
 * How a command on a pipe ended.
 *
 * @param status name of the status on the wire
 * @param result name of the Win32 error that the program got
 * @param success whether it did what was asked, as a whole or, for {@code moreData}, in part
 * @param moreData whether a message was longer than the buffer
 * @param busy whether no instance of the pipe was free
 * @param broken whether the other end is gone
 * @param interrupted whether it failed after it had begun to wait
 */
public record Outcome(
    String status,
    String result,
    boolean success,
    boolean moreData,
    boolean busy,
    boolean broken,
    boolean interrupted) {

  /** It did what was asked. */
  public static final Outcome SUCCESS =
      new Outcome("STATUS_SUCCESS", "ERROR_SUCCESS", true, false, false, false, false);

  private static final String MORE_DATA = "ERROR_MORE_DATA";

  private static final int SEVERITY_ERROR = 3;
  private static final int STATUS_BUFFER_OVERFLOW = 0x80000005;
  private static final int STATUS_INSTANCE_NOT_AVAILABLE = 0xc00000ab;
  private static final int STATUS_PIPE_NOT_AVAILABLE = 0xc00000ac;
  private static final int STATUS_PIPE_BUSY = 0xc00000ae;
  private static final int STATUS_PIPE_DISCONNECTED = 0xc00000b0;
  private static final int STATUS_PIPE_CLOSING = 0xc00000b1;
  private static final int STATUS_IO_TIMEOUT = 0xc00000b5;
  private static final int STATUS_CANCELLED = 0xc0000120;
  private static final int STATUS_PIPE_BROKEN = 0xc000014b;

  private static final int ERRDOS = 0x01;
  private static final int ERROR_BROKEN_PIPE = 109;
  private static final int ERROR_PIPE_BUSY = 231;
  private static final int ERROR_NO_DATA = 232;
  private static final int ERROR_PIPE_NOT_CONNECTED = 233;
  private static final int ERROR_MORE_DATA = 234;

  /**
   * Of a status in 32 bits ([MS-ERREF] 2.3).
   *
   * @param name of the status
   */
  public static Outcome ofNtStatus(int status, String name) {
    if (status == 0) {
      return SUCCESS;
    }
    if (status == STATUS_BUFFER_OVERFLOW) {
      return new Outcome(name, MORE_DATA, true, true, false, false, false);
    }
    boolean busy =
        status == STATUS_PIPE_BUSY
            || status == STATUS_PIPE_NOT_AVAILABLE
            || status == STATUS_INSTANCE_NOT_AVAILABLE;
    boolean broken =
        status == STATUS_PIPE_BROKEN
            || status == STATUS_PIPE_DISCONNECTED
            || status == STATUS_PIPE_CLOSING;
    return new Outcome(
        name,
        Win32Errors.ofNtStatus(status).orElse(name),
        status >>> 30 != SEVERITY_ERROR,
        false,
        busy,
        broken,
        status == STATUS_CANCELLED || status == STATUS_IO_TIMEOUT || status == STATUS_PIPE_BROKEN);
  }

  /**
   * Of an error class and code of SMB 1 ([MS-CIFS] 2.2.2.4); the codes of the class ERRDOS are
   * those of Win32.
   *
   * @param name of the error
   */
  public static Outcome ofDosError(int errorClass, int code, String name) {
    boolean dos = errorClass == ERRDOS;
    String result = dos ? Win32Errors.ofNumber(code).orElse(name) : name;
    boolean broken =
        code == ERROR_BROKEN_PIPE || code == ERROR_NO_DATA || code == ERROR_PIPE_NOT_CONNECTED;
    return new Outcome(
        name,
        result,
        dos && code == ERROR_MORE_DATA,
        dos && code == ERROR_MORE_DATA,
        dos && code == ERROR_PIPE_BUSY,
        dos && broken,
        dos && code == ERROR_BROKEN_PIPE);
  }
}
