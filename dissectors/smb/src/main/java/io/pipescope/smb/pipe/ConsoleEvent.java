package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import io.pipescope.api.Payload;
import java.util.Optional;

/** The event of a console stream that a pipe carried. */
@Description("What went over the console of a program that was run remotely, joined")
public record ConsoleEvent(@Description("The stream") Stream console) implements Payload {

  @Override
  public String eventType() {
    return "console";
  }

  /** One direction of one stream. */
  @Description("A console stream, without the lengths that stand between its pieces")
  public record Stream(
      @Description("Identity of the pipe instance") String pipeId,
      @Description("Name of the pipe") String name,
      @Description("stdin, stdout or stderr") String stream,
      @Description("Which way it went") Direction direction,
      @Description("Pieces that it came in") long pieces,
      @Description("Length in bytes") long len,
      @Description("Its first bytes, as many as are to be shown") Optional<byte[]> data,
      @Description("The same as text, when it is printable UTF-16LE or ASCII")
          Optional<String> text) {}
}
