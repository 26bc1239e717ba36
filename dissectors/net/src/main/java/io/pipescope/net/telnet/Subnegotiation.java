package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parameters of a subnegotiation. */
@Description("Parameters of a Telnet option")
record Subnegotiation(
    @Description("Bytes behind the number of the option, each doubled IAC counted once") long len,
    @Description(
            value = "Whether they are given or asked for",
            values = {"IS", "SEND", "INFO"})
        Optional<String> qualifier,
    @Description("Terminal type, terminal speed or X display location") Optional<String> value,
    @Description("Width of the window in characters; 0 when the sender does not say")
        OptionalInt columns,
    @Description("Height of the window in characters; 0 when the sender does not say")
        OptionalInt rows,
    @Description("Variables of the environment that are given or asked for")
        List<Variable> environment,
    @Description(
            "The first 256 bytes of parameters without a known layout, hexadecimal; never those of"
                + " authentication and encryption")
        Optional<String> data) {

  /** An environment variable. */
  @Description("An environment variable")
  record Variable(
      @Description(
              value = "Whether it is one of the well-known variables (VAR) or another (USERVAR)",
              values = {"VAR", "USERVAR"})
          String kind,
      @Description("Its name, absent when all are asked for") Optional<String> name,
      @Description("Its value, absent when it is undefined or asked for") Optional<String> value) {}
}
