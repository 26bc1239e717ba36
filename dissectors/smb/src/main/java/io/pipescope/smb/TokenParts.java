package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.auth.TokenReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Puts a security token together that came in several messages, one token at a time. */
final class TokenParts {
  /** The longest token; a length in SMB has 16 bits, and servers take no more in all. */
  private static final int LONGEST = 1 << 16;

  private static final byte[] NOTHING = new byte[0];

  private final TokenReader tokens;
  private byte[] parts = NOTHING;
  private long session;

  TokenParts(TokenReader tokens) {
    this.tokens = tokens;
  }

  /**
   * Adds what a message carries.
   *
   * @param id of the session; the first message has none yet
   * @return the token, once it is whole; what there is, when it cannot become so
   */
  Optional<PayloadWindow> add(long id, PayloadWindow part) {
    boolean continues = parts.length > 0 && (session == 0 || session == id);
    if (!continues && !isUnfinished(part)) {
      return Optional.of(part);
    }
    byte[] before = continues ? parts : NOTHING;
    byte[] bytes = Arrays.copyOf(before, before.length + part.available());
    part.buffer().get(part.position(), bytes, before.length, part.available());
    PayloadWindow all =
        PayloadWindow.captured(
            ByteBuffer.wrap(bytes), 0, bytes.length, before.length + part.length());
    if (part.available() > 0 && isUnfinished(all) && bytes.length < LONGEST) {
      parts = bytes;
      session = id;
      return Optional.empty();
    }
    parts = NOTHING;
    return Optional.of(all);
  }

  /** What there is of a token, which is taken out: no more of it will come. */
  PayloadWindow take() {
    PayloadWindow left =
        PayloadWindow.captured(ByteBuffer.wrap(parts), 0, parts.length, parts.length);
    parts = NOTHING;
    return left;
  }

  private boolean isUnfinished(PayloadWindow token) {
    return !token.isCut() && tokens.isUnfinished(token);
  }
}
