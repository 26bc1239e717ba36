package io.pipescope.api;

import java.util.Locale;

/** Which application's view of urgent data the dissectors above TCP read. */
public enum UrgentView {
  /** What programs that speak the protocol do, see {@link UrgentReading}. */
  AUTO,
  /** The whole stream, as with SO_OOBINLINE. */
  INLINE,
  /** Linux; the application reads at the end. */
  LINUX,
  /** Linux with {@code tcp_stdurg}; the application reads at the end. */
  LINUX_STDURG,
  /** 4.4BSD and its descendants. */
  BSD,
  /** Windows with its defaults. */
  WINDOWS;

  /** The name in options: {@code linux-stdurg}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
