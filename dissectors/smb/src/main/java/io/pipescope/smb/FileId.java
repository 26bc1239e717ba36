package io.pipescope.smb;

/**
 * The number of an open file in SMB 2 ([MS-SMB2] 2.2.14.1).
 *
 * @param persistent the half that survives a reconnect
 * @param volatileId the half that is valid in the session
 */
record FileId(long persistent, long volatileId) {

  /**
   * Whether all bits are set: the file of the command before in a chain, or no file at all
   * ([MS-SMB2] 3.3.5.2.7.2).
   */
  boolean isWildcard() {
    return (persistent & volatileId) == -1;
  }

  // asked for with every command: what a record gets by itself is slow without optimisation

  @Override
  public boolean equals(Object other) {
    return other instanceof FileId id && volatileId == id.volatileId && persistent == id.persistent;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * persistent + volatileId);
  }
}
