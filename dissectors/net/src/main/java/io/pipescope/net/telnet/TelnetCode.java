package io.pipescope.net.telnet;

import java.util.Locale;

/** Command codes: RFC 854, EOR of RFC 885 and those of RFC 1184 section 2.5. */
public final class TelnetCode {
  static final int EOF = 236;
  static final int EOR = 239;
  static final int SE = 240;
  static final int NOP = 241;

  /** Data Mark, the end of a Synch. */
  public static final int DM = 242;

  static final int EC = 247;
  static final int EL = 248;
  static final int GA = 249;
  static final int SB = 250;
  static final int WILL = 251;
  static final int DO = 253;
  static final int DONT = 254;

  /** Interpret As Command, in front of each. */
  public static final int IAC = 255;

  private static final String[] NAMES = {
    "EOF", "SUSP", "ABORT", "EOR", "SE", "NOP", "DM", "BRK", "IP", "AO", "AYT", "EC", "EL", "GA",
    "SB", "WILL", "WONT", "DO", "DONT", "IAC"
  };

  private TelnetCode() {}

  /** The abbreviation that the specification uses, or the number of an undefined code. */
  public static String name(int code) {
    return isDefined(code) ? NAMES[code - EOF] : String.format(Locale.ROOT, "0x%02x", code);
  }

  static boolean isDefined(int code) {
    return code >= EOF;
  }

  static boolean isNegotiation(int code) {
    return code >= WILL && code <= DONT;
  }

  /** Whether a command is part of ordinary terminal traffic, and comes as often as lines do. */
  static boolean isRoutine(int code) {
    return switch (code) {
      case NOP, EC, EL, GA, EOR -> true;
      default -> false;
    };
  }
}
