package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.NtlmsspAuthenticate;
import io.pipescope.ksy.lean.NtlmsspAuthenticateFlags;
import io.pipescope.ksy.lean.NtlmsspAvPair;
import io.pipescope.ksy.lean.NtlmsspChallenge;
import io.pipescope.ksy.lean.NtlmsspHeader;
import io.pipescope.ksy.lean.NtlmsspTargetInfoFields;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the messages of NTLMSSP ([MS-NLMP] 2.2.1).
 *
 * <p>An {@link io.pipescope.ksy.EndOfWireException} says that a message ends within its fixed part.
 * A name that lies outside of its message is left out.
 */
public final class NtlmMessages {
  public static final int CHALLENGE = 2;
  public static final int AUTHENTICATE = 3;

  private static final int UNICODE = 0x1;
  private static final int ANONYMOUS = 0x800;
  private static final int TARGET_INFO = 0x80_0000;

  private static final int END_OF_LIST = 0;
  private static final int COMPUTER_NAME = 1;

  /** Bytes of a response of version 1; those of version 2 are longer ([MS-NLMP] 2.2.2.6). */
  private static final int RESPONSE_1 = 24;

  /** Bytes of AUTHENTICATE up to the flags, which old clients do not send. */
  private static final int WITHOUT_FLAGS = 52;

  private static final int WITH_FLAGS = 64;

  private final WireStream in;
  private final NtlmsspHeader header;
  private final NtlmsspChallenge challenge;
  private final NtlmsspTargetInfoFields info;
  private final NtlmsspAvPair pair;
  private final NtlmsspAuthenticate authenticate;
  private final NtlmsspAuthenticateFlags flags;
  private PayloadWindow message = PayloadWindow.EMPTY;

  public NtlmMessages(WireStream in) {
    this.in = in;
    this.header = new NtlmsspHeader(in);
    this.challenge = new NtlmsspChallenge(in);
    this.info = new NtlmsspTargetInfoFields(in);
    this.pair = new NtlmsspAvPair(in);
    this.authenticate = new NtlmsspAuthenticate(in);
    this.flags = new NtlmsspAuthenticateFlags(in);
  }

  /** Begins with a message: its type. */
  public long type(PayloadWindow message) {
    this.message = message;
    bind();
    header._read();
    return header.messageType();
  }

  private void bind() {
    in.bind(message.buffer(), message.position(), message.position() + message.available());
  }

  /** The server as the CHALLENGE names it: by its NetBIOS name, else by what it is a target of. */
  public Optional<String> server() {
    bind();
    challenge._read();
    long negotiated = challenge.negotiateFlags();
    Optional<String> computer = Optional.empty();
    if ((negotiated & TARGET_INFO) != 0) {
      info._read();
      computer = computerName(info.ofsTargetInfo(), info.lenTargetInfo());
    }
    return computer.isPresent()
        ? computer
        : text(
            challenge.ofsTargetName(),
            challenge.lenTargetName(),
            charset((negotiated & UNICODE) != 0));
  }

  private Optional<String> computerName(long offset, int length) {
    if (!isInside(offset, length)) {
      return Optional.empty();
    }
    int start = message.position() + (int) offset;
    in.bind(message.buffer(), start, start + length);
    while (!in.isEof()) {
      pair._read();
      if (pair.avId() == END_OF_LIST) {
        return Optional.empty();
      }
      byte[] value = in.readBytes(pair.lenValue());
      if (pair.avId() == COMPUTER_NAME) {
        return named(new String(value, StandardCharsets.UTF_16LE));
      }
    }
    return Optional.empty();
  }

  /** Who logs on by the AUTHENTICATE. */
  public Logon logon() {
    bind();
    authenticate._read();
    long negotiated = authenticateFlags();
    Charset charset = charset((negotiated & UNICODE) != 0);
    Optional<String> user = text(authenticate.ofsUserName(), authenticate.lenUserName(), charset);
    int response = authenticate.lenNtChallengeResponse();
    boolean nobody =
        authenticate.lenUserName() == 0
            && response == 0
            && authenticate.lenLmChallengeResponse() <= 1;
    return new Logon(
        Mechanism.NTLMSSP,
        user,
        text(authenticate.ofsDomainName(), authenticate.lenDomainName(), charset),
        text(authenticate.ofsWorkstation(), authenticate.lenWorkstation(), charset),
        version(response),
        Optional.of(nobody || (negotiated & ANONYMOUS) != 0));
  }

  private static OptionalLong version(int response) {
    if (response < RESPONSE_1) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(response == RESPONSE_1 ? 1 : 2);
  }

  /** The flags, if there is room for them before the data; without them names are in UTF-16. */
  private long authenticateFlags() {
    if (message.available() < WITH_FLAGS || firstData() < WITH_FLAGS) {
      return UNICODE;
    }
    flags._read();
    return flags.negotiateFlags();
  }

  /** Where the first data of the message are; offsets into the fixed part are false. */
  private long firstData() {
    long first = Long.MAX_VALUE;
    first = earlier(first, authenticate.ofsUserName(), authenticate.lenUserName());
    first = earlier(first, authenticate.ofsDomainName(), authenticate.lenDomainName());
    first = earlier(first, authenticate.ofsWorkstation(), authenticate.lenWorkstation());
    first =
        earlier(
            first, authenticate.ofsLmChallengeResponse(), authenticate.lenLmChallengeResponse());
    return earlier(
        first, authenticate.ofsNtChallengeResponse(), authenticate.lenNtChallengeResponse());
  }

  private static long earlier(long first, long offset, int length) {
    return length == 0 || offset < WITHOUT_FLAGS ? first : Math.min(first, offset);
  }

  /** Code pages are not told: of the OEM character set only the ASCII part is sure. */
  private static Charset charset(boolean unicode) {
    return unicode ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
  }

  private Optional<String> text(long offset, int length, Charset charset) {
    if (!isInside(offset, length)) {
      return Optional.empty();
    }
    bind();
    in.seek(offset);
    return named(new String(in.readBytes(length), charset));
  }

  private static Optional<String> named(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private boolean isInside(long offset, int length) {
    return offset + length <= message.available();
  }
}
