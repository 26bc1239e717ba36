package io.pipescope.engine;

import io.pipescope.api.Conversation;
import java.util.Map;
import java.util.Optional;

/**
 * Protocols without a dissector here whose programs read urgent data in line: the Telnet Synch (RFC
 * 854) must not lose its Data Mark, and FTP control connections follow Telnet (RFC 959 section
 * 4.1).
 */
final class InLinePorts {
  private static final Map<Integer, String> PROTOCOLS = Map.of(21, "ftp", 23, "telnet");

  private InLinePorts() {}

  static Optional<String> protocolOf(Conversation conversation) {
    return Optional.ofNullable(PROTOCOLS.get(conversation.server().port()));
  }
}
