package io.pipescope.api;

/** The names of the outcomes that several protocols share ([MS-ERREF]). */
public final class StatusNames {

  /** NTSTATUS values ([MS-ERREF] 2.3.1): {@code STATUS_ACCESS_DENIED}. */
  public static final CodeNames NT_STATUS = new CodeNames(StatusNames.class, "ntstatus.tsv");

  /** Win32 error codes ([MS-ERREF] 2.2) and those of LAN Manager: {@code ERROR_ACCESS_DENIED}. */
  public static final CodeNames WIN32 = new CodeNames(StatusNames.class, "win32_errors.tsv");

  private StatusNames() {}
}
