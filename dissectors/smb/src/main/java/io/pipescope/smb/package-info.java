/**
 * SMB: the NetBIOS session service and direct TCP transport, SMB 1, SMB 2 and 3.
 *
 * <p>{@link io.pipescope.smb.SmbDissector} finds the messages, {@link
 * io.pipescope.smb.Smb2Dialogue} and {@link io.pipescope.smb.Smb1Dialogue} take chains of commands
 * apart and meet requests with responses, and one class per command reads what follows the header.
 */
package io.pipescope.smb;
