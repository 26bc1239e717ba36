package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2LockElement;
import io.pipescope.ksy.lean.Smb2LockRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** LOCK: locks and unlocks ranges of a file ([MS-SMB2] 2.2.26). */
final class Smb2Lock implements Smb2Body {
  /** Ranges that are listed. */
  private static final int LISTED = 16;

  private static final BitNames FLAGS =
      new BitNames("shared", "exclusive", "unlock", "", "fail_immediately");

  private final SmbConnection connection;
  private final Smb2LockRequest request;
  private final Smb2LockElement element;

  Smb2Lock(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2LockRequest(in);
    this.element = new Smb2LockElement(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    int count = request.numLocks();
    List<Smb2Parameters.Range> ranges = new ArrayList<>();
    for (int i = 0; i < Math.min(count, LISTED); i++) {
      element._read();
      ranges.add(
          new Smb2Parameters.Range(element.offset(), element.length(), FLAGS.of(element.flags())));
    }
    exchange.parameters = Optional.of(new Smb2Parameters.Lock(count, ranges));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    // the response says nothing
  }
}
