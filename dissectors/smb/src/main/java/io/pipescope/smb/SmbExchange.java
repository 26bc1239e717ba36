package io.pipescope.smb;

import io.pipescope.api.FrameReference;
import io.pipescope.smb.pipe.PendingCall;
import io.pipescope.smb.pipe.PipeInstance;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A command on its way: what its request said, then what its response said. */
final class SmbExchange {
  static final long NO_TREE = -1;
  private static final int NANOSECONDS_PER_MICROSECOND = 1_000;

  final int version;
  final int commandCode;
  final String command;

  OptionalLong messageId = OptionalLong.empty();
  OptionalLong asyncId = OptionalLong.empty();
  long sessionId;
  long treeId = NO_TREE;
  Optional<Compound> compound = Optional.empty();
  boolean signed;
  Optional<Tree> tree = Optional.empty();
  Optional<String> filename = Optional.empty();
  Optional<String> fileId = Optional.empty();
  Optional<SmbParameters> parameters = Optional.empty();

  /** What an error says beside its status. */
  Optional<SmbError> error = Optional.empty();

  /** The command before in a chain; null if there is none. */
  SmbExchange previous;

  /** Whether the file is the one of the command before, known when that is answered. */
  boolean usesPreviousFile;

  Optional<FileId> file = Optional.empty();

  /** The control code of IOCTL, or type and class of an information. */
  long function;

  /** The pipe that the command is about, and the call that it comes from. */
  Optional<PipeInstance> pipe = Optional.empty();

  Optional<PendingCall> call = Optional.empty();

  /** A transaction of SMB 1 on its way. */
  Optional<Smb1Transaction> transaction = Optional.empty();

  /** Bytes of the request that were there to be read. */
  int messageBytes;

  /** About how many bytes are kept because of this request, beside what each one takes. */
  long keptBytes() {
    boolean opens = pipe.isPresent() && !pipe.get().isFound();
    return opens ? (long) messageBytes + PipeInstance.BYTES : messageBytes;
  }

  /** The access mask and the sharing that an open asks for. */
  OptionalLong access = OptionalLong.empty();

  OptionalLong sharing = OptionalLong.empty();

  /** What the request says of who logs on. */
  Optional<LogonStep> logon = Optional.empty();

  /** Who logged on in the session. */
  Optional<String> user = Optional.empty();

  /** Whether more of the request will come, and an interim response before it. */
  boolean awaitsInterim;

  /** Whether the event of another exchange tells about this one too. */
  boolean answeredElsewhere;

  private Optional<FrameReference> request = Optional.empty();
  private Optional<FrameReference> response = Optional.empty();
  private Optional<String> status = Optional.empty();
  private OptionalInt statusCode = OptionalInt.empty();

  SmbExchange(int version, int commandCode, String command) {
    this.version = version;
    this.commandCode = commandCode;
    this.command = command;
  }

  void requested(FrameReference frame) {
    request = Optional.of(frame);
  }

  void answered(FrameReference frame, int code, String name) {
    response = Optional.of(frame);
    status = Optional.of(name);
    statusCode = OptionalInt.of(code);
  }

  /** Takes over what the request of another version said, which this one's response answers. */
  void continues(SmbExchange other) {
    request = other.request;
    parameters = other.parameters;
  }

  boolean isAnswered() {
    return statusCode.isPresent();
  }

  /** The status of the response, if there was one. */
  OptionalInt statusCode() {
    return statusCode;
  }

  Optional<String> statusName() {
    return status;
  }

  /** Looks up the file when it is the one of the command before. */
  void takePreviousFile() {
    if (usesPreviousFile && previous != null) {
      file = previous.file;
      fileId = previous.fileId;
      filename = previous.filename;
    }
  }

  Smb toSmb(String dialect) {
    takePreviousFile();
    return new Smb(
        version,
        dialect.isEmpty() ? Optional.empty() : Optional.of(dialect),
        command,
        messageId,
        asyncId,
        status,
        statusCode,
        sessionId == 0 ? OptionalLong.empty() : OptionalLong.of(sessionId),
        treeId == NO_TREE ? OptionalLong.empty() : OptionalLong.of(treeId),
        number(request),
        number(response),
        roundTrip(),
        compound,
        signed,
        false,
        user,
        tree.map(Tree::share).filter(share -> !share.isEmpty()),
        tree.flatMap(Tree::type),
        filename,
        fileId,
        parameters,
        error);
  }

  private static OptionalLong number(Optional<FrameReference> frame) {
    return frame.isPresent() ? OptionalLong.of(frame.get().number()) : OptionalLong.empty();
  }

  /** Empty also where the capture's clock went back. */
  private OptionalLong roundTrip() {
    if (request.isEmpty() || response.isEmpty()) {
      return OptionalLong.empty();
    }
    long time = response.get().timestamp() - request.get().timestamp();
    return time < 0 ? OptionalLong.empty() : OptionalLong.of(time / NANOSECONDS_PER_MICROSECOND);
  }
}
