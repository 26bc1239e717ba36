package io.pipescope.smb;

import static io.pipescope.smb.Smb2Packet.OPLOCK_BREAK;
import static io.pipescope.smb.Smb2Packet.SESSION;
import static io.pipescope.smb.Smb2Packet.SESSION_SETUP;
import static io.pipescope.smb.Smb2Packet.create;
import static io.pipescope.smb.Smb2Packet.created;
import static io.pipescope.smb.Smb2Packet.request;
import static io.pipescope.smb.Smb2Packet.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the bodies of SMB2 messages say. */
class Smb2BodiesTest {
  private static final int LOCK = 10;
  private static final int QUERY_DIRECTORY = 14;
  private static final int CHANGE_NOTIFY = 15;
  private static final int SET_INFO = 17;
  private static final String GUID = "00000007-0000-0000-0800-000000000000";

  private final Session session = new Session();

  private <T extends SmbParameters> T parameters(Class<T> type) {
    return type.cast(session.last().parameters().orElseThrow());
  }

  private static Wire contexts(String tag, byte[] data, boolean last) {
    int length = 24 + data.length;
    int padded = (length + 7) / 8 * 8;
    return new Wire()
        .u4(last ? 0 : padded)
        .u2(16)
        .u2(4)
        .u2(0)
        .u2(24)
        .u4(data.length)
        .ascii(tag)
        .zeros(4)
        .raw(data)
        .zeros(padded - length);
  }

  private static byte[] createWith(long id, byte[] contexts) {
    Wire wire = new Wire().u2(57).u1(0).u1(0xff).u4(2).u8(0).u8(0).u4(0x12019f).u4(0).u4(7);
    wire.u4(1).u4(0x40).u2(120).u2(2).u4(128).u4(contexts.length).utf16("a").zeros(6);
    return request(5, id).body(wire.raw(contexts)).message();
  }

  private static byte[] createdWith(long id, byte[] contexts) {
    Wire wire = new Wire().u2(89).u1(0xff).u1(0).u4(1).zeros(32).u8(0).u8(5).u4(0x80).u4(0);
    return response(5, id)
        .body(wire.u8(7).u8(7).u4(152).u4(contexts.length).raw(contexts))
        .message();
  }

