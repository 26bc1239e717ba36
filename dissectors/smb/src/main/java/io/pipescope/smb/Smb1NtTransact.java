package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1NtTransactCreateRequest;
import io.pipescope.ksy.lean.Smb1NtTransactIoctlSetup;
import io.pipescope.ksy.lean.Smb1NtTransactNotifyChangeSetup;
import io.pipescope.ksy.lean.Smb1NtTransactRenameRequest;
import io.pipescope.ksy.lean.Smb1NtTransactRequest;
import io.pipescope.ksy.lean.Smb1NtTransactResponse;
import io.pipescope.ksy.lean.Smb1NtTransactSecurityDescRequest;
import io.pipescope.smb.Smb1Parameters.FileTransaction;
import java.util.Optional;
import java.util.OptionalLong;

/** NT_TRANSACT: what NT can do that LAN Manager could not ([MS-CIFS] 2.2.7). */
final class Smb1NtTransact {
  private static final int CREATE = 1;
  private static final int IOCTL = 2;
  private static final int SET_SECURITY = 3;
  private static final int NOTIFY_CHANGE = 4;
  private static final int RENAME = 5;
  private static final int QUERY_SECURITY = 6;

  /** Bytes of the parameters before a name. */
  private static final int CREATE_FIXED = 53;

  private static final int RENAME_FIXED = 4;
  private static final int SETUP_WORDS = 4;
  private static final int FUNCTION_DIGITS = 4;
  private static final int CONTROL_DIGITS = 8;
  private static final int SECURITY = 3;

  private final SmbConnection connection;
  private final Smb1NtTransactRequest request;
  private final Smb1NtTransactCreateRequest create;
  private final Smb1NtTransactIoctlSetup ioctl;
  private final Smb1NtTransactNotifyChangeSetup notify;
  private final Smb1NtTransactRenameRequest rename;
  private final Smb1NtTransactSecurityDescRequest security;
  private final Smb1NtTransactResponse response;

  Smb1NtTransact(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb1NtTransactRequest(in);
    this.create = new Smb1NtTransactCreateRequest(in);
    this.ioctl = new Smb1NtTransactIoctlSetup(in);
    this.notify = new Smb1NtTransactNotifyChangeSetup(in);
    this.rename = new Smb1NtTransactRenameRequest(in);
    this.security = new Smb1NtTransactSecurityDescRequest(in);
    this.response = new Smb1NtTransactResponse(in);
  }

  void request(Smb1Message message, int offset, SmbExchange exchange) {
    message.seek(offset);
    request._read();
    exchange.awaitsInterim =
        request.lenParameters() < request.lenTotalParameters()
            || request.lenData() < request.lenTotalData();
    String name = SmbNames.SMB1_NT_TRANSACT.name(request.function(), FUNCTION_DIGITS);
    exchange.parameters = Optional.of(FileTransaction.of(exchange.command, name));
    if (request.numSetup() >= SETUP_WORDS) {
      exchange.parameters = Optional.of(setup(exchange, name));
    }
    long at = request.ofsParameters();
    if (request.lenParameters() > 0 && at <= Smb1Message.LONGEST && message.seek((int) at)) {
      long end = Math.min(at + request.lenParameters(), Smb1Message.LONGEST);
      parameters(message, (int) at, (int) end, exchange, name);
    }
  }

  /** What is in the setup words, which follow the fixed part. */
  private FileTransaction setup(SmbExchange exchange, String name) {
    FileTransaction asked = FileTransaction.of(exchange.command, name);
    if (request.function() == IOCTL) {
      ioctl._read();
      connection.use(ioctl.fid(), exchange);
      return asked.about(SmbNames.FSCTL.name((int) ioctl.functionCode(), CONTROL_DIGITS));
    }
    if (request.function() == NOTIFY_CHANGE) {
      notify._read();
      connection.use(notify.fid(), exchange);
      return asked.parts(Smb2ChangeNotify.filter(notify.completionFilter()));
    }
    return asked;
  }

  private void parameters(Smb1Message message, int at, int end, SmbExchange exchange, String name) {
    FileTransaction asked = FileTransaction.of(exchange.command, name);
    switch (request.function()) {
      case CREATE -> {
        create._read();
        exchange.parameters =
            Optional.of(
                asked.opening(
                    create.desiredAccess(), CreateWords.disposition(create.createDisposition())));
        exchange.filename = Optional.of(message.text(at + CREATE_FIXED, end));
      }
      case RENAME -> {
        rename._read();
        connection.use(rename.fid(), exchange);
        exchange.parameters = Optional.of(asked.renaming(message.text(at + RENAME_FIXED, end)));
      }
      case QUERY_SECURITY, SET_SECURITY -> {
        security._read();
        connection.use(security.fid(), exchange);
        exchange.parameters =
            Optional.of(
                asked.parts(InformationClass.security(SECURITY, security.securityInfoFields())));
      }
      default -> {}
    }
  }

  /** Reads a response to a transaction that succeeded. */
  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) > 0
        && exchange.parameters.orElse(null) instanceof FileTransaction asked) {
      message.seek(offset);
      response._read();
      exchange.parameters =
          Optional.of(asked.returned(OptionalLong.empty(), response.lenTotalData()));
    }
  }
}
