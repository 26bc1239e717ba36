package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the event of a Telnet conversation says. */
@Description("Commands of a Telnet conversation, or its totals")
record Telnet(
    @Description(
            value =
                "commands (those that one side sent without data in between), synch (a Synch with"
                    + " the commands in it) or totals (once, at the end of the conversation)",
            values = {"commands", "synch", "totals"})
        String type,
    @Description("Which way the commands went") Optional<Direction> direction,
    @Description("First and last frame of the commands") List<Long> frames,
    @Description("Place of the first command in the stream of its direction, in bytes")
        OptionalLong streamOffset,
    @Description("The commands in the order of the stream, without NOP, GA, EC, EL and EOR")
        List<Command> commands,
    @Description("The Synch that the commands belong to") Optional<Synch> synch,
    @Description("Counts of the whole conversation") Optional<Totals> totals) {

  static Telnet commands(
      Direction direction, List<Long> frames, long offset, List<Command> commands) {
    return new Telnet(
        "commands",
        Optional.of(direction),
        frames,
        OptionalLong.of(offset),
        List.copyOf(commands),
        Optional.empty(),
        Optional.empty());
  }

  static Telnet synch(
      Direction direction,
      List<Long> frames,
      OptionalLong offset,
      List<Command> commands,
      Synch synch) {
    return new Telnet(
        "synch",
        Optional.of(direction),
        frames,
        offset,
        List.copyOf(commands),
        Optional.of(synch),
        Optional.empty());
  }

  static Telnet totals(Totals totals) {
    return new Telnet(
        "totals",
        Optional.empty(),
        List.of(),
        OptionalLong.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(totals));
  }
}
