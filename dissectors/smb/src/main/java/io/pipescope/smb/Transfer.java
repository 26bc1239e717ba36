package io.pipescope.smb;

import java.util.Optional;

/** What is kept of messages that carry the data of files and pipes: of files nothing. */
final class Transfer {
  /** Bytes of a message that is kept whole without a closer look. */
  static final int SMALL = 4_096;

  /** Bytes that are kept of a message with file data: an SMB2 header and a WRITE request. */
  static final int FIXED_PART = 64 + 48;

  /** On a share of unknown type longer messages are taken for files: pipes move 64 KiB at once. */
  private static final int LARGEST_OF_PIPE = (1 << 16) + 1_024;

  private Transfer() {}

  /** Whether a transfer on a tree goes to or from a pipe, as far as can be told. */
  static boolean isOfPipe(Optional<Tree> tree, int length) {
    Optional<ShareType> type = tree.flatMap(Tree::type);
    return type.isPresent() ? type.get() == ShareType.PIPE : length <= LARGEST_OF_PIPE;
  }
}
