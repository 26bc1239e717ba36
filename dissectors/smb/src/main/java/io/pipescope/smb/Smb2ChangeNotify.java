package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.FileNotifyInformation;
import io.pipescope.ksy.lean.Smb2ChangeNotifyRequest;
import io.pipescope.ksy.lean.Smb2ChangeNotifyResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** CHANGE_NOTIFY: waits for changes in a directory ([MS-SMB2] 2.2.35 and 2.2.36). */
final class Smb2ChangeNotify implements Smb2Body {
  private static final int RESPONSE_SIZE = 9;
  private static final int RECURSIVE = 1;

  /** Changes that are listed. */
  private static final int LISTED = 32;

  private static final BitNames FILTER =
      new BitNames(
          "file_name",
          "dir_name",
          "attributes",
          "size",
          "last_write",
          "last_access",
          "creation",
          "ea",
          "security",
          "stream_name",
          "stream_size",
          "stream_write");

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb2ChangeNotifyRequest request;
  private final Smb2ChangeNotifyResponse response;
  private final FileNotifyInformation change;

  Smb2ChangeNotify(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.request = new Smb2ChangeNotifyRequest(in);
    this.response = new Smb2ChangeNotifyResponse(in);
    this.change = new FileNotifyInformation(in);
  }

  /** The names of kinds of changes. */
  static List<String> filter(long bits) {
    return FILTER.of(bits);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    connection.use(new FileId(request.fileIdPersistent(), request.fileIdVolatile()), exchange);
    exchange.parameters =
        Optional.of(
            new Smb2Parameters.ChangeNotify(
                (request.flags() & RECURSIVE) != 0,
                filter(request.completionFilter()),
                List.of(),
                OptionalLong.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() == RESPONSE_SIZE
        && exchange.parameters.orElse(null) instanceof Smb2Parameters.ChangeNotify asked) {
      PayloadWindow changes = message.part(response.ofsOutputBuffer(), response.lenOutputBuffer());
      exchange.parameters = Optional.of(read(changes, asked));
    }
  }

  private Smb2Parameters.ChangeNotify read(
      PayloadWindow changes, Smb2Parameters.ChangeNotify asked) {
    List<Smb2Parameters.Change> listed = new ArrayList<>();
    long omitted = 0;
    PayloadWindow at = changes;
    while (at.available() > 0) {
      in.bind(at.buffer(), at.position(), at.position() + at.available());
      change._read();
      if (listed.size() < LISTED) {
        byte[] name = in.readBytes(change.lenFileName());
        listed.add(
            new Smb2Parameters.Change(
                action(change.action()), new String(name, StandardCharsets.UTF_16LE)));
      } else {
        omitted++;
      }
      if (change.ofsNextEntry() == 0 || change.ofsNextEntry() >= at.available()) {
        break;
      }
      at = at.from((int) change.ofsNextEntry());
    }
    return asked.told(listed, omitted);
  }

  private static String action(long code) {
    return switch ((int) code) {
      case 1 -> "added";
      case 2 -> "removed";
      case 3 -> "modified";
      case 4 -> "renamed_from";
      case 5 -> "renamed_to";
      case 6 -> "added_stream";
      case 7 -> "removed_stream";
      case 8 -> "modified_stream";
      case 9 -> "removed_by_delete";
      case 10 -> "id_not_tunnelled";
      case 11 -> "tunnelled_id_collision";
      default -> String.format(Locale.ROOT, "0x%08x", code);
    };
  }
}
