package io.pipescope.smb;

import io.pipescope.api.Limits;

/** The usual limits with other bounds where SMB has some. */
final class SmbLimits {
  private SmbLimits() {}

  static Limits of(int messageBytes, int pendingRequests, int openFiles, int compoundCommands) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        d.conversations(),
        d.conversationIdleSeconds(),
        d.conversationLingerSeconds(),
        d.outOfOrderBytes(),
        d.outOfOrderTotalBytes(),
        d.fragmentedDatagrams(),
        d.fragmentBytes(),
        d.fragmentTimeoutSeconds(),
        d.layers(),
        d.frameBytes(),
        messageBytes,
        pendingRequests,
        openFiles,
        d.openPipes(),
        d.pipeCalls(),
        compoundCommands,
        d.anomaliesPerCode());
  }
}
