package io.pipescope.smb.pipe;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.Direction;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The pipe instances of one connection. */
public final class PipeTable {
  private static final String LAYER = "smb";

  private final StreamContext context;
  private final StreamChunk chunk = new StreamChunk();
  private final BoundedTable<PipeKey, PipeInstance> open;
  private final BoundedTable<AttemptKey, OpenAttempts> attempts;
  private long lastFrame;
  private int inFrame;

  /** No pipes are open yet. */
  public PipeTable(StreamContext context) {
    this.context = context;
    int capacity = context.limits().openPipes();
    this.open = new BoundedTable<>(context.tables(), LAYER, capacity, new OpenPipes());
    this.attempts = new BoundedTable<>(context.tables(), LAYER, capacity, new Waits());
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
    open.put(key, pipe);
  }

  void remove(PipeInstance pipe) {
    pipe.key().filter(key -> open.get(key) == pipe).ifPresent(open::remove);
  }

  /** A request comes that waits for an instance of a pipe. */
  public WaitCall waiting(PipeOpening opening, CallArguments.Wait args) {
    return new WaitCall(this, opening, args, context.frameNumber());
  }

  void waited(PipeOpening opening, Win32Call call) {
    OpenAttempts attempt = attempts(opening);
    attempt.waited(call);
    remember(opening, attempt);
  }

  void refused(PipeOpening opening, Outcome outcome) {
    if (outcome.busy()) {
      OpenAttempts attempt = attempts(opening);
      attempt.foundBusy();
      remember(opening, attempt);
    } else {
      attempts.remove(AttemptKey.of(opening));
    }
  }

  /** What was done so far to open a pipe of this name. */
  OpenAttempts attempts(PipeOpening opening) {
    OpenAttempts known = attempts.get(AttemptKey.of(opening));
    return known == null ? new OpenAttempts(opening) : known;
  }

  OpenAttempts takeAttempts(PipeOpening opening) {
    OpenAttempts known = attempts.remove(AttemptKey.of(opening));
    return known == null ? new OpenAttempts(opening) : known;
  }

  private void remember(PipeOpening opening, OpenAttempts attempt) {
    AttemptKey key = AttemptKey.of(opening);
    if (attempts.get(key) != attempt) {
      attempts.put(key, attempt);
    }
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
    List<PipeInstance> ended = open.values();
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
    OptionalLong at = closed ? OptionalLong.of(context.frameNumber()) : OptionalLong.empty();
    CloseReason why = closed ? CloseReason.CONNECTION_ENDED : CloseReason.END_OF_CAPTURE;
    open.drain(pipe -> pipe.end(Optional.of(why), at));
    attempts.drain(this::tell);
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

  private final class OpenPipes implements BoundedTable.Owner<PipeInstance> {
    @Override
    public void full(PipeInstance oldest) {
      if (oldest.isCertain()) {
        context.anomaly(Anomaly.of(LAYER, "limit.open_pipes", "Too many open pipes at once"));
      }
    }

    @Override
    public void givenUp(PipeInstance pipe) {
      pipe.end(Optional.of(CloseReason.LIMIT), OptionalLong.of(context.frameNumber()));
    }

    @Override
    public int weight(PipeInstance pipe) {
      return BoundedTable.weightOf(PipeInstance.BYTES);
    }
  }

  private final class Waits implements BoundedTable.Owner<OpenAttempts> {
    @Override
    public void full(OpenAttempts oldest) {
      context.anomaly(
          Anomaly.of(LAYER, "limit.pipe_waits", "Too many waits for pipes that are not opened"));
    }

    @Override
    public void givenUp(OpenAttempts attempt) {
      tell(attempt);
    }

    @Override
    public int weight(OpenAttempts attempt) {
      return OpenAttempts.WEIGHT;
    }
  }

  /** Names compare without case. */
  private record AttemptKey(long session, String name) {
    static AttemptKey of(PipeOpening opening) {
      String sent = opening.openedAs().orElse("");
      // a transaction names a pipe behind a prefix of its own, which the caller may have added too
      String name = PipeName.bare(PipeName.bare(sent));
      return new AttemptKey(opening.session(), name.toLowerCase(Locale.ROOT));
    }

    // what a record gets by itself takes milliseconds when it is first asked for

    @Override
    public boolean equals(Object other) {
      return other instanceof AttemptKey key && session == key.session && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(session) + name.hashCode();
    }
  }
}
