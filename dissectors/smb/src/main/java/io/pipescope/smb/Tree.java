package io.pipescope.smb;

import java.util.Optional;

/**
 * A connected share.
 *
 * @param share as the client asked for it, {@code \\SRV\IPC$}; empty when that was not seen
 * @param type of the share, once the server has told it
 */
record Tree(String share, Optional<ShareType> type) {}
