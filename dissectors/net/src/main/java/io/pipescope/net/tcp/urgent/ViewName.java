package io.pipescope.net.tcp.urgent;

import java.util.Locale;

/** The ways to read a stream with urgent data that are worked out, in the order of events. */
public enum ViewName {
  /** With SO_OOBINLINE: nothing is taken out. */
  INLINE(Confidence.MEASURED),
  /** Linux; the application reads at the end. */
  LINUX(Confidence.MEASURED),
  /** Linux; the application reads after each segment. */
  LINUX_PROMPT(Confidence.MEASURED),
  /** Linux with {@code tcp_stdurg}: the pointer is the last urgent byte, as in RFC 1122. */
  LINUX_STDURG(Confidence.MEASURED),
  /** 4.4BSD and its descendants. */
  BSD(Confidence.SOURCE),
  /** Windows, as far as it is documented; where it is not, as BSD. */
  WINDOWS(Confidence.DOCUMENTED);

  /** How it is known what a stack does. */
  enum Confidence {
    MEASURED,
    SOURCE,
    DOCUMENTED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Confidence confidence;
  private final String text = name().toLowerCase(Locale.ROOT);

  ViewName(Confidence confidence) {
    this.confidence = confidence;
  }

  Confidence confidence() {
    return confidence;
  }

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
