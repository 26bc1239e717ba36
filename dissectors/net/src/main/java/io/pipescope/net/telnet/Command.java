package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import java.util.Optional;
import java.util.OptionalInt;

/** A command as events show it. */
@Description("A Telnet command")
record Command(
    @Description(
            "Its abbreviation in RFC 854, such as DO, IP or SB, or the number of an undefined one")
        String command,
    @Description("The option that is negotiated: its name at IANA, or its number")
        Optional<String> option,
    @Description("Number of the option") OptionalInt optionCode,
    @Description("What a subnegotiation says") Optional<Subnegotiation> parameters) {

  static Command plain(int code) {
    return new Command(
        TelnetCode.name(code), Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  static Command negotiation(int code, int option) {
    return new Command(
        TelnetCode.name(code),
        Optional.of(TelnetOption.name(option)),
        OptionalInt.of(option),
        Optional.empty());
  }

  static Command subnegotiation(int option, Subnegotiation parameters) {
    return new Command(
        TelnetCode.name(TelnetCode.SB),
        Optional.of(TelnetOption.name(option)),
        OptionalInt.of(option),
        Optional.of(parameters));
  }
}
