package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2BufferTooSmallError;
import io.pipescope.ksy.lean.Smb2ErrorContext;
import io.pipescope.ksy.lean.Smb2ErrorResponse;
import io.pipescope.ksy.lean.Smb2SymbolicLinkError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what errors say beside their status; most say nothing ([MS-SMB2] 2.2.2). */
final class Smb2Errors {
  static final int STATUS_STOPPED_ON_SYMLINK = 0x8000002d;
  private static final int STATUS_BUFFER_TOO_SMALL = 0xc0000023;
  private static final int RESPONSE_SIZE = 9;
  private static final int BODY = Smb2Message.HEADER + 8;
  private static final int CONTEXT_HEADER = 8;
  private static final int ALIGNMENT = 8;
  private static final int SHARE_REDIRECT = 0x72645253;
  private static final int SYMLINK = 0x4c4d5953;
  private static final int SYMLINK_FIXED = 28;

  /** There is one context of each kind. */
  private static final int MOST_CONTEXTS = 8;

  private final WireStream in;
  private final Smb2ErrorResponse response;
  private final Smb2ErrorContext context;
  private final Smb2SymbolicLinkError link;
  private final Smb2BufferTooSmallError tooSmall;

  Smb2Errors(WireStream in) {
    this.in = in;
    this.response = new Smb2ErrorResponse(in);
    this.context = new Smb2ErrorContext(in);
    this.link = new Smb2SymbolicLinkError(in);
    this.tooSmall = new Smb2BufferTooSmallError(in);
  }

  /**
   * What the response of an error says, if it says anything.
   *
   * @throws io.pipescope.ksy.EndOfWireException when it ends within its data
   */
  Optional<SmbError> read(Smb2Message message) {
    message.bindBody();
    if (in.remaining() < 8) {
      return Optional.empty(); // servers answer some errors without a body
    }
    response._read();
    if (response.structureSize() != RESPONSE_SIZE || response.lenErrorData() == 0) {
      return Optional.empty();
    }
    PayloadWindow data = message.part(BODY, response.lenErrorData());
    if (response.numErrorContexts() == 0) {
      return data(message.status(), data, List.of());
    }
    return contexts(message.status(), data, response.numErrorContexts());
  }

  private Optional<SmbError> contexts(int status, PayloadWindow data, int count) {
    List<String> kinds = new ArrayList<>();
    Optional<SmbError> told = Optional.empty();
    PayloadWindow at = data;
    for (int i = 0; i < Math.min(count, MOST_CONTEXTS); i++) {
      bind(at);
      context._read();
      long length = context.lenErrorData();
      long id = context.errorId();
      kinds.add(kind(id));
      if (id == 0 && told.isEmpty()) {
        told = data(status, at.from(CONTEXT_HEADER).upTo(length), kinds);
      }
      long padded = CONTEXT_HEADER + (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      at = at.from((int) Math.min(padded, at.available()));
    }
    SmbError known = told.orElse(nothing());
    return Optional.of(
        new SmbError(
            known.symlinkTarget(), known.symlinkRelative(), known.requiredLength(), kinds));
  }

  private static SmbError nothing() {
    return new SmbError(Optional.empty(), Optional.empty(), OptionalLong.empty(), List.of());
  }

  private void bind(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
  }

  private Optional<SmbError> data(int status, PayloadWindow data, List<String> kinds) {
    bind(data);
    if (status == STATUS_STOPPED_ON_SYMLINK) {
      link._read();
      if (link.symlinkErrorTag() != SYMLINK) {
        return Optional.empty();
      }
      in.seek(SYMLINK_FIXED + (long) link.ofsSubstituteName());
      String target = new String(in.readBytes(link.lenSubstituteName()), StandardCharsets.UTF_16LE);
      return Optional.of(
          new SmbError(
              Optional.of(target),
              Optional.of((link.flags() & 1) != 0),
              OptionalLong.empty(),
              kinds));
    }
    if (status == STATUS_BUFFER_TOO_SMALL) {
      tooSmall._read();
      return Optional.of(
          new SmbError(
              Optional.empty(), Optional.empty(), OptionalLong.of(tooSmall.lenRequired()), kinds));
    }
    return Optional.empty();
  }

  private static String kind(long id) {
    return switch ((int) id) {
      case 0 -> "SMB2_ERROR_ID_DEFAULT";
      case SHARE_REDIRECT -> "SMB2_ERROR_ID_SHARE_REDIRECT";
      default -> String.format(Locale.ROOT, "0x%08x", id);
    };
  }
}
