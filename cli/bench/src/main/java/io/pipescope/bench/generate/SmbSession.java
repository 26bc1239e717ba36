package io.pipescope.bench.generate;

/**
 * An SMB 3.1.1 session: what client and server say to each other, as [MS-SMB2] section 2.2 lays it
 * out. Signatures are left out, as with a guest.
 */
final class SmbSession {
  private static final int NBSS_HEADER = 4;
  private static final int HEADER = 64;
  private static final int RESPONSE = 1;
  private static final int MORE_PROCESSING_REQUIRED = 0xc0000016;
  private static final int CREDITS = 512;
  private static final int LARGEST_TRANSFER = 8 << 20;
  private static final int BYTES_PER_CREDIT = 65_536;
  private static final int FSCTL_PIPE_TRANSCEIVE = 0x0011c017;
  private static final long FILETIME = 134_117_568_000_000_000L;

  private static final int NEGOTIATE = 0;
  private static final int SESSION_SETUP = 1;
  private static final int LOGOFF = 2;
  private static final int TREE_CONNECT = 3;
  private static final int TREE_DISCONNECT = 4;
  private static final int CREATE = 5;
  private static final int CLOSE = 6;
  private static final int READ = 8;
  private static final int WRITE = 9;
  private static final int IOCTL = 11;

  private final Connection connection;
  private final LittleEndian packet = new LittleEndian();
  private final Message message;
  private final Ntlm ntlm;
  private final String server;
  private final long sessionId;
  private int treeId;
  private long messageId;
  private long fileId;

  /**
   * @param server name in UNC paths
   * @param user who logs on
   */
  SmbSession(Connection connection, Content content, String server, String user) {
    this.connection = connection;
    this.server = server;
    message = new Message(content);
    ntlm = new Ntlm(connection.random(), user);
    sessionId = connection.random().nextLong() & 0x7fff_ffff_ffffL | 1;
  }

  /** Negotiates and logs on. */
  void logOn() {
    negotiate();
    long id = messageId;
    sessionSetup(0, id, ntlm.negotiate());
    sessionSetupAnswer(MORE_PROCESSING_REQUIRED, id, ntlm.challenge());
    sessionSetup(sessionId, id + 1, ntlm.authenticate());
    sessionSetupAnswer(0, id + 1, Ntlm.accepted());
    messageId = id + 2;
  }

  private void negotiate() {
    request(NEGOTIATE, messageId, 0, 0).u16(36).u16(1).u16(1).u16(0).u32(0x7f);
    packet.u64(sessionId * 31).u64(sessionId * 37).u32(104).u16(2).u16(0).u16(0x0311);
    packet.align(8, NBSS_HEADER);
    negotiateContexts();
    fromClient();
    byte[] hint = Ntlm.hint();
    response(NEGOTIATE, messageId, 0, 0, 0).u16(65).u16(1).u16(0x0311).u16(2);
    packet.u64(3).u64(5).u32(0x2f).u32(LARGEST_TRANSFER).u32(LARGEST_TRANSFER);
    packet.u32(LARGEST_TRANSFER).u64(FILETIME).u64(0).u16(128).u16(hint.length);
    packet.u32(128 + (hint.length + 7 & ~7)).put(hint).align(8, NBSS_HEADER);
    negotiateContexts();
    fromServer();
    messageId++;
  }

  /** [MS-SMB2] 2.2.3.1: SHA-512 for the hash of the negotiation, AES-128-GCM for encryption. */
  private void negotiateContexts() {
    packet.u16(1).u16(38).u32(0).u16(1).u16(32).u16(1);
    for (int i = 0; i < 4; i++) {
      packet.u64(connection.random().nextLong());
    }
    packet.align(8, NBSS_HEADER).u16(2).u16(4).u32(0).u16(1).u16(2);
  }

  private void sessionSetup(long session, long id, byte[] token) {
    request(SESSION_SETUP, id, session, 0).u16(25).u8(0).u8(1).u32(1).u32(0);
    packet.u16(88).u16(token.length).u64(0).put(token);
    fromClient();
  }

  private void sessionSetupAnswer(int status, long id, byte[] token) {
    response(SESSION_SETUP, id, sessionId, 0, status).u16(9).u16(0).u16(72).u16(token.length);
    packet.put(token);
    fromServer();
  }

  /**
   * Connects to a share.
   *
   * @param pipes whether it is the one of named pipes
   */
  void connect(String share, boolean pipes) {
    String path = "\\\\" + server + "\\" + share;
    request(TREE_CONNECT, messageId, sessionId, 0).u16(9).u16(0).u16(72).u16(path.length() * 2);
    packet.utf16(path);
    fromClient();
    treeId = connection.random().nextInt(1, 1 << 16);
    response(TREE_CONNECT, messageId++, sessionId, treeId, 0).u16(16).u8(pipes ? 2 : 1).u8(0);
    packet.u32(pipes ? 0x30 : 0).u32(0).u32(0x001f01ff);
    fromServer();
  }

