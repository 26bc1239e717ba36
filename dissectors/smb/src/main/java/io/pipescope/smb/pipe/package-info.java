/**
 * Named pipes: each instance that was opened, the messages that went through it, and the Win32
 * calls that explain the traffic. Knows nothing of the versions of SMB: whoever reads their
 * messages tells what was opened, sent and returned.
 */
package io.pipescope.smb.pipe;
