package io.pipescope.smb;

import io.pipescope.ksy.WireStream;

/** The readers of one connection, each made when its command is first seen. */
final class Smb2Bodies {
  private static final Smb2Body NONE =
      new Smb2Body() {
        @Override
        public void request(Smb2Message message, SmbExchange exchange) {}

        @Override
        public void response(Smb2Message message, SmbExchange exchange) {}
      };

  private final Smb2Body[] bodies = new Smb2Body[Smb2Command.COUNT];
  private final WireStream in;
  private final SmbConnection connection;

  Smb2Bodies(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
  }

  Smb2Body of(int command) {
    if (command >= bodies.length) {
      return NONE;
    }
    Smb2Body body = bodies[command];
    if (body == null) {
      body = create(command);
      bodies[command] = body;
    }
    return body;
  }

  /** Whether the messages of a command are read beyond their header. */
  boolean isRead(int command) {
    return of(command) != NONE;
  }

  private Smb2Body create(int command) {
    return switch (command) {
      case Smb2Command.NEGOTIATE -> new Smb2Negotiate(in, connection);
      case Smb2Command.SESSION_SETUP -> new Smb2SessionSetup(in, connection);
      case Smb2Command.TREE_CONNECT -> new Smb2TreeConnect(in, connection);
      case Smb2Command.CREATE -> new Smb2Create(in, connection);
      case Smb2Command.CLOSE -> new Smb2Close(in, connection);
      case Smb2Command.FLUSH -> new Smb2Flush(in, connection);
      case Smb2Command.READ -> new Smb2Read(in, connection);
      case Smb2Command.WRITE -> new Smb2Write(in, connection);
      case Smb2Command.IOCTL -> new Smb2Ioctl(in, connection);
      case Smb2Command.QUERY_INFO -> new Smb2QueryInfo(in, connection);
      case Smb2Command.SET_INFO -> new Smb2SetInfo(in, connection);
      case Smb2Command.LOCK -> new Smb2Lock(in, connection);
      case Smb2Command.QUERY_DIRECTORY -> new Smb2QueryDirectory(in, connection);
      case Smb2Command.CHANGE_NOTIFY -> new Smb2ChangeNotify(in, connection);
      case Smb2Command.OPLOCK_BREAK -> new Smb2Break(in, connection);
      default -> NONE; // the others say nothing beyond their header
    };
  }
}
