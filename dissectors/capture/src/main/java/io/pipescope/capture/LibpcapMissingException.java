package io.pipescope.capture;

import java.io.IOException;

/** Something needs libpcap, but it is not installed. The message says what to install. */
public final class LibpcapMissingException extends IOException {
  private static final long serialVersionUID = 1L;

  LibpcapMissingException(Throwable cause) {
    super(
        "libpcap cannot be loaded: install the package libpcap0.8 (Debian, Ubuntu) or libpcap"
            + " (Fedora, Homebrew on macOS), or Npcap from https://npcap.com (Windows)",
        cause);
  }
}