  /** Opens a file or pipe. */
  void create(String name, long size) {
    request(CREATE, messageId, sessionId, treeId).u16(57).u8(0).u8(0).u32(2).u64(0).u64(0);
    packet.u32(0x0012019f).u32(0).u32(7).u32(size > 0 ? 1 : 3).u32(0x40).u16(120);
    packet.u16(name.length() * 2).u32(0).u32(0).utf16(name);
    fromClient();
    fileId = connection.random().nextLong();
    response(CREATE, messageId++, sessionId, treeId, 0).u16(89).u8(0).u8(0).u32(1);
    times(size).u32(size > 0 ? 0x20 : 0x80).u32(0);
    file().u32(0).u32(0);
    fromServer();
  }

  /** Closes what was opened last. */
  void close() {
    request(CLOSE, messageId, sessionId, treeId).u16(24).u16(0).u32(0);
    file();
    fromClient();
    response(CLOSE, messageId++, sessionId, treeId, 0).u16(60).u16(0).u32(0);
    packet.zeros(52);
    fromServer();
  }

  /** Asks for a part of a file; {@link #readAnswer} follows. */
  long readRequest(long offset, int length) {
    long id = messageId;
    int charge = charge(length);
    messageId += charge;
    request(READ, id, sessionId, treeId).u16(49).u8(80).u8(0).u32(length).u64(offset);
    file().u32(0).u32(0).u32(0).u32(0).u8(0);
    packet.setU16(NBSS_HEADER + 6, charge);
    fromClient();
    return id;
  }

  /** Gives what was asked for, from the shared content. */
  void readAnswer(long id, int bodyStart, int length) {
    readAnswer(id, length);
    packet.setU16(NBSS_HEADER + 6, charge(length));
    send(Connection.SERVER, bodyStart, length);
  }

  private void readAnswer(long id, int length) {
    response(READ, id, sessionId, treeId, 0).u16(17).u8(80).u8(0).u32(length).u32(0).u32(0);
  }

  /** Writes a part of a file, from the shared content. */
  void write(long offset, int bodyStart, int length) {
    long id = messageId;
    int charge = charge(length);
    messageId += charge;
    writeRequest(id, offset, length);
    packet.setU16(NBSS_HEADER + 6, charge);
    send(Connection.CLIENT, bodyStart, length);
    writeAnswer(id, length);
  }

  private void writeRequest(long id, long offset, int length) {
    request(WRITE, id, sessionId, treeId).u16(49).u16(112).u32(length).u64(offset);
    file().u32(0).u32(0).u32(0).u32(0);
  }

  private void writeAnswer(long id, int length) {
    response(WRITE, id, sessionId, treeId, 0).u16(17).u16(0).u32(length).u32(0).u32(0);
    fromServer();
  }

  /** Writes to a pipe and reads the answer, in one request. */
  void transceive(LittleEndian question, LittleEndian answer) {
    request(IOCTL, messageId, sessionId, treeId).u16(57).u16(0).u32(FSCTL_PIPE_TRANSCEIVE);
    file().u32(120).u32(question.length()).u32(0).u32(120).u32(0).u32(4_280).u32(1).u32(0);
    packet.put(question);
    fromClient();
    response(IOCTL, messageId++, sessionId, treeId, 0).u16(49).u16(0).u32(FSCTL_PIPE_TRANSCEIVE);
    file().u32(112).u32(0).u32(112).u32(answer.length()).u32(0).u32(0).put(answer);
    fromServer();
  }

  /** Writes to a pipe, then reads the answer. */
  void writeAndRead(LittleEndian question, LittleEndian answer) {
    long id = messageId++;
    writeRequest(id, 0, question.length());
    packet.put(question);
    fromClient();
    writeAnswer(id, question.length());
    id = readRequest(0, 4_280);
    readAnswer(id, answer.length());
    packet.put(answer);
    fromServer();
  }

  /** Disconnects from the share and logs off. */
  void logOff() {
    for (int command : new int[] {TREE_DISCONNECT, LOGOFF}) {
      int tree = command == LOGOFF ? 0 : treeId;
      request(command, messageId, sessionId, tree).u16(4).u16(0);
      fromClient();
      response(command, messageId++, sessionId, tree, 0).u16(4).u16(0);
      fromServer();
    }
  }

  private static int charge(int length) {
    return (length - 1) / BYTES_PER_CREDIT + 1;
  }

  private LittleEndian times(long size) {
    return packet.u64(FILETIME).u64(FILETIME).u64(FILETIME).u64(FILETIME).u64(size).u64(size);
  }

  private LittleEndian file() {
    return packet.u64(fileId).u64(~fileId);
  }

  private LittleEndian request(int command, long id, long session, int tree) {
    return header(command, 0, id, session, tree, 0);
  }

  private LittleEndian response(int command, long id, long session, int tree, int status) {
    return header(command, RESPONSE, id, session, tree, status);
  }

  private LittleEndian header(int command, int flags, long id, long session, int tree, int status) {
    packet.clear().u32(0).u32(0x424d53fe).u16(HEADER).u16(1).u32(status).u16(command);
    packet.u16(CREDITS).u32(flags).u32(0).u64(id).u32(0xfeff).u32(tree).u64(session);
    return packet.u64(0).u64(0);
  }

  private void fromClient() {
    send(Connection.CLIENT, 0, 0);
  }

  private void fromServer() {
    send(Connection.SERVER, 0, 0);
  }

  private void send(int from, int bodyStart, int bodyLength) {
    packet.setBigEndianU32(0, packet.length() - NBSS_HEADER + bodyLength);
    connection.send(from, message.set(packet.array(), packet.length(), bodyStart, bodyLength));
  }
}
