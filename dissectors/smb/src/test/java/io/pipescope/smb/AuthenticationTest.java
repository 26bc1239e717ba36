package io.pipescope.smb;

import static io.pipescope.smb.Smb2Packet.SESSION;
import static io.pipescope.smb.Smb2Packet.SESSION_SETUP;
import static io.pipescope.smb.Smb2Packet.close;
import static io.pipescope.smb.Smb2Packet.closed;
import static io.pipescope.smb.Smb2Packet.create;
import static io.pipescope.smb.Smb2Packet.created;
import static io.pipescope.smb.Smb2Packet.request;
import static io.pipescope.smb.Smb2Packet.response;
import static io.pipescope.smb.Smb2Packet.treeConnect;
import static io.pipescope.smb.Smb2Packet.treeConnected;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.auth.Auth;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.Mechanism;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final long MORE_PROCESSING_REQUIRED = 0xc0000016L;
  private static final long LOGON_FAILURE = 0xc000006dL;
  private static final int UNICODE = 1;
  private static final int OEM = 2;
  private static final int ANONYMOUS = 0x800;
  private static final int RESPONSE_2 = 60;

  private final Session session = new Session();

  private static byte[] challenge(String target, String computer) {
    int info = 48 + 2 * target.length();
    Wire wire = new Wire().ascii("NTLMSSP").u1(0).u4(2).u2(2 * target.length()).u2(0).u4(48);
    wire.u4(0x80_0001).u8(0x1122334455667788L).u8(0);
    int length = computer.isEmpty() ? 4 : 8 + 2 * computer.length();
    wire.u2(length).u2(0).u4(info).utf16(target);
    if (!computer.isEmpty()) {
      wire.u2(1).u2(2 * computer.length()).utf16(computer);
    }
    return wire.u4(0).bytes();
  }

  private static byte[] authenticate(
      String domain, String user, String workstation, int ntResponse, int flags) {
    Charset charset =
        (flags & UNICODE) != 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    byte[][] names = {
      domain.getBytes(charset), user.getBytes(charset), workstation.getBytes(charset)
    };
    Wire wire = new Wire().ascii("NTLMSSP").u1(0).u4(3).u2(0).u2(0).u4(64);
    wire.u2(ntResponse).u2(ntResponse).u4(64);
    int offset = 64 + ntResponse;
    for (byte[] name : names) {
      wire.u2(name.length).u2(name.length).u4(offset);
      offset += name.length;
    }
    wire.u2(0).u2(0).u4(offset).u4(flags).zeros(ntResponse);
    return wire.raw(Wire.concat(names)).bytes();
  }

  /** A negTokenResp around a message. */
  private static byte[] wrapped(byte[] message) {
    int length = message.length;
    Wire wire = new Wire().u1(0xa1).u1(0x82).u1(length + 12 >> 8).u1(length + 12);
    wire.u1(0x30).u1(0x82).u1(length + 8 >> 8).u1(length + 8);
    wire.u1(0xa2).u1(0x82).u1(length + 4 >> 8).u1(length + 4);
    return wire.u1(0x04).u1(0x82).u1(length >> 8).u1(length).raw(message).bytes();
  }

  private static byte[] setup(long id, byte[] token) {
    return setup(id, token, token.length);
  }

  private static byte[] setup(long id, byte[] token, int length) {
    Wire wire = new Wire().u2(25).u1(0).u1(1).u4(0).u4(0).u2(88).u2(length).u8(0).raw(token);
    return request(SESSION_SETUP, id).ids(SESSION, 0).body(wire).message();
  }

  private static byte[] answer(long id, long status, byte[] token) {
    Wire wire = new Wire().u2(9).u2(0).u2(72).u2(token.length).raw(token);
    return response(SESSION_SETUP, id).ids(SESSION, 0).status(status).body(wire).message();
  }

  private Auth logon(byte[] token, long status) {
    session.client(setup(2, token)).server(answer(2, status, new byte[0]));
    assertThat(session.logons).hasSize(1);
    return session.logons.get(0);
  }

  @Test
  void logonTellsWhoOnWhatWithWhatResult() {
    session
        .client(setup(1, new Wire().ascii("NTLMSSP").u1(0).u4(1).u4(1).zeros(16).bytes()))
        .server(answer(1, MORE_PROCESSING_REQUIRED, wrapped(challenge("DOM", "SRV"))));
    Auth auth = logon(wrapped(authenticate("DOM", "ann", "PC", RESPONSE_2, UNICODE)), 0);
    assertThat(auth.mechanism()).isEqualTo(Mechanism.NTLMSSP);
    assertThat(auth.user()).contains("ann");
    assertThat(auth.domain()).contains("DOM");
    assertThat(auth.workstation()).contains("PC");
    assertThat(auth.server()).contains("SRV");
    assertThat(auth.ntlmVersion()).hasValue(2);
    assertThat(auth.anonymous()).contains(false);
    assertThat(auth.result()).isEqualTo(AuthResult.SUCCESS);
    assertThat(auth.status()).contains("STATUS_SUCCESS");
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void serverWithoutComputerNameIsTheTarget() {
    session
        .client(setup(1, new byte[0]))
        .server(answer(1, MORE_PROCESSING_REQUIRED, challenge("TARGET", "")));
    assertThat(logon(authenticate("", "ann", "", 24, UNICODE), 0).server()).contains("TARGET");
  }

  @Test
  void namesAreInAnyScript() {
    String user = "Ωμέγα-李-😀";
    Auth auth = logon(authenticate("Домен", user, "ワークステーション", 24, UNICODE), 0);
    assertThat(auth.user()).contains(user);
    assertThat(auth.domain()).contains("Домен");
    assertThat(auth.workstation()).contains("ワークステーション");
    assertThat(auth.ntlmVersion()).hasValue(1);
    assertThat(session.last().user()).contains("Домен\\" + user);
  }

  @Test
  void namesAreInTheOemCharacterSetWithoutUnicode() {
    Auth auth = logon(authenticate("DOM", "BOB", "PC", 24, OEM), 0);
    assertThat(auth.user()).contains("BOB");
    assertThat(auth.domain()).contains("DOM");
  }

  @Test
  void nobodyLogsOnAnonymously() {
    Auth auth = logon(authenticate("", "", "PC", 0, UNICODE | ANONYMOUS), 0);
    assertThat(auth.anonymous()).contains(true);
    assertThat(auth.user()).isEmpty();
    assertThat(auth.ntlmVersion()).isEmpty();
    assertThat(session.last().user()).isEmpty();
  }

  @Test
  void nobodyIsAnonymousWithoutTheFlagToo() {
    assertThat(logon(authenticate("", "", "PC", 0, UNICODE), 0).anonymous()).contains(true);
  }

  @Test
  void refusedUserIsNotTheUserOfTheSession() {
    Auth auth = logon(authenticate("DOM", "ann", "PC", 24, UNICODE), LOGON_FAILURE);
    assertThat(auth.result()).isEqualTo(AuthResult.FAILURE);
    assertThat(auth.status()).contains("STATUS_LOGON_FAILURE");
    assertThat(session.client(treeConnect(3, "\\\\SRV\\IPC$").message()).end().last().user())
        .isEmpty();
  }

  @Test
  void unansweredLogonComesAtTheEnd() {
    session.client(setup(2, authenticate("DOM", "ann", "PC", 24, UNICODE)));
    assertThat(session.logons).isEmpty();
    session.end();
    assertThat(session.logons.get(0).result()).isEqualTo(AuthResult.UNKNOWN);
    assertThat(session.logons.get(0).status()).isEmpty();
  }

  @Test
  void logonThatGoesOnCountsWhenItSucceeds() {
    Auth auth = logon(authenticate("DOM", "ann", "PC", 24, UNICODE), MORE_PROCESSING_REQUIRED);
    assertThat(auth.result()).isEqualTo(AuthResult.UNKNOWN);
    assertThat(auth.status()).isEmpty();
    assertThat(session.last().user()).isEmpty();
    session.client(setup(3, new byte[0])).server(answer(3, 0, new byte[0]));
    assertThat(session.logons).hasSize(1);
    assertThat(session.last().user()).contains("DOM\\ann");
  }

  @Test
  void commandsAndPipesOfTheSessionHaveItsUser() {
    logon(authenticate("DOM", "ann", "PC", 24, UNICODE), 0);
    session
        .client(treeConnect(3, "\\\\SRV\\IPC$").message())
        .server(treeConnected(3, 2).message())
        .client(create(4, "srvsvc").message())
        .server(created(4, 7).message())
        .client(close(5, 7).message())
        .server(closed(5).message())
        .end();
    assertThat(session.last().user()).contains("DOM\\ann");
    assertThat(session.pipes.get(0).user()).contains("DOM\\ann");
  }

  private static final byte[] SPNEGO = {0x2b, 6, 1, 5, 5, 2};
  private static final byte[] KERBEROS = {
    0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x12, 1, 2, 2
  };
  private static final byte[] NTLM = {0x2b, 6, 1, 4, 1, (byte) 0x82, 0x37, 2, 2, 0x0a};

  /** An element whose length is in the short form where that is possible. */
  private static byte[] der(int tag, byte[]... parts) {
    byte[] content = Wire.concat(parts);
    Wire wire = new Wire().u1(tag);
    if (content.length >= 0x100) {
      wire.u1(0x82).u1(content.length >> 8);
    } else if (content.length >= 0x80) {
      wire.u1(0x81);
    }
    return wire.u1(content.length).raw(content).bytes();
  }

  private static byte[] text(String text) {
    return der(0x1b, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] number(int value) {
    return der(0x02, new byte[] {(byte) value});
  }

  private static byte[] principal(String... components) {
    byte[][] names = Arrays.stream(components).map(c -> text(c)).toArray(byte[][]::new);
    return der(0x30, der(0xa0, number(2)), der(0xa1, der(0x30, names)));
  }

  /** RFC 4120 5.5.1, for a service in a realm. */
  private static byte[] apRequest(String realm, String... service) {
    byte[] sealed = der(0x30, der(0xa0, number(23)), der(0xa2, der(0x04, new byte[200])));
    byte[] ticket =
        der(
            0x61,
            der(
                0x30,
                der(0xa0, number(5)),
                der(0xa1, text(realm)),
                der(0xa2, principal(service)),
                der(0xa3, sealed)));
    return der(
        0x6e,
        der(
            0x30,
            der(0xa0, number(5)),
            der(0xa1, number(14)),
            der(0xa2, der(0x03, new byte[5])),
            der(0xa3, ticket),
            der(0xa4, sealed)));
  }

  private static byte[] gss(byte[] oid, int tokenId, byte[] message) {
    return der(0x60, der(0x06, oid), new byte[] {(byte) tokenId, 0}, message);
  }

  /** A negTokenInit that offers Kerberos and NTLM. */
  private static byte[] init(byte[] token) {
    byte[] types = der(0xa0, der(0x30, der(0x06, KERBEROS), der(0x06, NTLM)));
    return der(0x60, der(0x06, SPNEGO), der(0xa0, der(0x30, types, der(0xa2, der(0x04, token)))));
  }

  @Test
  void ticketTellsItsService() {
    byte[] request = apRequest("EXAMPLE.ORG", "cifs", "srv.example.org");
    Auth auth = logon(init(gss(KERBEROS, 1, request)), 0);
    assertThat(auth.mechanism()).isEqualTo(Mechanism.KERBEROS);
    assertThat(auth.service()).contains("cifs/srv.example.org@EXAMPLE.ORG");
    assertThat(auth.realm()).contains("EXAMPLE.ORG");
    assertThat(auth.ticketEncryption()).contains("rc4-hmac");
    assertThat(auth.offered()).containsExactly("Kerberos", "NTLMSSP");
    assertThat(auth.user()).isEmpty();
    assertThat(auth.result()).isEqualTo(AuthResult.SUCCESS);
  }

  @Test
  void ticketNeedsNoWrapping() {
    byte[] request = apRequest("EXAMPLE.ORG", "cifs", "srv");
    assertThat(logon(gss(KERBEROS, 1, request), 0).service()).contains("cifs/srv@EXAMPLE.ORG");
    assertThat(new AuthenticationTest().logon(request, 0).service())
        .contains("cifs/srv@EXAMPLE.ORG");
  }

  @Test
  void ticketIsFoundInBrokenWrapping() {
    byte[] token = init(gss(KERBEROS, 1, apRequest("EXAMPLE.ORG", "cifs", "srv")));
    token[2] ^= (byte) 0xff;
    token[4] ^= (byte) 0xff;
    Auth auth = logon(token, 0);
    assertThat(auth.mechanism()).isEqualTo(Mechanism.KERBEROS);
    assertThat(auth.service()).contains("cifs/srv@EXAMPLE.ORG");
  }

  @Test
  void serverOfKerberosTellsWhyItRefuses() {
    byte[] error =
        der(
            0x7e,
            der(
                0x30,
                der(0xa0, number(5)),
                der(0xa1, number(30)),
                der(0xa6, number(37)),
                der(0xa7, text("EXAMPLE.ORG")),
                der(0xa8, principal("ann"))));
    session
        .client(setup(2, init(gss(KERBEROS, 1, apRequest("EXAMPLE.ORG", "cifs", "srv")))))
        .server(answer(2, MORE_PROCESSING_REQUIRED, wrapped(gss(KERBEROS, 3, error))));
    Auth auth = session.logons.get(0);
    assertThat(auth.error()).contains("KRB_AP_ERR_SKEW");
    assertThat(auth.user()).contains("ann");
    assertThat(auth.result()).isEqualTo(AuthResult.FAILURE);
  }

  @Test
  void mechanismsThatWereOfferedFirstStandInTheLogon() {
    byte[] negotiate = new Wire().ascii("NTLMSSP").u1(0).u4(1).u4(1).zeros(16).bytes();
    session
        .client(setup(1, init(negotiate)))
        .server(answer(1, MORE_PROCESSING_REQUIRED, wrapped(challenge("DOM", "SRV"))));
    Auth auth = logon(wrapped(authenticate("DOM", "ann", "PC", RESPONSE_2, UNICODE)), 0);
    assertThat(auth.offered()).containsExactly("Kerberos", "NTLMSSP");
  }

  @Test
  void ticketsThatAreDamagedAreHarmless() {
    byte[] whole = init(gss(KERBEROS, 1, apRequest("EXAMPLE.ORG", "cifs", "srv")));
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0x00, 0x01, 0x7f, 0x80, 0x84, 0xff}) {
        byte[] bad = whole.clone();
        bad[at] = (byte) value;
        Session hostile = new Session();
        hostile.client(setup(2, bad)).server(answer(2, 0, new byte[0])).end();
        assertThat(hostile.commands).hasSize(1);
      }
      Session cut = new Session();
      cut.client(setup(2, Arrays.copyOf(whole, at), whole.length));
      cut.server(answer(2, 0, new byte[0])).end();
      assertThat(cut.commands).hasSize(1);
    }
  }

  @Test
  void tokenThatComesInPartsIsPutTogether() {
    byte[] whole = init(authenticate("DOM", "ann", "PC", RESPONSE_2, UNICODE));
    int[] ends = {0, 7, 100, 150, whole.length};
    for (int i = 1; i < ends.length; i++) {
      boolean last = i == ends.length - 1;
      session
          .client(setup(i, Arrays.copyOfRange(whole, ends[i - 1], ends[i])))
          .server(answer(i, last ? 0 : MORE_PROCESSING_REQUIRED, new byte[0]));
    }
    assertThat(session.logons).hasSize(1);
    assertThat(session.logons.get(0).user()).contains("ann");
    assertThat(session.logons.get(0).result()).isEqualTo(AuthResult.SUCCESS);
    assertThat(session.last().user()).contains("DOM\\ann");
  }

  @Test
  void tokenWhoseRestNeverComesIsNoLogon() {
    byte[] whole = init(authenticate("DOM", "ann", "PC", RESPONSE_2, UNICODE));
    session
        .client(setup(1, Arrays.copyOf(whole, 60)))
        .server(answer(1, MORE_PROCESSING_REQUIRED, new byte[0]))
        .client(setup(2, new byte[0]))
        .server(answer(2, LOGON_FAILURE, new byte[0]))
        .end();
    assertThat(session.logons).isEmpty();
    assertThat(session.commands).hasSize(2);
  }

  @Test
  void smb1WithExtendedSecurityTellsTheSame() {
    byte[] token = wrapped(authenticate("DOM", "ann", "PC", RESPONSE_2, UNICODE));
    session
        .client(Smb1Packet.request(0x73, 1, setupAndx(new byte[0])))
        .server(
            Smb1Packet.response(
                0x73, 1, MORE_PROCESSING_REQUIRED, answerAndx(challenge("DOM", "SRV"))))
        .client(Smb1Packet.request(0x73, 2, setupAndx(token)))
        .server(Smb1Packet.response(0x73, 2, 0, answerAndx(new byte[0])))
        .client(Smb1Packet.request(0x75, 3, Smb1Packet.treeConnect("\\\\SRV\\IPC$")))
        .server(Smb1Packet.response(0x75, 3, 0, Smb1Packet.treeConnected("IPC")));
    Auth auth = session.logons.get(0);
    assertThat(auth.user()).contains("ann");
    assertThat(auth.server()).contains("SRV");
    assertThat(auth.result()).isEqualTo(AuthResult.SUCCESS);
    assertThat(session.last().command()).isEqualTo("tree_connect_andx");
    assertThat(session.last().user()).contains("DOM\\ann");
  }

  private static Wire setupAndx(byte[] token) {
    Wire wire = new Wire().u1(12).u1(0xff).u1(0).u2(0).u2(0x4000).u2(50).u2(0).u4(0);
    return wire.u2(token.length).u4(0).u4(0).u2(token.length + 4).raw(token).zeros(4);
  }

  private static Wire answerAndx(byte[] token) {
    Wire wire = new Wire().u1(4).u1(0xff).u1(0).u2(0).u2(0).u2(token.length);
    return wire.u2(token.length + 4).raw(token).zeros(4);
  }

  @Test
  void tokensThatAreCutShortAreHarmless() {
    byte[] whole = authenticate("DOM", "ann", "PC", 24, UNICODE);
    byte[] challenge = challenge("DOM", "SRV");
    for (int length = 0; length < whole.length; length++) {
      Session cut = new Session();
      byte[] part = Arrays.copyOf(challenge, Math.min(length, challenge.length));
      cut.client(setup(1, new byte[0])).server(answer(1, MORE_PROCESSING_REQUIRED, part));
      cut.client(setup(2, Arrays.copyOf(whole, length), whole.length));
      cut.server(answer(2, 0, new byte[0])).end();
      assertThat(cut.commands).hasSize(2);
      assertThat(cut.logons).hasSize(length < 52 ? 0 : 1);
      assertThat(cut.logons).allSatisfy(auth -> assertThat(auth.workstation()).isEmpty());
    }
  }

  @Test
  void everyFalseOffsetAndLengthIsHarmless() {
    byte[] whole = authenticate("DOM", "ann", "PC", 24, UNICODE);
    byte[] challenge = challenge("DOM", "SRV");
    for (int at = 8; at < 64; at++) {
      for (int value : new int[] {0x00, 0x7f, 0x80, 0xff}) {
        byte[] bad = whole.clone();
        bad[at] = (byte) value;
        byte[] worse = challenge.clone();
        worse[Math.min(at, worse.length - 1)] = (byte) value;
        Session hostile = new Session();
        hostile.client(setup(1, new byte[0])).server(answer(1, MORE_PROCESSING_REQUIRED, worse));
        hostile.client(setup(2, bad)).server(answer(2, 0, new byte[0])).end();
        assertThat(hostile.commands).hasSize(2);
      }
    }
  }

  @Test
  void nameOutsideOfItsMessageIsLeftOut() {
    byte[] token = authenticate("DOM", "ann", "PC", 24, UNICODE);
    Arrays.fill(token, 40, 44, (byte) 0xff);
    Auth auth = logon(token, 0);
    assertThat(auth.user()).isEmpty();
    assertThat(auth.domain()).contains("DOM");
    assertThat(auth.workstation()).contains("PC");
  }
}
