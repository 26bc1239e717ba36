package io.pipescope.smb;

import java.util.Locale;
import java.util.Optional;

/** What a share holds ([MS-SMB2] 2.2.10, [MS-CIFS] 2.2.4.55.2). */
enum ShareType {
  DISK,
  PIPE,
  PRINT;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The type with the number of an SMB2 TREE_CONNECT response. */
  static Optional<ShareType> ofSmb2(int code) {
    return switch (code) {
      case 1 -> Optional.of(DISK);
      case 2 -> Optional.of(PIPE);
      case 3 -> Optional.of(PRINT);
      default -> Optional.empty();
    };
  }

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
