package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2ReadRequest;
import io.pipescope.ksy.lean.Smb2ReadResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** READ: reads from a file or pipe ([MS-SMB2] 2.2.19 and 2.2.20). */
final class Smb2Read implements Smb2Body {
  private static final int RESPONSE_SIZE = 17;

  private final SmbConnection connection;
  private final Smb2ReadRequest request;
  private final Smb2ReadResponse response;

  Smb2Read(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2ReadRequest(in);
    this.response = new Smb2ReadResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.parameters =
        Optional.of(
            new SmbParameters.Read(
                OptionalLong.of(request.offset()),
                OptionalLong.of(request.length()),
                OptionalLong.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    SmbParameters.Read read =
        exchange.parameters.orElse(null) instanceof SmbParameters.Read asked
            ? asked
            : SmbParameters.Read.UNKNOWN;
    exchange.parameters = Optional.of(read.returned(response.lenData()));
    message.payload(response.ofsData(), response.lenData());
    connection.checkData(
        message.length(), response.ofsData(), response.lenData(), "smb2_read_response.len_data");
  }
}
