package io.pipescope.dcerpc;

import java.util.Locale;

/** What a DCE/RPC event tells about. */
public enum RpcType {
  BIND,
  ALTER_CONTEXT,
  CALL,
  AUTH3,
  CANCEL,
  ORPHANED,
  SHUTDOWN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Whether nobody answers it. */
  boolean isUnanswered() {
    return switch (this) {
      case BIND, ALTER_CONTEXT, CALL -> false;
      case AUTH3, CANCEL, ORPHANED, SHUTDOWN -> true;
    };
  }

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
