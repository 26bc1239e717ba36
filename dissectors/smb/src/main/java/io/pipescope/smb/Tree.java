package io.pipescope.smb;

import java.util.Optional;

/**
 * A connected share.
 *
 * @param share as the client asked for it, {@code \\SRV\IPC$}; empty when that was not seen
 * @param type of the share, once the server has told it
 */
record Tree(String share, Optional<ShareType> type) {

  /** Whether pipes are opened on it; empty when that cannot be told. */
  Optional<Boolean> isOfPipes() {
    if (type.isPresent()) {
      return Optional.of(type.get() == ShareType.PIPE);
    }
    boolean ipc = share.regionMatches(true, Math.max(0, share.length() - 4), "IPC$", 0, 4);
    return ipc ? Optional.of(true) : Optional.empty();
  }
}
