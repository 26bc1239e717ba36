package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import java.util.Optional;
import java.util.OptionalLong;

/** A call that a program made on a pipe. */
@Description("A Win32 call that explains what was seen")
public record Win32Call(
    @Description("Frame that completed the call: of its final response, else of its request")
        long frame,
    @Description("Name of the function") Win32Function call,
    @Description("Name of the Win32 error, ERROR_SUCCESS, or PENDING when it was not answered")
        String result,
    @Description("Bytes that were transferred") OptionalLong bytes,
    @Description("What it was given and gave back") Optional<CallArguments> args,
    @Description("Frame that completed the request; absent when it was not seen")
        OptionalLong requestFrame) {

  /** The result of a call that was not answered. */
  public static final String PENDING = "PENDING";
}
