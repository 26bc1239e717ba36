package io.pipescope.smb;

import static io.pipescope.smb.Smb1Packet.empty;
import static io.pipescope.smb.Smb1Packet.message;
import static io.pipescope.smb.Smb1Packet.ntCreate;
import static io.pipescope.smb.Smb1Packet.request;
import static io.pipescope.smb.Smb1Packet.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.auth.Auth;
import io.pipescope.auth.AuthResult;
import io.pipescope.auth.Mechanism;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the bodies of SMB1 messages say. */
class Smb1BodiesTest {
  private static final int FID = 0x4001;
  private static final int OEM = Smb1Packet.NT_STATUS;

  private final Session session = new Session();

  Smb1BodiesTest() {
    session
        .client(request(0x75, 1, Smb1Packet.treeConnect("\\\\S\\files")))
        .server(response(0x75, 1, 0, Smb1Packet.treeConnected("A:")))
        .client(request(0xa2, 2, ntCreate("\\a.txt")))
        .server(response(0xa2, 2, 0, Smb1PipePacket.createdBody(FID, 0, 0, 0xff, 0)));
  }

  private <T extends SmbParameters> T parameters(Class<T> type) {
    return type.cast(session.last().parameters().orElseThrow());
  }

  private static Wire andx(int words) {
    return new Wire().u1(words).u1(0xff).u1(0).u2(0);
  }

  @Test
  void openTellsWhatWasAskedForAndDone() {
    Smb1Parameters.Open open = parameters(Smb1Parameters.Open.class);
    assertThat(open.memberName()).isEqualTo("nt_create_andx");
    assertThat(open.disposition()).contains("open");
    assertThat(open.action()).contains("opened");
    assertThat(session.last().fileId()).contains("0x4001");
    assertThat(session.last().filename()).contains("\\a.txt");
  }

  @Test
  void readAndWriteTellWhereAndHowMuch() {
    Wire read = andx(12).u2(FID).u4(5).u2(100).u2(0).u4(0).u2(0).u4(1).u2(0);
    Wire answer = andx(12).u2(0).u2(0).u2(0).u2(3).u2(60).u2(0).zeros(8).u2(4).zeros(4);
    session.client(request(0x2e, 3, read)).server(response(0x2e, 3, 0, answer));
    assertThat(parameters(Smb1Parameters.Read.class))
        .isEqualTo(
            new Smb1Parameters.Read(
                "read_andx",
                OptionalLong.of(1L << 32 | 5),
                OptionalLong.of(100),
                OptionalLong.of(3)));
    assertThat(session.last().filename()).contains("\\a.txt");
    Wire write = andx(12).u2(FID).u4(7).u4(0).u2(0).u2(0).u2(0).u2(4).u2(60).u2(4).zeros(4);
    session
        .client(request(0x2f, 4, write))
        .server(response(0x2f, 4, 0, andx(6).u2(4).u2(0).u4(0).u2(0)));
    assertThat(parameters(Smb1Parameters.Write.class).offset()).hasValue(7);
    assertThat(parameters(Smb1Parameters.Write.class).written()).hasValue(4);
  }

  @Test
  void fileThatWasClosedIsForgotten() {
    Wire close = new Wire().u1(3).u2(FID).u4(0).u2(0);
    session.client(request(4, 3, close)).server(response(4, 3, 0, empty()));
    assertThat(session.last().filename()).contains("\\a.txt");
    session.client(request(4, 4, close)).server(response(4, 4, 0, empty()));
    assertThat(session.last().filename()).isEmpty();
    assertThat(session.last().fileId()).contains("0x4001");
  }

