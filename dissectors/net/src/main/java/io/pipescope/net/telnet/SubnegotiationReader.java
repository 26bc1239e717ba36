package io.pipescope.net.telnet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.TelnetSubnegotiation;
import io.pipescope.ksy.lean.TelnetSubnegotiation.Qualified;
import io.pipescope.ksy.lean.TelnetSubnegotiation.WindowSize;
import io.pipescope.net.telnet.Subnegotiation.Variable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what stands between IAC SB and IAC SE. */
final class SubnegotiationReader {
  private static final int MAX_DATA = 256;

  /** Types of RFC 1572. */
  private static final int VAR = 0;

  private static final int VALUE = 1;
  private static final int ESC = 2;
  private static final int USERVAR = 3;

  private static final String[] QUALIFIERS = {"IS", "SEND", "INFO"};

  private final TelnetSession session;

  SubnegotiationReader(TelnetSession session) {
    this.session = session;
  }

  /**
   * Reads a subnegotiation and tells what is wrong with it.
   *
   * @param bytes the option and its parameters
   * @param kept number of bytes in {@code bytes}, at least 1
   * @param length number of bytes that were sent
   * @param offset place in the stream
   */
  Subnegotiation read(byte[] bytes, int kept, long length, long offset) {
    if (length > kept) {
      session.anomaly(
          "limit.telnet_subnegotiation",
          "A subnegotiation is longer than what is kept of one.",
          length,
          kept,
          offset);
    }
    try {
      Subnegotiation read = read(bytes, kept, length);
      warnOfLoginArguments(read.environment());
      return read;
    } catch (EndOfWireException e) {
      session.anomaly(
          "malformed.telnet_subnegotiation",
          "A subnegotiation is too short for its option.",
          e.needed(),
          e.available(),
          offset);
      return raw(bytes, kept, length);
    }
  }

  private void warnOfLoginArguments(List<Variable> environment) {
    for (Variable variable : environment) {
      if (variable.name().orElse("").equals("USER")
          && variable.value().orElse("").startsWith("-")) {
        session.anomaly(
            "suspicious.telnet_user",
            "The user name begins with a hyphen, which login programs take for an option.");
      }
    }
  }

  private Subnegotiation read(byte[] bytes, int kept, long length) {
    ByteBuffer whole = ByteBuffer.wrap(bytes, 0, kept);
    session.derived(whole, kept);
    TelnetSubnegotiation wire = new TelnetSubnegotiation(new WireStream(whole));
    WireReader.read(wire);
    long size = length - 1;
    if (wire.parameters() instanceof WindowSize window) {
      return new Subnegotiation(
          size,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.of(window.width()),
          OptionalInt.of(window.height()),
          List.of(),
          Optional.empty());
    }
    if (wire.parameters() instanceof Qualified qualified) {
      return qualified(wire.option(), qualified, size);
    }
    return raw(bytes, kept, length);
  }

  /** Without looking into the parameters. */
  private static Subnegotiation raw(byte[] bytes, int kept, long length) {
    int option = bytes[0] & 0xff;
    boolean secret = option == TelnetOption.AUTHENTICATION || option == TelnetOption.ENCRYPTION;
    int shown = secret ? 1 : Math.min(kept, 1 + MAX_DATA);
    return new Subnegotiation(
        length - 1,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.of(HexFormat.of().formatHex(bytes, 1, shown)).filter(hex -> !hex.isEmpty()));
  }

  private static Subnegotiation qualified(int option, Qualified wire, long size) {
    boolean environment = option == TelnetOption.NEW_ENVIRONMENT;
    String text = environment ? "" : new String(wire.value(), ISO_8859_1);
    int qualifier = wire.qualifier();
    return new Subnegotiation(
        size,
        Optional.of(
            qualifier < QUALIFIERS.length ? QUALIFIERS[qualifier] : TelnetCode.name(qualifier)),
        Optional.of(text).filter(value -> !value.isEmpty()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        environment ? variables(wire.value()) : List.of(),
        Optional.empty());
  }

  /** Names and values, each behind its type and ended by the next; ESC makes a byte literal. */
  private static List<Variable> variables(byte[] bytes) {
    List<Variable> variables = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int type = bytes[at];
      int nameEnd = endOfText(bytes, at + 1);
      Optional<String> name = Optional.of(text(bytes, at + 1, nameEnd)).filter(n -> !n.isEmpty());
      Optional<String> value = Optional.empty();
      at = nameEnd;
      if (at < bytes.length && bytes[at] == VALUE) {
        int valueEnd = endOfText(bytes, at + 1);
        value = Optional.of(text(bytes, at + 1, valueEnd));
        at = valueEnd;
      }
      if (type == VAR || type == USERVAR) {
        variables.add(new Variable(type == VAR ? "VAR" : "USERVAR", name, value));
      }
    }
    return List.copyOf(variables);
  }

  private static int endOfText(byte[] bytes, int start) {
    int at = start;
    while (at < bytes.length && (bytes[at] < VAR || bytes[at] > USERVAR || bytes[at] == ESC)) {
      at += bytes[at] == ESC ? 2 : 1;
    }
    return Math.min(at, bytes.length);
  }

  private static String text(byte[] bytes, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int at = start; at < end; at++) {
      if (bytes[at] == ESC && at + 1 < end) {
        at++;
      }
      text.append((char) (bytes[at] & 0xff));
    }
    return text.toString();
  }
}
