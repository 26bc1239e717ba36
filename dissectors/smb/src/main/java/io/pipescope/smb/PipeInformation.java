package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.FilePipeInformation;
import io.pipescope.ksy.lean.FilePipeLocalInformation;
import io.pipescope.ksy.lean.FilePipeRemoteInformation;
import io.pipescope.ksy.lean.FsctlPipePeekResponse;
import io.pipescope.ksy.lean.FsctlPipeWaitRequest;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.Outcome;
import io.pipescope.smb.pipe.PipeCall;
import io.pipescope.smb.pipe.PipeMode;
import io.pipescope.smb.pipe.PipeWords;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what is asked and told about pipes ([MS-FSCC] 2.3.46, 2.3.49, 2.4.36 to 2.4.38). */
final class PipeInformation {
  private static final int PEEK_HEADER = 16;
  private static final int MESSAGE = 1;

  private final WireStream in;
  private final FsctlPipeWaitRequest wait;
  private final FsctlPipePeekResponse peek;
  private final FilePipeInformation pipe;
  private final FilePipeLocalInformation local;
  private final FilePipeRemoteInformation remote;

  PipeInformation(WireStream in) {
    this.in = in;
    this.wait = new FsctlPipeWaitRequest(in);
    this.peek = new FsctlPipePeekResponse(in);
    this.pipe = new FilePipeInformation(in);
    this.local = new FilePipeLocalInformation(in);
    this.remote = new FilePipeRemoteInformation(in);
  }

  private void bind(PayloadWindow data) {
    in.bind(data.buffer(), data.position(), data.position() + data.available());
  }

  CallArguments.Wait wait(PayloadWindow data) {
    bind(data);
    wait._read();
    String name = new String(in.readBytes(wait.lenName()), StandardCharsets.UTF_16LE);
    return PipeWords.wait(name, wait.timeout(), wait.timeoutSpecified() != 0);
  }

  void peek(PipeCall call, PayloadWindow data, Outcome outcome) {
    bind(data);
    peek._read();
    Optional<String> state = PipeWords.state(peek.nmpipeState());
    call.with(
        new CallArguments.Peek(
            OptionalLong.empty(),
            OptionalLong.of(peek.readDataAvailable()),
            OptionalLong.of(peek.numberOfMessages()),
            OptionalLong.of(peek.lenMessage()),
            state,
            state.isPresent() ? OptionalLong.empty() : OptionalLong.of(peek.nmpipeState())));
    call.read(outcome, data.from(PEEK_HEADER));
  }

  /** What is set of a handle, or told of it. */
  CallArguments.State state(long function, PayloadWindow data) {
    bind(data);
    if (function == InformationClass.PIPE) {
      pipe._read();
      String mode = PipeWords.mode(pipe.readMode() == MESSAGE, pipe.completionMode() == 1);
      return new CallArguments.State(
          Optional.of(mode), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }
    remote._read();
    return new CallArguments.State(
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.of(remote.lenMaximumCollection()),
        OptionalLong.of(remote.collectDataTime()));
  }

  /** What the server told about a pipe. */
  void told(long function, PayloadWindow data, PipeCall call) {
    if (function != InformationClass.PIPE_LOCAL) {
      call.with(state(function, data));
      if (function == InformationClass.PIPE) {
        call.pipe().readMode(PipeMode.of(pipe.readMode() == MESSAGE));
      }
      return;
    }
    bind(data);
    local._read();
    boolean message = local.namedPipeType() == MESSAGE;
    call.pipe().type(PipeMode.of(message));
    call.with(
        new CallArguments.Info(
            Optional.of(PipeWords.flags(message, local.namedPipeEnd() == 1)),
            OptionalLong.of(local.outboundQuota()),
            OptionalLong.of(local.inboundQuota()),
            OptionalLong.of(local.maximumInstances()),
            OptionalLong.of(local.currentInstances()),
            Optional.empty()));
  }

  /** The server did what SetNamedPipeHandleState asked for. */
  static void accepted(PipeCall call) {
    if (call.args().orElse(null) instanceof CallArguments.State state) {
      state
          .mode()
          .ifPresent(
              mode -> call.pipe().readMode(PipeMode.of(mode.startsWith(PipeWords.MESSAGE_MODE))));
    }
  }
}