  @Test
  void commandsOfAChainAreAboutTheFileItOpens() {
    Wire open = ntCreate("\\b");
    int second = 32 + open.bytes().length;
    byte[] chained = open.bytes();
    chained[1] = 0x2e;
    chained[3] = (byte) second;
    Wire read = andx(10).u2(0xffff).u4(0).u2(9).u2(0).u4(0).u2(0).u2(0);
    Wire opened = Smb1PipePacket.createdBody(0x4002, 0, 0, 0x2e, 32 + 71);
    Wire answer = andx(12).u2(0).u2(0).u2(0).u2(0).u2(60).u2(0).zeros(8).u2(0);
    session
        .client(request(0xa2, 3, new Wire().raw(chained).raw(read.bytes())))
        .server(response(0xa2, 3, 0, opened.raw(answer.bytes())));
    assertThat(session.last().command()).isEqualTo("read_andx");
    assertThat(session.last().fileId()).contains("0x4002");
    assertThat(session.last().filename()).contains("\\b");
  }

  @Test
  void renameTellsBothNames() {
    Wire names = new Wire().u1(4).utf16("\\a").u2(0).u1(4).u1(0).utf16("\\b").u2(0);
    byte[] bytes = names.bytes();
    session
        .client(request(7, 3, new Wire().u1(1).u2(6).u2(bytes.length).raw(bytes)))
        .server(response(7, 3, 0, empty()));
    assertThat(session.last().filename()).contains("\\a");
    assertThat(parameters(Smb1Parameters.Rename.class).newName()).isEqualTo("\\b");
  }

  @Test
  void renameInTheOemCharacterSetTellsBothNames() {
    byte[] bytes = new Wire().u1(4).ascii("\\A").u1(0).u1(4).ascii("\\B").u1(0).bytes();
    session
        .client(message(7, 3, 0, 0, OEM, new Wire().u1(1).u2(6).u2(bytes.length).raw(bytes)))
        .server(message(7, 3, 0x0002_0001, 0x80, 0, empty()));
    assertThat(session.last().filename()).contains("\\A");
    assertThat(parameters(Smb1Parameters.Rename.class).newName()).isEqualTo("\\B");
    assertThat(session.last().status()).contains("ERRDOS:ERRbadfile");
  }

  @Test
  void namesOfCommandsOnPathsAreTold() {
    for (int command : new int[] {0x00, 0x01, 0x06, 0x08, 0x10, 0x81}) {
      byte[] bytes = new Wire().u1(4).utf16("\\dir").u2(0).bytes();
      session
          .client(request(command, 3, new Wire().u1(0).u2(bytes.length).raw(bytes)))
          .server(response(command, 3, 0, empty()));
      assertThat(session.last().filename()).as(session.last().command()).contains("\\dir");
    }
  }

  @Test
  void locksAndSeeksAndEchoesAreTold() {
    Wire lock = andx(8).u2(FID).u1(0x10).u1(0).u4(-1).u2(1).u2(1).u2(40);
    lock.u2(77).u2(0).u4(1).u4(2).u4(0).u4(3).u2(77).u2(0).u4(0).u4(4).u4(0).u4(5);
    session.client(request(0x24, 3, lock)).server(response(0x24, 3, 0, andx(2).u2(0)));
    Smb1Parameters.Locking locking = parameters(Smb1Parameters.Locking.class);
    assertThat(locking.flags()).containsExactly("large_files");
    assertThat(locking.timeoutMs()).isEmpty();
    assertThat(locking.ranges())
        .containsExactly(
            new Smb1Parameters.Range(1L << 32 | 2, 3, 77), new Smb1Parameters.Range(4, 5, 77));

    session
        .client(request(0x12, 4, new Wire().u1(4).u2(FID).u2(2).u4(-8).u2(0)))
        .server(response(0x12, 4, 0, new Wire().u1(2).u4(92).u2(0)));
    assertThat(parameters(Smb1Parameters.Seek.class).from()).contains("end");
    assertThat(parameters(Smb1Parameters.Seek.class).offset()).isEqualTo(-8);
    assertThat(parameters(Smb1Parameters.Seek.class).position()).hasValue(92);

    session
        .client(request(0x2b, 5, new Wire().u1(1).u2(2).u2(3).zeros(3)))
        .server(response(0x2b, 5, 0, new Wire().u1(1).u2(1).u2(3).zeros(3)));
    assertThat(parameters(Smb1Parameters.Echo.class)).isEqualTo(new Smb1Parameters.Echo(2, 3));
  }

