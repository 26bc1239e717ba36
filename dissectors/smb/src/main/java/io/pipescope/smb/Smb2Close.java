package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2CloseRequest;
import io.pipescope.ksy.lean.Smb2CloseResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** CLOSE: closes what was opened ([MS-SMB2] 2.2.15 and 2.2.16). */
final class Smb2Close implements Smb2Body {
  private static final int RESPONSE_SIZE = 60;
  private static final int POSTQUERY_ATTRIBUTES = 1;

  private final SmbConnection connection;
  private final Smb2CloseRequest request;
  private final Smb2CloseResponse response;

  Smb2Close(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2CloseRequest(in);
    this.response = new Smb2CloseResponse(in);
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
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE
        && (response.flags() & POSTQUERY_ATTRIBUTES) != 0) {
      exchange.parameters =
          Optional.of(
              new Smb2Parameters.Close(
                  OptionalLong.of(response.endOfFile()), FileTime.text(response.lastWriteTime())));
    }
  }
}