  @Test
  void contextsOfCreateAreNamedAndRead() {
    byte[] asked =
        Wire.concat(
            contexts("RqLs", new Wire().u8(7).u8(8).u4(7).u4(0).u8(0).bytes(), false).bytes(),
            contexts("DH2Q", new Wire().u4(60_000).u4(2).u8(0).u8(7).u8(8).bytes(), false).bytes(),
            contexts("AlSi", new Wire().u8(65_536).bytes(), false).bytes(),
            contexts("TWrp", new Wire().u8(116_444_736_000_000_000L).bytes(), false).bytes(),
            contexts("Mine", new byte[0], true).bytes());
    byte[] told =
        Wire.concat(
            contexts("RqLs", new Wire().u8(7).u8(8).u4(1).u4(0).u8(0).bytes(), false).bytes(),
            contexts("DH2Q", new Wire().u4(30_000).u4(0).bytes(), false).bytes(),
            contexts("MxAc", new Wire().u4(0).u4(0x1f01ff).bytes(), true).bytes());
    session.client(createWith(1, asked)).server(createdWith(1, told));
    SmbParameters.Create create = parameters(SmbParameters.Create.class);
    CreateContexts contexts = create.contexts().orElseThrow();
    assertThat(create.requestedOplock()).contains("lease");
    assertThat(contexts.requested())
        .containsExactly(
            "SMB2_CREATE_REQUEST_LEASE",
            "SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2",
            "SMB2_CREATE_ALLOCATION_SIZE",
            "SMB2_CREATE_TIMEWARP_TOKEN",
            "Mine");
    assertThat(contexts.granted()).hasSize(3);
    assertThat(contexts.lease().orElseThrow())
        .isEqualTo(
            new CreateContexts.Lease(
                GUID, List.of("read", "handle", "write"), List.of("read"), Optional.empty()));
    CreateContexts.DurableHandle handle = contexts.durableHandle().orElseThrow();
    assertThat(handle.granted()).isTrue();
    assertThat(handle.persistent()).isFalse();
    assertThat(handle.timeoutMs()).hasValue(30_000);
    assertThat(handle.createGuid()).contains(GUID);
    assertThat(contexts.maximalAccess()).hasValue(0x1f01ff);
    assertThat(contexts.allocationSize()).hasValue(65_536);
    assertThat(contexts.snapshot()).contains("1970-01-01T00:00:00Z");
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void contextsThatLeadNowhereCostOneAnomaly() {
    byte[] list = contexts("RqLs", new byte[40], false).bytes();
    for (int at = 0; at < 24; at++) {
      byte[] bad = list.clone();
      bad[at] = (byte) 0xff;
      Session hostile = new Session();
      hostile.client(createWith(1, bad)).server(created(1, 7).message()).end();
      assertThat(hostile.commands).hasSize(1);
      assertThat(hostile.last().filename()).contains("a");
      assertThat(hostile.anomalies).hasSizeLessThan(2);
    }
  }

  @Test
  void contextsOfNegotiateAreNamedAndRead() {
    Wire list = new Wire();
    list.u2(1).u2(6).u4(0).u2(1).u2(0).u2(1).zeros(2);
    list.u2(2).u2(6).u4(0).u2(2).u2(2).u2(1).zeros(2);
    list.u2(3).u2(12).u4(0).u2(2).u2(0).u4(1).u2(2).u2(9).zeros(4);
    list.u2(5).u2(6).u4(0).utf16("srv").zeros(2);
    list.u2(6).u2(4).u4(0).u4(1).zeros(4);
    list.u2(7).u2(10).u4(0).u2(1).u2(0).u4(0).u2(2).zeros(6);
    list.u2(8).u2(4).u4(0).u2(1).u2(2).zeros(4);
    list.u2(0x777).u2(0).u4(0);
    Wire ask = new Wire().u2(36).u2(1).u2(1).u2(0).u4(0).zeros(16).u4(104).u2(8).u2(0);
    ask.u2(0x311).zeros(2).raw(list.bytes());
    Wire answer = new Wire().u2(65).u2(3).u2(0x311).u2(1).u8(1).u8(5).u4(7);
    answer.u4(1 << 20).u4(1 << 23).u4(1 << 22).u8(0).u8(0).u2(128).u2(0).u4(128);
    answer.u2(2).u2(4).u4(0).u2(1).u2(2);
    session
        .client(request(0, 0).ids(0, 0).body(ask).message())
        .server(response(0, 0).ids(0, 0).body(answer).message());
    SmbParameters.Negotiate negotiate = parameters(SmbParameters.Negotiate.class);
    NegotiateContexts client = negotiate.clientContexts().orElseThrow();
    assertThat(client.contexts()).hasSize(8).last().isEqualTo("0x0777");
    assertThat(client.hashAlgorithms()).containsExactly("SHA-512");
    assertThat(client.ciphers()).containsExactly("AES-128-GCM", "AES-128-CCM");
    assertThat(client.compressionAlgorithms()).containsExactly("LZ77", "0x0009");
    assertThat(client.chainedCompression()).contains(true);
    assertThat(client.netName()).contains("srv");
    assertThat(client.transportSecurity()).contains(true);
    assertThat(client.rdmaTransforms()).containsExactly("SIGNING");
    assertThat(client.signingAlgorithms()).containsExactly("AES-GMAC");
    assertThat(negotiate.serverContexts().orElseThrow().ciphers()).containsExactly("AES-128-GCM");
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void sessionThatIsBoundToAnotherConnectionSaysSo() {
    Wire setup = new Wire().u2(25).u1(1).u1(2).u4(0).u4(0).u2(88).u2(0).u8(0x77);
    Wire done = new Wire().u2(9).u2(1).u2(72).u2(0);
    session
        .client(request(SESSION_SETUP, 1).ids(SESSION, 0).body(setup).message())
        .server(response(SESSION_SETUP, 1).ids(SESSION, 0).body(done).message());
    Smb2Parameters.SessionSetup told = parameters(Smb2Parameters.SessionSetup.class);
    assertThat(told.binding()).contains(true);
    assertThat(told.signingRequired()).contains(true);
    assertThat(told.previousSessionId()).hasValue(0x77);
    assertThat(told.sessionFlags()).containsExactly("guest");
  }

  private static byte[] setInfo(long id, int code, Wire data) {
    byte[] bytes = data.bytes();
    Wire wire = new Wire().u2(33).u1(1).u1(code).u4(bytes.length).u2(96).u2(0).u4(0).u8(7).u8(7);
    return request(SET_INFO, id).body(wire.raw(bytes)).message();
  }

  private SmbParameters.SetInfo set(int code, Wire data) {
    session
        .client(create(1, "a.txt").message())
        .server(created(1, 7).message())
        .client(setInfo(2, code, data))
        .server(response(SET_INFO, 2).body(new Wire().u2(2)).message());
    assertThat(session.last().filename()).contains("a.txt");
    return parameters(SmbParameters.SetInfo.class);
  }

  @Test
  void renameTellsTheNewName() {
    SmbParameters.SetInfo set = set(10, new Wire().u1(1).zeros(15).u4(10).utf16("b.txt"));
    assertThat(set.information()).isEqualTo("FileRenameInformation");
    assertThat(set.newName()).contains("b.txt");
    assertThat(set.replace()).contains(true);
  }

  @Test
  void deletionIsToldInBothWays() {
    assertThat(set(13, new Wire().u1(1)).delete()).contains(true);
    assertThat(new Smb2BodiesTest().set(64, new Wire().u4(3)).delete()).contains(true);
    assertThat(new Smb2BodiesTest().set(13, new Wire().u1(0)).delete()).contains(false);
  }

  @Test
  void sizeAndAttributesAreTold() {
    assertThat(set(20, new Wire().u8(77)).size()).hasValue(77);
    assertThat(new Smb2BodiesTest().set(4, new Wire().zeros(32).u4(2).u4(0)).attributes())
        .hasValue(2);
  }

  @Test
  void nameLongerThanItsMessageIsMalformed() {
    assertThat(set(10, new Wire().zeros(16).u4(0xffffffffL).utf16("b")).newName()).isEmpty();
    assertThat(session.anomalies).containsExactly("malformed.set_info");
  }

  @Test
  void directoryTellsPatternAndEntries() {
    Wire ask = new Wire().u2(33).u1(37).u1(1).u4(0).u8(7).u8(7).u2(96).u2(10).u4(65_536);
    Wire entries = new Wire().u4(16).u4(0).zeros(8).u4(16).u4(0).zeros(8).u4(0).u4(0).zeros(8);
    session
        .client(request(QUERY_DIRECTORY, 1).body(ask.utf16("*.txt")).message())
        .server(
            response(QUERY_DIRECTORY, 1)
                .body(new Wire().u2(9).u2(72).u4(48).raw(entries.bytes()))
                .message());
    assertThat(parameters(Smb2Parameters.QueryDirectory.class))
        .isEqualTo(
            new Smb2Parameters.QueryDirectory(
                "FileIdBothDirectoryInformation",
                "*.txt",
                List.of("restart"),
                OptionalLong.of(3),
                OptionalLong.of(48)));
  }

  @Test
  void changesAreListed() {
    Wire ask = new Wire().u2(32).u2(1).u4(4_096).u8(7).u8(7).u4(0x11).u4(0);
    Wire changes = new Wire().u4(16).u4(4).u4(2).utf16("a").u2(0).u4(0).u4(5).u4(2).utf16("b");
    byte[] bytes = changes.bytes();
    session
        .client(request(CHANGE_NOTIFY, 1).body(ask).message())
        .server(
            response(CHANGE_NOTIFY, 1)
                .body(new Wire().u2(9).u2(72).u4(bytes.length).raw(bytes))
                .message());
    Smb2Parameters.ChangeNotify notify = parameters(Smb2Parameters.ChangeNotify.class);
    assertThat(notify.recursive()).isTrue();
    assertThat(notify.filter()).containsExactly("file_name", "last_write");
    assertThat(notify.changes())
        .containsExactly(
            new Smb2Parameters.Change("renamed_from", "a"),
            new Smb2Parameters.Change("renamed_to", "b"));
  }

  @Test
  void rangesAreListed() {
    Wire ask = new Wire().u2(48).u2(2).u4(0).u8(7).u8(7);
    ask.u8(10).u8(20).u4(0x12).u4(0).u8(30).u8(40).u4(4).u4(0);
    session.client(request(LOCK, 1).body(ask).message()).server(response(LOCK, 1).message());
    assertThat(parameters(Smb2Parameters.Lock.class).ranges())
        .containsExactly(
            new Smb2Parameters.Range(10, 20, List.of("exclusive", "fail_immediately")),
            new Smb2Parameters.Range(30, 40, List.of("unlock")));
  }

  @Test
  void breaksAreToldInEveryShape() {
    session.server(
        response(OPLOCK_BREAK, -1).body(new Wire().u2(24).u1(1).u1(0).u4(0).u8(7).u8(7)).message());
    assertThat(parameters(Smb2Parameters.OplockBreak.class).kind()).isEqualTo("notification");
    assertThat(parameters(Smb2Parameters.OplockBreak.class).level()).contains("level_ii");
    assertThat(session.last().requestFrame()).isEmpty();
    session.server(
        response(OPLOCK_BREAK, -1)
            .body(new Wire().u2(44).u2(0).u4(1).u8(7).u8(8).u4(7).u4(1).zeros(12))
            .message());
    Smb2Parameters.OplockBreak lease = parameters(Smb2Parameters.OplockBreak.class);
    assertThat(lease.leaseKey()).contains(GUID);
    assertThat(lease.currentState()).containsExactly("read", "handle", "write");
    assertThat(lease.newState()).containsExactly("read");
    assertThat(lease.acknowledgmentRequired()).contains(true);
    Wire acknowledgment = new Wire().u2(36).u2(0).u4(0).u8(7).u8(8).u4(1).u8(0);
    session
        .client(request(OPLOCK_BREAK, 3).body(acknowledgment).message())
        .server(response(OPLOCK_BREAK, 3).body(acknowledgment).message());
    assertThat(parameters(Smb2Parameters.OplockBreak.class).kind()).isEqualTo("response");
    assertThat(parameters(Smb2Parameters.OplockBreak.class).newState()).containsExactly("read");
  }

  private static Wire symlink() {
    byte[] target = "C:\\away".getBytes(StandardCharsets.UTF_16LE);
    return new Wire()
        .u4(24 + target.length)
        .u4(0x4c4d5953)
        .u4(0xa000000cL)
        .u2(12 + target.length)
        .u2(0)
        .u2(0)
        .u2(target.length)
        .u2(0)
        .u2(0)
        .u4(1)
        .raw(target);
  }

  private SmbError failed(long status, int contexts, Wire data) {
    byte[] bytes = data.bytes();
    session
        .client(create(1, "a").message())
        .server(
            response(5, 1)
                .status(status)
                .body(new Wire().u2(9).u1(contexts).u1(0).u4(bytes.length).raw(bytes))
                .message());
    return session.last().error().orElseThrow();
  }

  @Test
  void errorTellsWhereALinkLeads() {
    SmbError error = failed(0x8000002dL, 0, symlink());
    assertThat(error.symlinkTarget()).contains("C:\\away");
    assertThat(error.symlinkRelative()).contains(true);
    assertThat(session.last().fileId()).isEmpty();
  }

  @Test
  void errorConsistsOfContextsInDialect311() {
    byte[] link = symlink().bytes();
    SmbError error =
        failed(
            0x8000002dL,
            2,
            new Wire()
                .u4(link.length)
                .u4(0)
                .raw(link)
                .zeros(-link.length & 7)
                .u4(0)
                .u4(0x72645253));
    assertThat(error.symlinkTarget()).contains("C:\\away");
    assertThat(error.contexts())
        .containsExactly("SMB2_ERROR_ID_DEFAULT", "SMB2_ERROR_ID_SHARE_REDIRECT");
  }

  @Test
  void errorTellsTheLengthThatIsNeeded() {
    assertThat(failed(0xc0000023L, 0, new Wire().u4(4_242)).requiredLength()).hasValue(4_242);
  }

  @Test
  void everyFalseByteOfAnErrorIsHarmless() {
    byte[] link = symlink().bytes();
    for (int at = 0; at < link.length; at++) {
      byte[] bad = Arrays.copyOf(link, link.length);
      bad[at] = (byte) 0xff;
      Session hostile = new Session();
      Wire body = new Wire().u2(9).u1(0).u1(0).u4(bad.length).raw(bad);
      hostile
          .client(create(1, "a").message())
          .server(response(5, 1).status(0x8000002dL).body(body).message())
          .end();
      assertThat(hostile.commands).hasSize(1);
    }
  }
}