  private static final int SETUP = 29 + 2 + 2;

  private static Wire transaction2(int function, byte[] parameters, byte[] data) {
    int at = 32 + SETUP;
    Wire wire = new Wire().u1(15).u2(parameters.length).u2(data.length).u2(10).u2(1_024);
    wire.u1(0).u1(0).u2(0).u4(0).u2(0).u2(parameters.length).u2(at).u2(data.length);
    wire.u2(at + parameters.length).u1(1).u1(0).u2(function);
    return wire.u2(parameters.length + data.length).raw(parameters).raw(data);
  }

  private static Wire transacted(byte[] parameters, int data) {
    Wire wire = new Wire().u1(10).u2(parameters.length).u2(data).u2(0);
    wire.u2(parameters.length).u2(32 + 23).u2(0).u2(data).u2(32 + 23 + parameters.length).u2(0);
    return wire.u1(0).u1(0).u2(parameters.length + data).raw(parameters).zeros(data);
  }

  private Smb1Parameters.FileTransaction transact(
      int function, Wire parameters, Wire data, Wire answer) {
    session
        .client(request(0x32, 3, transaction2(function, parameters.bytes(), data.bytes())))
        .server(response(0x32, 3, 0, transacted(answer.bytes(), 6)));
    return parameters(Smb1Parameters.FileTransaction.class);
  }

  @Test
  void listingTellsPatternAndEntries() {
    Wire ask = new Wire().u2(0x16).u2(100).u2(6).u2(0x104).u4(0).u1(0).utf16("\\*").u2(0);
    Smb1Parameters.FileTransaction find =
        transact(1, ask, new Wire(), new Wire().u2(1).u2(4).u2(1).u2(0).u2(0));
    assertThat(find.function()).isEqualTo("TRANS2_FIND_FIRST2");
    assertThat(find.information()).contains("SMB_FIND_FILE_BOTH_DIRECTORY_INFO");
    assertThat(find.entries()).hasValue(4);
    assertThat(find.returned()).hasValue(6);
    assertThat(session.last().filename()).contains("\\*");
  }

  @Test
  void questionAboutAPathTellsIt() {
    Wire ask = new Wire().u2(0x107).u4(0).u1(0).utf16("\\a").u2(0);
    Smb1Parameters.FileTransaction query = transact(5, ask, new Wire(), new Wire().u2(0));
    assertThat(query.information()).contains("SMB_QUERY_FILE_ALL_INFO");
    assertThat(session.last().filename()).contains("\\a");
  }

  @Test
  void deletionOfAnOpenFileIsTold() {
    Smb1Parameters.FileTransaction set =
        transact(8, new Wire().u2(FID).u2(0x102).u2(0), new Wire().u1(1), new Wire().u2(0));
    assertThat(set.information()).contains("SMB_SET_FILE_DISPOSITION_INFO");
    assertThat(set.delete()).contains(true);
    assertThat(session.last().filename()).contains("\\a.txt");
  }

  @Test
  void classesOfNtAreNamedAndRead() {
    Wire rename = new Wire().u1(0).zeros(15).u4(4).utf16("bb");
    Smb1Parameters.FileTransaction set =
        transact(8, new Wire().u2(FID).u2(1_010).u2(0), rename, new Wire().u2(0));
    assertThat(set.information()).contains("FileRenameInformation");
    assertThat(set.newName()).contains("bb");
  }

  private static Wire ntTransact(int function, byte[] setup, byte[] parameters) {
    int at = 32 + 38 + 1 + setup.length + 2;
    Wire wire = new Wire().u1(19 + setup.length / 2).u1(0).u2(0).u4(parameters.length).u4(0);
    wire.u4(10).u4(1_024).u4(parameters.length).u4(at).u4(0).u4(0).u1(setup.length / 2);
    return wire.u2(function).raw(setup).u2(parameters.length).raw(parameters);
  }

