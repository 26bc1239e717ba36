package io.pipescope.smb;

import io.pipescope.api.CodeNames;
import io.pipescope.api.StatusNames;

/** The names of the numbers in SMB messages. */
final class SmbNames {
  /** NTSTATUS values ([MS-ERREF] 2.3.1). */
  static final CodeNames NT_STATUS = StatusNames.NT_STATUS;

  /** Control codes ([MS-FSCC] 2.3). */
  static final CodeNames FSCTL = table("fsctl.tsv");

  /** Commands ([MS-CIFS] 2.2.2.1). */
  static final CodeNames SMB1_COMMANDS = table("smb1_commands.tsv");

  /** Commands ([MS-SMB2] 2.2.1). */
  static final CodeNames SMB2_COMMANDS = table("smb2_commands.tsv");

  /** Dialect revisions ([MS-SMB2] 2.2.3). */
  static final CodeNames SMB2_DIALECTS = table("smb2_dialects.tsv");

  /** File information classes ([MS-FSCC] 2.4). */
  static final CodeNames FILE_INFORMATION_CLASSES = table("file_information_classes.tsv");

  /** File system information classes ([MS-FSCC] 2.5). */
  static final CodeNames FILE_SYSTEM_INFORMATION_CLASSES =
      table("file_system_information_classes.tsv");

  /**
   * Errors of DOS: the class in the lowest byte, the code in the upper half ([MS-CIFS] 2.2.2.4).
   */
  static final CodeNames DOS_ERRORS = table("smb1_dos_errors.tsv");

  /** Functions of TRANSACTION on pipes ([MS-CIFS] 2.2.2.2). */
  static final CodeNames SMB1_TRANSACTION = table("smb1_transaction_functions.tsv");

  /** Functions of TRANSACTION2. */
  static final CodeNames SMB1_TRANSACTION2 = table("smb1_transaction2_functions.tsv");

  /** Functions of NT_TRANSACT. */
  static final CodeNames SMB1_NT_TRANSACT = table("smb1_nt_transact_functions.tsv");

  private SmbNames() {}

  private static CodeNames table(String resource) {
    return new CodeNames(SmbNames.class, resource);
  }
}
