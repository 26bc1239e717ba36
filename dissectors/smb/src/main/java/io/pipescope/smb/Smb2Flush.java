package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2FlushRequest;

/** FLUSH: writes what is cached of a file, or waits until a pipe is read ([MS-SMB2] 2.2.17). */
final class Smb2Flush implements Smb2Body {
  private final SmbConnection connection;
  private final Smb2FlushRequest request;

  Smb2Flush(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2FlushRequest(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    // the response says nothing
  }
}