  private Smb1Parameters.FileTransaction ntTransact(int function, Wire setup, Wire parameters) {
    session
        .client(request(0xa0, 3, ntTransact(function, setup.bytes(), parameters.bytes())))
        .server(response(0xa0, 3, 0, new Wire().u1(18).zeros(3).u4(0).u4(5).zeros(24).u1(0).u2(0)));
    return parameters(Smb1Parameters.FileTransaction.class);
  }

  @Test
  void transactionsOfNtAreToldByTheirFunction() {
    Smb1Parameters.FileTransaction ioctl =
        ntTransact(2, new Wire().u4(0x000900a8).u2(FID).u1(1).u1(0), new Wire());
    assertThat(ioctl.information()).contains("FSCTL_GET_REPARSE_POINT");
    assertThat(ioctl.returned()).hasValue(5);
    assertThat(session.last().filename()).contains("\\a.txt");
    assertThat(ntTransact(4, new Wire().u4(3).u2(FID).u1(1).u1(0), new Wire()).of())
        .containsExactly("file_name", "dir_name");
    assertThat(ntTransact(6, new Wire(), new Wire().u2(FID).u2(0).u4(5)).of())
        .containsExactly("owner", "dacl");
    Wire create = new Wire().u4(0).u4(0).u4(0x12019f).u8(0).u4(0).u4(7).u4(2).u4(0).u4(0);
    create.u4(0).u4(4).u4(2).u1(0).utf16("\\c");
    Smb1Parameters.FileTransaction opened = ntTransact(1, new Wire(), create);
    assertThat(opened.desiredAccess()).hasValue(0x12019f);
    assertThat(opened.disposition()).contains("create");
    assertThat(session.last().filename()).contains("\\c");
  }

  @Test
  void logonWithoutATokenIsTold() {
    Wire setup = andx(13).u2(4_356).u2(50).u2(0).u4(0).u2(24).u2(24).u4(0).u4(0xd4).u2(70);
    setup.zeros(48).u1(0).utf16("ann").u2(0).utf16("DOM").u2(0).utf16("Unix").u2(0);
    session.client(request(0x73, 3, setup)).server(response(0x73, 3, 0, andx(3).u2(0).u2(0)));
    Auth auth = session.logons.get(0);
    assertThat(auth.mechanism()).isEqualTo(Mechanism.NTLM);
    assertThat(auth.user()).contains("ann");
    assertThat(auth.domain()).contains("DOM");
    assertThat(auth.ntlmVersion()).hasValue(1);
    assertThat(auth.result()).isEqualTo(AuthResult.SUCCESS);
  }

  @Test
  void everyTruncationAndFalseByteIsHarmless() {
    Wire find = new Wire().u2(0x16).u2(100).u2(6).u2(0x104).u4(0).u1(0).utf16("\\*").u2(0);
    List<byte[]> requests =
        List.of(
            request(0x32, 3, transaction2(1, find.bytes(), new byte[0])),
            request(0xa0, 3, ntTransact(6, new byte[0], new Wire().u8(FID).bytes())),
            request(0x24, 3, andx(8).u2(FID).u1(16).u1(0).u4(0).u2(9).u2(9).u2(0)),
            request(7, 3, new Wire().u1(1).u2(6).u2(3).u1(4).u2(0)));
    for (byte[] whole : requests) {
      for (int at = 36; at < whole.length; at++) {
        for (int value : new int[] {0x00, 0x7f, 0x80, 0xff}) {
          byte[] bad = whole.clone();
          bad[at] = (byte) value;
          Session hostile = new Session();
          hostile.client(bad).end();
          assertThat(hostile.commands).isNotEmpty();
        }
      }
    }
  }
}
