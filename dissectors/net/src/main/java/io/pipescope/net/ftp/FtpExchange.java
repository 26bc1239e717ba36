package io.pipescope.net.ftp;

import io.pipescope.api.FrameReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A command on its way. */
final class FtpExchange {
  private static final int NANOSECONDS_PER_MICROSECOND = 1_000;

  /** A shorter secret would be found in texts by accident. */
  private static final int SHORTEST_SECRET = 4;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String command;

  /** What follows the command; the whole line when that names none. */
  private final String argument;

  private final boolean urgent;
  private final List<String> telnet;
  private final Optional<FrameReference> request;
  private Optional<Ftp.Preliminary> preliminary = Optional.empty();
  private boolean aborted;

  private FtpExchange(
      String command,
      String argument,
      boolean urgent,
      List<String> telnet,
      Optional<FrameReference> request) {
    this.command = command;
    this.argument = argument;
    this.urgent = urgent;
    this.telnet = telnet;
    this.request = request;
  }

  /** What a line asks for; without a name when it is no command. */
  static FtpExchange of(FtpLine line, FrameReference frame) {
    String text = line.text();
    int space = text.indexOf(' ');
    String word = (space < 0 ? text : text.substring(0, space)).toUpperCase(Locale.ROOT);
    String name = FtpCommands.isName(word) ? word : "";
    String argument = name.isEmpty() ? text : space < 0 ? "" : text.substring(space + 1);
    return new FtpExchange(name, argument, line.urgent(), line.telnet(), Optional.of(frame));
  }

  /** What a reply without a command answers. */
  static FtpExchange unasked() {
    return new FtpExchange("", "", false, List.of(), Optional.empty());
  }

  String command() {
    return command;
  }

  /** Whether AUTH asks for TLS: RFC 4217 section 4. */
  boolean asksForTls() {
    String mechanism = argument.toUpperCase(Locale.ROOT);
    return command.equals("AUTH") && (mechanism.startsWith("TLS") || mechanism.startsWith("SSL"));
  }

  /** How much it keeps, in characters. */
  int length() {
    return command.length() + argument.length();
  }

  boolean isStarted() {
    return preliminary.isPresent();
  }

  void started(FtpReply reply, FrameReference frame) {
    if (preliminary.isEmpty()) {
      preliminary =
          Optional.of(new Ftp.Preliminary(reply.code(), redact(reply.text()), frame.number()));
    }
  }

  void abort() {
    aborted = true;
  }

  Ftp unanswered() {
    return toFtp(Optional.empty(), Optional.empty());
  }

  Ftp answered(FtpReply reply, FrameReference frame) {
    return toFtp(Optional.of(reply), Optional.of(frame));
  }

  private Ftp toFtp(Optional<FtpReply> reply, Optional<FrameReference> response) {
    boolean shown = FtpCommands.isKnown(command) && !FtpCommands.isSecret(command);
    return new Ftp(
        Optional.of(command).filter(name -> !name.isEmpty()),
        Optional.of(argument).filter(value -> shown && !value.isEmpty()),
        reply.isPresent() ? OptionalInt.of(reply.get().code()) : OptionalInt.empty(),
        reply.map(FtpReply::text).map(this::redact),
        preliminary,
        number(request),
        number(response),
        roundTrip(response),
        aborted,
        urgent,
        telnet);
  }

  /** Some servers repeat what they did not like. */
  private String redact(String text) {
    if (FtpCommands.isKnown(command) && !FtpCommands.isSecret(command)) {
      return text;
    }
    String redacted = text;
    for (String word : SPACE.splitAsStream(argument).toList()) {
      redacted = word.length() < SHORTEST_SECRET ? redacted : redacted.replace(word, "***");
    }
    return redacted;
  }

  private static OptionalLong number(Optional<FrameReference> frame) {
    return frame.isPresent() ? OptionalLong.of(frame.get().number()) : OptionalLong.empty();
  }

  /** Empty also where the capture's clock went back. */
  private OptionalLong roundTrip(Optional<FrameReference> response) {
    if (request.isEmpty() || response.isEmpty()) {
      return OptionalLong.empty();
    }
    long time = response.get().timestamp() - request.get().timestamp();
    return time < 0 ? OptionalLong.empty() : OptionalLong.of(time / NANOSECONDS_PER_MICROSECOND);
  }
}
