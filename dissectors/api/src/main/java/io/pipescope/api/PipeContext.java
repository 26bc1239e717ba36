package io.pipescope.api;

import java.util.Optional;

/**
 * What a dissector of the bytes in a named pipe can ask of, and tell to, what is around it. Offsets
 * count the bytes of one direction of the pipe; where messages end is not told.
 */
public interface PipeContext extends StreamContext {

  /** The identity of the pipe instance, as in its {@code pipe} event. */
  String pipeId();

  /**
   * The name without leading backslash and {@code PIPE\}: {@code srvsvc}; empty when the capture
   * began after the pipe was opened.
   */
  String name();

  /** The name exactly as the client sent it; empty when that was not seen. */
  String openedAs();

  /** The share as the client asked for it, {@code \\SRV\IPC$}; empty when that was not seen. */
  String share();

  /** Who opened the pipe, if that is known. */
  Optional<String> user();

  /** The name of this transport, as DCE/RPC calls it. */
  default String transport() {
    return "ncacn_np";
  }

  /**
   * Notes what was agreed to be spoken on the pipe, for its {@code pipe} event.
   *
   * @param protocolInterface name of the interface, or its UUID
   */
  void bound(String protocolInterface);
}
