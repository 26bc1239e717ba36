package io.pipescope.smb.pipe;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a pipe when it is opened, or first used.
 *
 * @param session SMB 2 SessionId, SMB 1 UID
 * @param tree SMB 2 TreeId, SMB 1 TID
 * @param openedAs the name as sent; empty when the open was not seen
 * @param share as the client asked for it
 * @param user who opens it, if that is known
 * @param clientProcess of the client, in SMB 1
 * @param certain whether it is known to be a pipe, not perhaps a file
 */
public record PipeOpening(
    long session,
    OptionalLong tree,
    Optional<String> openedAs,
    Optional<String> share,
    Optional<String> user,
    OptionalLong clientProcess,
    boolean certain) {}
