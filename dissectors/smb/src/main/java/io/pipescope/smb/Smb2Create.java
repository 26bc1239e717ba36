package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2CreateRequest;
import io.pipescope.ksy.lean.Smb2CreateResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** CREATE: opens or makes a file, directory or pipe ([MS-SMB2] 2.2.13 and 2.2.14). */
final class Smb2Create implements Smb2Body {
  private static final int RESPONSE_SIZE = 89;

  private final SmbConnection connection;
  private final Smb2CreateRequest request;
  private final Smb2CreateResponse response;
  private final Smb2CreateContexts contexts;

  Smb2Create(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2CreateRequest(in);
    this.response = new Smb2CreateResponse(in);
    this.contexts = new Smb2CreateContexts(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    exchange.parameters =
        Optional.of(
            new SmbParameters.Create(
                OptionalLong.of(request.desiredAccess()),
                OptionalLong.of(request.shareAccess()),
                Optional.of(CreateWords.disposition(request.createDisposition())),
                OptionalLong.of(request.createOptions()),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(Smb2Break.level(request.requestedOplockLevel())),
                Optional.empty(),
                Optional.empty()));
    long contextsOffset = request.ofsCreateContexts();
    long contextsLength = request.lenCreateContexts();
    exchange.filename = Optional.of(message.text(request.ofsName(), request.lenName()));
    if (contextsLength > 0 && exchange.parameters.get() instanceof SmbParameters.Create create) {
      PayloadWindow list = message.part(contextsOffset, contextsLength);
      exchange.parameters =
          Optional.of(create.with(Optional.of(contexts.read(list, Optional.empty()))));
    }
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    FileId id = new FileId(response.fileIdPersistent(), response.fileIdVolatile());
    String text = Guid.text(id.persistent(), id.volatileId());
    exchange.file = Optional.of(id);
    exchange.fileId = Optional.of(text);
    exchange.filename.ifPresent(name -> connection.opened(id, new OpenFile(text, name)));
    SmbParameters.Create create =
        exchange.parameters.orElse(null) instanceof SmbParameters.Create asked
            ? asked
            : SmbParameters.Create.UNKNOWN;
    exchange.parameters = Optional.of(opened(create, create.contexts()));
    if (response.lenCreateContexts() > 0) {
      PayloadWindow list = message.part(response.ofsCreateContexts(), response.lenCreateContexts());
      Optional<CreateContexts> asked = create.contexts().or(() -> Optional.of(CreateContexts.NONE));
      exchange.parameters = Optional.of(opened(create, Optional.of(contexts.read(list, asked))));
    }
  }

  private SmbParameters.Create opened(SmbParameters.Create asked, Optional<CreateContexts> told) {
    return asked.opened(
        CreateWords.action(response.createAction()),
        response.endOfFile(),
        Optional.of(Smb2Break.level(response.oplockLevel())),
        told);
  }
}
