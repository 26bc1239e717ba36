package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints a pipe the way the source of its two programs would read: what the client called on the
 * left, what the server must have called on the right, with the frames they were seen in. All
 * characters are ASCII, others are written as C would escape them, so that the columns stay.
 */
public final class Win32Transcript {
  private static final int FRAME = 7;
  private static final int WIDTH = 60;
  private static final String NEW_LINE = "\n";

  private final StringBuilder out = new StringBuilder();
  private final Deque<PipeMessage> sent = new ArrayDeque<>();
  private final Deque<PipeMessage> received = new ArrayDeque<>();
  private boolean inMessage;

  private Win32Transcript(List<PipeMessage> messages) {
    for (PipeMessage message : messages) {
      if (message.via() != Via.PEEK) {
        (message.direction() == Direction.TO_SERVER ? sent : received).add(message);
      }
    }
  }

  /**
   * The transcript of a pipe that has ended, as lines.
   *
   * @param pipe with its calls
   * @param messages that went through it, in the order they were reported
   */
  public static String of(Pipe pipe, List<PipeMessage> messages) {
    Win32Transcript transcript = new Win32Transcript(messages);
    transcript.head(pipe);
    String path = path(pipe);
    List<Win32Call> calls = pipe.calls();
    long omitted = pipe.callsOmitted().orElse(0);
    for (int i = 0; i < calls.size(); i++) {
      if (omitted > 0 && i == (calls.size() + 1) / 2) {
        transcript.line("", "... " + omitted + " more calls ...", "");
      }
      transcript.call(calls.get(i), path);
    }
    transcript.tail(pipe);
    return transcript.out.toString();
  }

  private static String path(Pipe pipe) {
    return "\\\\" + pipe.server().orElse(".") + "\\pipe\\" + pipe.name().orElse("?");
  }

  private void head(Pipe pipe) {
    out.append("pipe ").append(CSource.escaped(path(pipe))).append("  (").append(pipe.id());
    if (pipe.type() != PipeMode.UNKNOWN) {
      out.append(", ").append(pipe.type()).append(" type");
    }
    pipe.user().ifPresent(user -> out.append(", ").append(CSource.escaped(user)));
    out.append(')').append(NEW_LINE);
    line("frame", "client", "server");
    line("-".repeat(FRAME), "-".repeat(WIDTH), "-".repeat(WIDTH));
    if (pipe.openStatus().filter("STATUS_SUCCESS"::equals).isPresent()) {
      line(
          "",
          "",
          "CreateNamedPipe("
              + CSource.quoted("\\\\.\\pipe\\" + pipe.name().orElse("?"))
              + serverMode(pipe)
              + ")");
    }
  }

  private static String serverMode(Pipe pipe) {
    return switch (pipe.type()) {
      case MESSAGE -> ", PIPE_TYPE_MESSAGE";
      case BYTE -> ", PIPE_TYPE_BYTE";
      case UNKNOWN -> "";
    };
  }

  private void call(Win32Call call, String path) {
    String frame = Long.toString(call.frame());
    boolean done = call.result().equals("ERROR_SUCCESS");
    boolean more = call.result().equals("ERROR_MORE_DATA");
    switch (call.call()) {
      case CREATE_FILE ->
          line(
              frame,
              "CreateFile(" + CSource.quoted(path) + ", " + access(call) + ")" + result(call),
              done ? "ConnectNamedPipe(hPipe)" : "");
      case WRITE_FILE -> write(frame, call, done);
      case READ_FILE -> read(frame, "ReadFile(hPipe", call, done || more, more);
      case TRANSACT_NAMED_PIPE -> transact(frame, "TransactNamedPipe(hPipe", call, done, more);
      case CALL_NAMED_PIPE ->
          transact(frame, "CallNamedPipe(" + CSource.quoted(path), call, done, more);
      case CLOSE_HANDLE -> {
        line(
            frame,
            "CloseHandle(hPipe)" + result(call),
            done ? "ReadFile(hPipe) = ERROR_BROKEN_PIPE" : "");
        if (done) {
          line("", "", "DisconnectNamedPipe(hPipe)");
        }
      }
      default -> line(frame, call.call() + "(" + arguments(call, path) + ")" + result(call), "");
    }
  }

  private static String access(Win32Call call) {
    return call.args().orElse(null) instanceof CallArguments.Open open
        ? open.access().orElse("?")
        : "?";
  }

  private static String arguments(Win32Call call, String path) {
    CallArguments args = call.args().orElse(null);
    if (args instanceof CallArguments.Wait wait) {
      return CSource.quoted(path) + ", " + wait.timeout();
    }
    if (args instanceof CallArguments.State state && state.mode().isPresent()) {
      return "hPipe, " + state.mode().get();
    }
    if (args instanceof CallArguments.Info info && info.flags().isPresent()) {
      return "hPipe, " + info.flags().get();
    }
    if (args instanceof CallArguments.Peek peek && peek.available().isPresent()) {
      return "hPipe, available " + peek.available().getAsLong();
    }
    return "hPipe";
  }

