package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2WriteRequest;
import io.pipescope.ksy.lean.Smb2WriteResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** WRITE: writes to a file or pipe ([MS-SMB2] 2.2.21 and 2.2.22). */
final class Smb2Write implements Smb2Body {
  private static final int RESPONSE_SIZE = 17;

  private final SmbConnection connection;
  private final Smb2WriteRequest request;
  private final Smb2WriteResponse response;

  Smb2Write(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2WriteRequest(in);
    this.response = new Smb2WriteResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.parameters =
        Optional.of(
            new SmbParameters.Write(
                OptionalLong.of(request.offset()),
                OptionalLong.of(request.lenData()),
                OptionalLong.empty()));
    message.payload(request.ofsData(), request.lenData());
    connection.checkData(
        message.length(), request.ofsData(), request.lenData(), "smb2_write_request.len_data");
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    SmbParameters.Write write =
        exchange.parameters.orElse(null) instanceof SmbParameters.Write asked
            ? asked
            : SmbParameters.Write.UNKNOWN;
    exchange.parameters = Optional.of(write.written(response.count()));
  }
}
