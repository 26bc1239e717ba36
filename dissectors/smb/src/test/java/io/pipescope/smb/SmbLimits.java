package io.pipescope.smb;

import io.pipescope.api.Limits;

/** The usual limits with other bounds where SMB has some. */
final class SmbLimits {
  private SmbLimits() {}

  static Limits of(int messageBytes, int pendingRequests, int openFiles, int compoundCommands) {
    return Limits.DEFAULT
        .with("messageBytes", messageBytes)
        .with("pendingRequests", pendingRequests)
        .with("openFiles", openFiles)
        .with("compoundCommands", compoundCommands);
  }
}
