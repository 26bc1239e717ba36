package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2QueryInfoRequest;
import io.pipescope.ksy.lean.Smb2QueryInfoResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** QUERY_INFO: asks about a file, pipe or file system ([MS-SMB2] 2.2.37 and 2.2.38). */
final class Smb2QueryInfo implements Smb2Body {
  private static final int RESPONSE_SIZE = 9;

  private final SmbConnection connection;
  private final Smb2QueryInfoRequest request;
  private final Smb2QueryInfoResponse response;

  Smb2QueryInfo(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2QueryInfoRequest(in);
    this.response = new Smb2QueryInfoResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.function = InformationClass.function(request.infoType(), request.fileInfoClass());
    exchange.parameters =
        Optional.of(
            new SmbParameters.QueryInfo(
                InformationClass.type(request.infoType()),
                InformationClass.name(request.infoType(), request.fileInfoClass()),
                InformationClass.security(request.infoType(), request.additionalInformation()),
                OptionalLong.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE
        && exchange.parameters.orElse(null) instanceof SmbParameters.QueryInfo asked) {
      exchange.parameters = Optional.of(asked.returned(response.lenOutputBuffer()));
      message.payload(response.ofsOutputBuffer(), response.lenOutputBuffer());
    }
  }
}
