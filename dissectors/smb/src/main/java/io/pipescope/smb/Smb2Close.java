package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2CloseRequest;

/** CLOSE: closes what was opened ([MS-SMB2] 2.2.15 and 2.2.16). */
final class Smb2Close implements Smb2Body {
  private final SmbConnection connection;
  private final Smb2CloseRequest request;

  Smb2Close(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2CloseRequest(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    exchange.takePreviousFile();
    exchange.file.ifPresent(connection::closed);
  }
}
