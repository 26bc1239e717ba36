package io.pipescope.net.rlogin;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the event of an rlogin conversation says. */
@Description("The start of an rlogin session, or a control sequence in it")
record Rlogin(
    @Description(
            value =
                "start (who logs in), control (an urgent byte of the server) or window_size (of the"
                    + " client's terminal)",
            values = {"start", "control", "window_size"})
        String type,
    @Description("Which way it went") Direction direction,
    @Description("Place in the stream of its direction, in bytes") long streamOffset,
    @Description("Who logs in, and what the server said") Optional<Start> start,
    @Description("Value of the control byte") Optional<String> code,
    @Description(
            value = "What the control byte tells the client",
            values = {"discard", "raw", "cooked", "window_size_request"})
        List<String> controls,
    @Description("Size of the window") Optional<WindowSize> window) {

  /** The start of a session. */
  @Description("The start of an rlogin session")
  record Start(
      @Description("Name of the user at the client") String clientUser,
      @Description("Name of the user at the server") String serverUser,
      @Description("Type of the terminal") String terminal,
      @Description("Speed of the terminal as sent, in bits per second") Optional<String> speed,
      @Description(
              value =
                  "What the server answered: accepted (a zero byte), refused (a byte of 1, then a"
                      + " message) or something else; absent when it did not",
              values = {"accepted", "refused", "other"})
          Optional<String> answer,
      @Description("Frame that completed what the client sent") long requestFrame,
      @Description("Frame of the answer") OptionalLong responseFrame) {}

  /** The size of a terminal's window. */
  @Description("Size of a terminal's window")
  record WindowSize(
      @Description("Lines") int rows,
      @Description("Characters in a line") int columns,
      @Description("Width in pixels, 0 when unknown") int width,
      @Description("Height in pixels, 0 when unknown") int height) {}
}
