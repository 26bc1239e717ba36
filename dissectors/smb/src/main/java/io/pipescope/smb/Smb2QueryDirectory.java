package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.FileDirectoryEntry;
import io.pipescope.ksy.lean.Smb2QueryDirectoryRequest;
import io.pipescope.ksy.lean.Smb2QueryDirectoryResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** QUERY_DIRECTORY: lists a directory ([MS-SMB2] 2.2.33 and 2.2.34). */
final class Smb2QueryDirectory implements Smb2Body {
  private static final int RESPONSE_SIZE = 9;
  private static final BitNames FLAGS =
      new BitNames("restart", "single_entry", "from_index", "", "reopen");

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb2QueryDirectoryRequest request;
  private final Smb2QueryDirectoryResponse response;
  private final FileDirectoryEntry entry;

  Smb2QueryDirectory(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.request = new Smb2QueryDirectoryRequest(in);
    this.response = new Smb2QueryDirectoryResponse(in);
    this.entry = new FileDirectoryEntry(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.parameters =
        Optional.of(
            new Smb2Parameters.QueryDirectory(
                InformationClass.fileName(request.fileInformationClass()),
                message.text(request.ofsFileName(), request.lenFileName()),
                FLAGS.of(request.flags()),
                OptionalLong.empty(),
                OptionalLong.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE
        && exchange.parameters.orElse(null) instanceof Smb2Parameters.QueryDirectory asked) {
      long bytes = response.lenOutputBuffer();
      long entries = count(message.part(response.ofsOutputBuffer(), bytes));
      exchange.parameters = Optional.of(asked.returned(entries, bytes));
    }
  }

  private long count(PayloadWindow entries) {
    long count = 0;
    PayloadWindow at = entries;
    while (at.available() > 0) {
      in.bind(at.buffer(), at.position(), at.position() + at.available());
      entry._read();
      count++;
      if (entry.ofsNextEntry() == 0 || entry.ofsNextEntry() >= at.available()) {
        break;
      }
      at = at.from((int) entry.ofsNextEntry());
    }
    return count;
  }
}
