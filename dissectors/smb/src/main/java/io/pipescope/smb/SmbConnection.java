package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.BoundedTable;
import io.pipescope.api.StreamContext;
import io.pipescope.api.TableAccount;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.smb.pipe.PipeTable;
import java.util.HexFormat;
import java.util.Optional;

/** What the commands of one connection have in common, whichever version they are of. */
final class SmbConnection {
  static final String LAYER = "smb";
  private static final int MESSAGE_ALIGNMENT = 8;
  private static final HexFormat HEX = HexFormat.of();

  /** Stands for the half of a file id that SMB 1 does not have. */
  private static final long SMB1_FILES = Long.MIN_VALUE;

  private final StreamContext context;
  private final BoundedTable<TreeKey, Tree> trees;
  private final BoundedTable<FileId, OpenFile> files;
  private final PipeTable pipes;
  private final Logons logons;
  private String dialect = "";
  private long messageOffset;

  /** A negotiate request of SMB 1, which may be answered in SMB 2; null when there is none. */
  private SmbExchange openNegotiate;

  SmbConnection(StreamContext context) {
    this.context = context;
    this.pipes = new PipeTable(context);
    this.logons = new Logons(context);
    int capacity = context.limits().openFiles();
    TableAccount account = context.tables();
    this.trees = new BoundedTable<>(account, LAYER, capacity, new TreeOwner());
    this.files = new BoundedTable<>(account, LAYER, capacity, new FileOwner());
  }

  StreamContext context() {
    return context;
  }

  PipeTable pipes() {
    return pipes;
  }

  Logons logons() {
    return logons;
  }

  void report(Anomaly anomaly) {
    context.anomaly(anomaly);
  }

  void report(String code, String message) {
    context.anomaly(Anomaly.of(LAYER, code, message));
  }

  /** Remembers where in the stream the message is that is being worked on. */
  void beginMessage(long offset) {
    messageOffset = offset;
  }

  long messageOffset() {
    return messageOffset;
  }

  /** The dialect that was negotiated; empty before. */
  String dialect() {
    return dialect;
  }

  void negotiated(String dialect) {
    this.dialect = dialect;
  }

  void connected(long sessionId, long treeId, Tree tree) {
    trees.put(new TreeKey(sessionId, treeId), tree);
  }

  /** The share behind a tree id, also of one that was disconnected until its id is used again. */
  Optional<Tree> tree(long sessionId, long treeId) {
    return Optional.ofNullable(trees.get(new TreeKey(sessionId, treeId)));
  }

  void opened(FileId id, OpenFile file) {
    files.put(id, file);
  }

  void closed(FileId id) {
    files.remove(id);
  }

  /** Notes which file a request is about. */
  void use(FileId id, SmbExchange exchange) {
    if (id.isWildcard()) {
      exchange.usesPreviousFile = true;
      return;
    }
    exchange.file = Optional.of(id);
    OpenFile file = files.get(id);
    exchange.fileId =
        Optional.of(file == null ? Guid.text(id.persistent(), id.volatileId()) : file.id());
    if (file != null) {
      exchange.filename = Optional.of(file.name());
    }
  }

  /**
   * Notes which file a request of SMB 1 is about: the one with a number, unless a chain opens it.
   */
  void use(int fid, SmbExchange exchange) {
    if (exchange.usesPreviousFile) {
      return;
    }
    OpenFile file = files.get(new FileId(SMB1_FILES, fid));
    exchange.fileId = Optional.of(file == null ? smb1FileId(fid) : file.id());
    if (file != null) {
      exchange.filename = Optional.of(file.name());
    }
    exchange.file = Optional.of(new FileId(SMB1_FILES, fid));
  }

  /** A request of SMB 1 opened a file. */
  void opened(int fid, SmbExchange exchange) {
    FileId id = new FileId(SMB1_FILES, fid);
    String text = smb1FileId(fid);
    exchange.file = Optional.of(id);
    exchange.fileId = Optional.of(text);
    exchange.filename.ifPresent(name -> files.put(id, new OpenFile(text, name)));
  }

  /** A request of SMB 1 closed its file. */
  void closed(SmbExchange exchange) {
    exchange.takePreviousFile();
    exchange.file.ifPresent(files::remove);
  }

  /** A FID of SMB 1 as events show it. */
  static String smb1FileId(int fid) {
    return "0x" + HEX.toHexDigits((short) fid);
  }

  void offered(SmbExchange negotiate) {
    openNegotiate = negotiate;
  }

  /** The open negotiation of SMB 1, which is closed by this. */
  Optional<SmbExchange> takeNegotiate() {
    SmbExchange negotiate = openNegotiate;
    openNegotiate = null;
    if (negotiate == null || negotiate.isAnswered()) {
      return Optional.empty();
    }
    negotiate.answeredElsewhere = true;
    return Optional.of(negotiate);
  }

  /** Reports a command that is too short for what it claims. */
  void reportShort(boolean cut, String command, EndOfWireException e) {
    report(
        Anomaly.ofLength(
            LAYER,
            (cut ? "truncated." : "malformed.") + command,
            "The " + command + " ends within its fields",
            e.needed(),
            e.available(),
            messageOffset,
            ""));
  }

  /**
   * Reports data that do not fill their message, or do not fit into it.
   *
   * @param length bytes of the message
   * @param offset where the data begin in it
   * @param count bytes of the data, by a field of the message
   * @param field its name
   */
  void checkData(long length, long offset, long count, String field) {
    long end = offset + count;
    checkFit(length, offset, count, field);
    if (count > 0 && length - end >= MESSAGE_ALIGNMENT) {
      report(
          Anomaly.ofLength(
              LAYER,
              "suspicious.trailing_bytes",
              "The message goes on behind its data",
              end,
              length,
              messageOffset,
              field));
    }
  }

  /** Reports data that do not fit into their message; more may follow them. */
  void checkFit(long length, long offset, long count, String field) {
    long end = offset + count;
    if (count > 0 && end > length) {
      report(
          Anomaly.ofLength(
              LAYER,
              "malformed.data_length",
              "The data do not fit into their message",
              end,
              length,
              messageOffset,
              field));
    }
  }

  /** Emits a command; its response, if there is one, is in the current frame. */
  void emit(SmbExchange exchange) {
    if (exchange.logon.isPresent()) {
      logons.emit(
          exchange.sessionId, exchange.logon.get(), exchange.statusCode(), exchange.statusName());
    }
    if (exchange.user.isEmpty()) {
      exchange.user = logons.user(exchange.sessionId);
    }
    context.emit(new SmbEvent(exchange.toSmb(dialect)));
  }

  /** Nothing more will come: what is known of the connection is of no use any more. */
  void end() {
    trees.clear();
    files.clear();
    logons.end();
  }

  private final class TreeOwner implements BoundedTable.Owner<Tree> {
    @Override
    public void full(Tree oldest) {
      report("limit.trees", "Too many tree connects at once");
    }

    @Override
    public int weight(Tree tree) {
      return BoundedTable.weightOf(tree.share().length());
    }
  }

  private final class FileOwner implements BoundedTable.Owner<OpenFile> {
    @Override
    public void full(OpenFile oldest) {
      report("limit.open_files", "Too many open files at once");
    }

    @Override
    public int weight(OpenFile file) {
      return BoundedTable.weightOf(file.name().length());
    }
  }

  private record TreeKey(long sessionId, long treeId) {

    // asked for with every command: what a record gets by itself is slow without optimisation

    @Override
    public boolean equals(Object other) {
      return other instanceof TreeKey key && treeId == key.treeId && sessionId == key.sessionId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * sessionId + treeId);
    }
  }
}
