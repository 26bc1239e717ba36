package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2SetInfoRequest;
import java.util.Optional;

/** SET_INFO: changes what is known of a file or pipe ([MS-SMB2] 2.2.39). */
final class Smb2SetInfo implements Smb2Body {
  private final SmbConnection connection;
  private final Smb2SetInfoRequest request;
  private final FileChanges changes;

  Smb2SetInfo(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2SetInfoRequest(in);
    this.changes = new FileChanges(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.function = InformationClass.function(request.infoType(), request.fileInfoClass());
    message.payload(request.ofsBuffer(), request.lenBuffer());
    SmbParameters.SetInfo set =
        SmbParameters.SetInfo.of(
            InformationClass.type(request.infoType()),
            InformationClass.name(request.infoType(), request.fileInfoClass()),
            InformationClass.security(request.infoType(), request.additionalInformation()));
    exchange.parameters = Optional.of(set);
    exchange.parameters =
        Optional.of(
            changes.read(request.infoType(), request.fileInfoClass(), message.payload(), set));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    // the response says nothing
  }
}
