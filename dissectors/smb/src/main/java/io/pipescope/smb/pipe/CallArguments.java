package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.Optional;
import java.util.OptionalLong;

/** What a call was given and gave back, as far as it went over the wire. */
public sealed interface CallArguments {

  /** Of CreateFile. */
  @Description("How a pipe was opened")
  record Open(
      @Description("Name as sent") Optional<String> name,
      @Description("Rights that were asked for, in the words of Win32") Optional<String> access,
      @Description("What others may do meanwhile: 1 read, 2 write, 4 delete, added up")
          OptionalLong shareMode)
      implements CallArguments {}

  /** Of WaitNamedPipe. */
  @Description("How long to wait for an instance")
  record Wait(
      @Description("Name of the pipe") String name,
      @Description(
              "Milliseconds, NMPWAIT_WAIT_FOREVER, or NMPWAIT_USE_DEFAULT_WAIT for what the pipe"
                  + " was created with")
          String timeout,
      @Description(
              "Whether the wait has no end. [MS-FSCC] says so of a timeout that is not to be used;"
                  + " Windows then waits as long as the pipe was created with")
          boolean forever,
      @Description("The number on the wire") OptionalLong timeoutRaw,
      @Description("Whether it is to be used; absent where the message does not say")
          Optional<Boolean> timeoutSpecified,
      @Description("Milliseconds when it counts in 100 ms, as its specification says")
          OptionalLong msBySpecification,
      @Description("Milliseconds when it counts in 100 ns, as NT does") OptionalLong msAsNtTime)
      implements CallArguments {}

  /** Of ReadFile, WriteFile, TransactNamedPipe and CallNamedPipe. */
  @Description("How much is to be transferred")
  record Transfer(
      @Description("Name of the pipe, where the call names it") Optional<String> name,
      @Description("Bytes that were sent") OptionalLong toWrite,
      @Description("Bytes that were wanted") OptionalLong toRead)
      implements CallArguments {}

  /** Of SetNamedPipeHandleState and GetNamedPipeHandleState. */
  @Description("The state of a handle")
  record State(
      @Description("PIPE_READMODE_MESSAGE or PIPE_READMODE_BYTE, and PIPE_WAIT or PIPE_NOWAIT")
          Optional<String> mode,
      @Description("Instances that there are") OptionalLong instances,
      @Description("Bytes to collect before they are sent") OptionalLong maxCollectionCount,
      @Description("Longest time to collect, in units of 100 ns") OptionalLong collectDataTime)
      implements CallArguments {}

  /** Of GetNamedPipeInfo. */
  @Description("What a pipe was created with")
  record Info(
      @Description("PIPE_TYPE_MESSAGE or PIPE_TYPE_BYTE, and PIPE_CLIENT_END or PIPE_SERVER_END")
          Optional<String> flags,
      @Description("Bytes set aside for what the server writes") OptionalLong outBufferSize,
      @Description("Bytes set aside for what clients write") OptionalLong inBufferSize,
      @Description("Instances allowed; 255 stands for any number") OptionalLong maxInstances,
      @Description("Instances that there are") OptionalLong instances,
      @Description("Name of the pipe as the server told it") Optional<String> name)
      implements CallArguments {}

  /** Of PeekNamedPipe. */
  @Description("What waits in a pipe")
  record Peek(
      @Description("Bytes that were wanted") OptionalLong toRead,
      @Description("Bytes that can be read") OptionalLong available,
      @Description("Messages that can be read") OptionalLong messages,
      @Description("Bytes of the first message") OptionalLong messageLength,
      @Description(
              value = "State of the pipe",
              values = {"disconnected", "listening", "connected", "closing"})
          Optional<String> state,
      @Description("The number of a state without a name") @Hex(digits = 4) OptionalLong stateCode)
      implements CallArguments {}
}
