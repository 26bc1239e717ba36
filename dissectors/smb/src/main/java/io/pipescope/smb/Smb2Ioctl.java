package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2IoctlRequest;
import io.pipescope.ksy.lean.Smb2IoctlResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** IOCTL: a control function of a file, a pipe or the server ([MS-SMB2] 2.2.31 and 2.2.32). */
final class Smb2Ioctl implements Smb2Body {
  private static final int RESPONSE_SIZE = 49;
  private static final int FUNCTION_DIGITS = 8;

  private final SmbConnection connection;
  private final Smb2IoctlRequest request;
  private final Smb2IoctlResponse response;

  Smb2Ioctl(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2IoctlRequest(in);
    this.response = new Smb2IoctlResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.function = request.ctlCode();
    message.payload(request.ofsInput(), request.lenInput());
    exchange.parameters =
        Optional.of(
            new SmbParameters.Ioctl(
                function(request.ctlCode()),
                OptionalLong.of(request.lenInput()),
                OptionalLong.of(request.maxOutputResponse()),
                OptionalLong.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    SmbParameters.Ioctl ioctl =
        exchange.parameters.orElse(null) instanceof SmbParameters.Ioctl asked
            ? asked
            : new SmbParameters.Ioctl(
                function(response.ctlCode()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    exchange.parameters = Optional.of(ioctl.returned(response.lenOutput()));
    message.payload(response.ofsOutput(), response.lenOutput());
  }

  private static String function(long code) {
    return SmbNames.FSCTL.name((int) code, FUNCTION_DIGITS);
  }
}
