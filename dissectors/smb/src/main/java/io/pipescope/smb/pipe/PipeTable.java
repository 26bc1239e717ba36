package io.pipescope.smb.pipe;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The pipe instances of one connection. */
public final class PipeTable {
  private final StreamContext context;
  private final StreamChunk chunk = new StreamChunk();
  private final Map<PipeKey, PipeInstance> open = new LinkedHashMap<>();
  private final Map<AttemptKey, OpenAttempts> attempts = new LinkedHashMap<>();
  private long lastFrame;
  private int inFrame;

  /** No pipes are open yet. */
  public PipeTable(StreamContext context) {
    this.context = context;
  }

  StreamContext context() {
    return context;
  }

  StreamChunk chunk() {
    return chunk;
  }

  int shownBytes() {
    int shown = context.maxPayload();
    int most = context.limits().messageBytes();
    return shown < 0 ? most : Math.min(shown, most);
  }

  int retainedBytes() {
    return context.pipePayloads().isWanted() ? context.limits().messageBytes() : shownBytes();
  }

  /** A request comes that opens a pipe. */
  public PipeInstance opening(PipeOpening opening) {
    return new PipeInstance(this, opening, nextId());
  }

  /** The pipe at a place, if one is open there. */
  public Optional<PipeInstance> find(PipeKey key) {
    return Optional.ofNullable(open.get(key));
  }

  /** A pipe is used whose opening was not seen. */
  public PipeInstance used(PipeKey key, String fileId, PipeOpening opening) {
    PipeInstance pipe = opening(opening);
    pipe.usedAt(key, fileId);
    add(key, pipe);
    return pipe;
  }

  /** Unique and the same for every number of threads: the conversation, the frame, and a count. */
  private String nextId() {
    long frame = context.frameNumber();
    inFrame = frame == lastFrame ? inFrame + 1 : 0;
    lastFrame = frame;
    return context.conversation().flowId() + "." + frame + "." + inFrame;
  }

  void add(PipeKey key, PipeInstance pipe) {
    PipeInstance reused = open.remove(key);
    if (reused != null) {
      reused.end(Optional.of(CloseReason.CLOSED), OptionalLong.empty());
    }
    if (open.size() >= context.limits().openPipes()) {
      Iterator<PipeInstance> oldest = open.values().iterator();
      PipeInstance given = oldest.next();
      oldest.remove();
      if (given.isCertain()) {
        context.anomaly(Anomaly.of("smb", "limit.open_pipes", "Too many open pipes at once"));
      }
      given.end(Optional.of(CloseReason.LIMIT), OptionalLong.of(context.frameNumber()));
    }
    open.put(key, pipe);
  }

  void remove(PipeInstance pipe) {
    pipe.key().ifPresent(key -> open.remove(key, pipe));
  }

  /** A request comes that waits for an instance of a pipe. */
  public WaitCall waiting(PipeOpening opening, CallArguments.Wait args) {
    return new WaitCall(this, opening, args, context.frameNumber());
  }

  void waited(PipeOpening opening, Win32Call call) {
    remember(opening).waited(call);
  }

  void refused(PipeOpening opening, Outcome outcome) {
    if (outcome.busy()) {
      remember(opening).foundBusy();
    } else {
      attempts.remove(AttemptKey.of(opening));
    }
  }

  /** What was done so far to open a pipe of this name; not to be added to. */
  OpenAttempts attempts(PipeOpening opening) {
    OpenAttempts known = attempts.get(AttemptKey.of(opening));
    return known == null ? new OpenAttempts(opening) : known;
  }

  OpenAttempts takeAttempts(PipeOpening opening) {
    OpenAttempts known = attempts.remove(AttemptKey.of(opening));
    return known == null ? new OpenAttempts(opening) : known;
  }

  private OpenAttempts remember(PipeOpening opening) {
    AttemptKey key = AttemptKey.of(opening);
    OpenAttempts known = attempts.get(key);
    if (known == null) {
      if (attempts.size() >= context.limits().openPipes()) {
        Iterator<OpenAttempts> oldest = attempts.values().iterator();
        OpenAttempts given = oldest.next();
        oldest.remove();
        context.anomaly(
            Anomaly.of("smb", "limit.pipe_waits", "Too many waits for pipes that are not opened"));
        tell(given);
      }
      known = new OpenAttempts(opening);
      attempts.put(key, known);
    }
    return known;
  }

  /** A wait that no open followed makes an event of its own. */
  private void tell(OpenAttempts attempt) {
    if (!attempt.isTold()) {
      PipeInstance pipe = opening(attempt.opening());
      pipe.onlyTried(attempt);
    }
  }

  /** All pipes of a tree are closed. */
  public void treeDisconnected(long session, long tree) {
    endAll(
        pipe -> pipe.key().filter(k -> k.session() == session && k.tree() == tree).isPresent(),
        CloseReason.TREE_DISCONNECTED);
  }

  /** All pipes of a session are closed. */
  public void loggedOff(long session) {
    endAll(
        pipe -> pipe.key().filter(k -> k.session() == session).isPresent(), CloseReason.LOGGED_OFF);
  }

  /** All pipes of a process of the client are closed ([MS-CIFS] 2.2.4.18). */
  public void processExited(long process) {
    endAll(
        pipe -> pipe.opening().clientProcess().equals(OptionalLong.of(process)),
        CloseReason.CLOSED);
  }

  private void endAll(Predicate<PipeInstance> which, CloseReason why) {
    if (open.isEmpty()) {
      return;
    }
    List<PipeInstance> ended = new ArrayList<>(open.values());
    ended.removeIf(which.negate());
    for (PipeInstance pipe : ended) {
      remove(pipe);
      pipe.end(Optional.of(why), OptionalLong.of(context.frameNumber()));
    }
  }

  /**
   * Nothing more will come.
   *
   * @param closed whether the connection ended, and not only the capture
   */
  public void end(boolean closed) {
    List<PipeInstance> left = new ArrayList<>(open.values());
    open.clear();
    OptionalLong at = closed ? OptionalLong.of(context.frameNumber()) : OptionalLong.empty();
    CloseReason why = closed ? CloseReason.CONNECTION_ENDED : CloseReason.END_OF_CAPTURE;
    left.forEach(pipe -> pipe.end(Optional.of(why), at));
    attempts.values().forEach(this::tell);
    attempts.clear();
  }

  void handOut(PipeContext pipe, Direction direction, PayloadWindow data) {
    if (!context.pipePayloads().isWanted()) {
      return;
    }
    if (data.available() > 0) {
      context
          .pipePayloads()
          .data(pipe, direction, data.buffer(), data.position(), data.available());
    }
    if (data.isCut()) {
      context.pipePayloads().missing(pipe, direction, data.missing());
    }
  }

  void ended(PipeContext pipe) {
    context.pipePayloads().end(pipe);
  }

  /** Names compare without case. */
  private record AttemptKey(long session, String name) {
    static AttemptKey of(PipeOpening opening) {
      String sent = opening.openedAs().orElse("");
      // a transaction names a pipe behind a prefix of its own, which the caller may have added too
      String name = PipeName.bare(PipeName.bare(sent));
      return new AttemptKey(opening.session(), name.toLowerCase(Locale.ROOT));
    }
  }
}
