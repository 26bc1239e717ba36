package io.pipescope.smb.pipe;

/**
 * The place of an open pipe in its connection.
 *
 * @param session SMB 2 SessionId, SMB 1 UID
 * @param tree SMB 2 TreeId, SMB 1 TID
 * @param high SMB 2 persistent half of the FileId; zero in SMB 1
 * @param low SMB 2 volatile half of the FileId; SMB 1 FID
 * @param version 1 or 2
 */
public record PipeKey(long session, long tree, long high, long low, int version) {

  // asked for with every command: what a record gets by itself is slow without optimisation

  @Override
  public boolean equals(Object other) {
    return other instanceof PipeKey key
        && low == key.low
        && high == key.high
        && tree == key.tree
        && session == key.session
        && version == key.version;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * (31 * (31 * session + tree) + high) + low);
  }
}
