package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import java.util.List;
import java.util.Optional;

/** A message as its event tells it. */
@Description("A message on a named pipe; in byte mode a transfer")
public record PipeMessage(
    @Description("Identity of the pipe instance") String pipeId,
    @Description("Name of the pipe; absent when its open was not seen") Optional<String> name,
    @Description("Which way it went") Direction direction,
    @Description(
            "Number of the message in its direction, from 0. A peek has the number of the message"
                + " that it looks at")
        long seq,
    @Description("How it was transferred") Via via,
    @Description("First and last frame that brought it") List<Long> frames,
    @Description("Length in bytes") long len,
    @Description("Its first bytes, as many as are to be shown") Optional<byte[]> data,
    @Description("The same as text, when it is printable UTF-16LE or ASCII") Optional<String> text,
    @Description("Whether all of it was seen") boolean complete) {}