  private static String result(Win32Call call) {
    return switch (call.result()) {
      case "ERROR_SUCCESS" -> "";
      case Win32Call.PENDING -> "  /* pending */";
      default -> " = " + call.result();
    };
  }

  /** The next message that was sent; those before the call belong to calls that are left out. */
  private Optional<PipeMessage> nextSent(Win32Call call) {
    long frame = call.requestFrame().orElse(call.frame());
    while (!sent.isEmpty() && last(sent.peek()) < frame) {
      sent.poll();
    }
    return Optional.ofNullable(sent.peek()).filter(message -> first(message) <= frame);
  }

  /** The message that a read brings or begins. */
  private Optional<PipeMessage> nextReceived(Win32Call call) {
    while (!received.isEmpty() && last(received.peek()) < call.frame()) {
      received.poll();
    }
    return Optional.ofNullable(received.peek()).filter(message -> first(message) <= call.frame());
  }

  private static long first(PipeMessage message) {
    return message.frames().get(0);
  }

  private static long last(PipeMessage message) {
    return message.frames().get(message.frames().size() - 1);
  }

  /** Takes a message that was written; parts of a message leave it for the next part. */
  private Optional<PipeMessage> takeSent(Win32Call call) {
    Optional<PipeMessage> message = nextSent(call);
    if (message.filter(all -> last(all) <= call.requestFrame().orElse(call.frame())).isPresent()) {
      sent.poll();
    }
    return message;
  }

  private void write(String frame, Win32Call call, boolean done) {
    Optional<PipeMessage> message =
        done || call.result().equals(Win32Call.PENDING) ? takeSent(call) : Optional.empty();
    String shown = message.map(CSource::literal).orElse("");
    String length = call.bytes().isPresent() ? Long.toString(call.bytes().getAsLong()) : "?";
    String left = "WriteFile(hPipe, " + shown + ", " + length + ")" + result(call);
    line(frame, left, done ? "ReadFile(hPipe) -> " + shown : "");
  }

  private void read(String frame, String start, Win32Call call, boolean got, boolean more) {
    if (!got) {
      line(frame, start + ", buffer, " + wanted(call) + ")" + result(call), "");
      return;
    }
    Optional<PipeMessage> message = nextReceived(call);
    String shown = message.map(CSource::literal).orElse("");
    String written =
        inMessage
            ? ""
            : "WriteFile(hPipe, " + shown + ", " + message.map(PipeMessage::len).orElse(0L) + ")";
    String bytes = call.bytes().isPresent() ? " /* " + call.bytes().getAsLong() + " bytes */" : "";
    line(frame, start + ", buffer, " + wanted(call) + ")" + result(call) + bytes, written);
    if (!more) {
      received.poll();
      if (message.isPresent()) {
        line("", "  -> " + shown, "");
      }
    }
    inMessage = more;
  }

  private void transact(String frame, String start, Win32Call call, boolean done, boolean more) {
    Optional<PipeMessage> message = takeSent(call);
    String shown = message.map(CSource::literal).orElse("");
    boolean got = done || more;
    line(
        frame, start + ", " + shown + ")" + result(call), got ? "ReadFile(hPipe) -> " + shown : "");
    if (got) {
      Optional<PipeMessage> answer = nextReceived(call);
      String answered = answer.map(CSource::literal).orElse("");
      line("", "  -> " + answered, "WriteFile(hPipe, " + answered + ")");
      if (!more) {
        received.poll();
      }
      inMessage = more;
    }
  }

  private static String wanted(Win32Call call) {
    return call.args().orElse(null) instanceof CallArguments.Transfer transfer
            && transfer.toRead().isPresent()
        ? Long.toString(transfer.toRead().getAsLong())
        : "?";
  }

  private void tail(Pipe pipe) {
    pipe.closeReason()
        .filter(reason -> reason != CloseReason.CLOSED)
        .ifPresent(reason -> line("", "/* " + reason + " */", ""));
  }

  private void line(String frame, String left, String right) {
    List<String> lefts = CSource.wrap(CSource.escaped(left), WIDTH);
    List<String> rights = CSource.wrap(CSource.escaped(right), WIDTH);
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%" + FRAME + "s  %-" + WIDTH + "s  %s",
              i == 0 ? frame : "",
              i < lefts.size() ? lefts.get(i) : "",
              i < rights.size() ? rights.get(i) : "");
      out.append(text.stripTrailing()).append(NEW_LINE);
    }
  }
}
