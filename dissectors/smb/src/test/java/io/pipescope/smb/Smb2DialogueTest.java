package io.pipescope.smb;

import static io.pipescope.smb.Smb2Packet.ACCESS_DENIED;
import static io.pipescope.smb.Smb2Packet.PENDING;
import static io.pipescope.smb.Smb2Packet.RELATED;
import static io.pipescope.smb.Smb2Packet.SESSION;
import static io.pipescope.smb.Smb2Packet.SIGNED;
import static io.pipescope.smb.Smb2Packet.TREE;
import static io.pipescope.smb.Smb2Packet.chain;
import static io.pipescope.smb.Smb2Packet.close;
import static io.pipescope.smb.Smb2Packet.closed;
import static io.pipescope.smb.Smb2Packet.created;
import static io.pipescope.smb.Smb2Packet.error;
import static io.pipescope.smb.Smb2Packet.negotiate;
import static io.pipescope.smb.Smb2Packet.negotiated;
import static io.pipescope.smb.Smb2Packet.read;
import static io.pipescope.smb.Smb2Packet.readData;
import static io.pipescope.smb.Smb2Packet.request;
import static io.pipescope.smb.Smb2Packet.response;
import static io.pipescope.smb.Smb2Packet.treeConnect;
import static io.pipescope.smb.Smb2Packet.treeConnected;
import static io.pipescope.smb.Smb2Packet.write;
import static io.pipescope.smb.Smb2Packet.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Smb2DialogueTest {
  private static final String FILE_7 = "00000007-0000-0000-0700-000000000000";
  private static final long WILDCARD = -1;

  private final Session session = new Session();

  private Session connectTo(String share, int type) {
    return session
        .client(negotiate(0, 0x0210, 0x0311).message())
        .server(negotiated(0, 0x0311).message())
        .client(treeConnect(1, share).message())
        .server(treeConnected(1, type).message());
  }

  @Test
  void negotiateTellsWhatWasOfferedAndChosen() {
    session
        .client(negotiate(0, 0x0202, 0x0210, 0x0399).message())
        .server(negotiated(0, 0x0210).message());
    Smb smb = session.last();
    assertThat(smb.command()).isEqualTo("negotiate");
    assertThat(smb.version()).isEqualTo(2);
    assertThat(smb.dialect()).contains("2.1");
    assertThat(smb.messageId()).hasValue(0);
    assertThat(smb.sessionId()).isEmpty();
    assertThat(smb.treeId()).isEmpty();
    assertThat(smb.requestFrame()).hasValue(1);
    assertThat(smb.responseFrame()).hasValue(2);
    assertThat(smb.rttUs()).hasValue(1);
    assertThat(smb.status()).contains("STATUS_SUCCESS");
    SmbParameters.Negotiate negotiate = (SmbParameters.Negotiate) smb.parameters().orElseThrow();
    assertThat(negotiate.dialects()).containsExactly("2.0.2", "2.1", "0x0399");
    assertThat(negotiate.serverGuid()).contains("00020001-0003-0004-0500-000000000000");
    assertThat(negotiate.signingRequired()).contains(true);
    assertThat(negotiate.maxReadSize()).hasValue(1 << 23);
  }

  @Test
  void commandsOnATreeNameItsShare() {
    connectTo("\\\\SRV\\IPC$", 2);
    Smb connect = session.last();
    assertThat(connect.share()).contains("\\\\SRV\\IPC$");
    assertThat(connect.shareType()).contains(ShareType.PIPE);
    assertThat(connect.treeId()).hasValue(TREE);
    session.client(Smb2Packet.create(2, "srvsvc").message()).server(created(2, 7).message());
    Smb create = session.last();
    assertThat(create.share()).contains("\\\\SRV\\IPC$");
    assertThat(create.filename()).contains("srvsvc");
    assertThat(create.fileId()).contains(FILE_7);
    assertThat(create.dialect()).contains("3.1.1");
    assertThat(create.sessionId()).hasValue(SESSION);
    assertThat(((SmbParameters.Create) create.parameters().orElseThrow()).action())
        .contains("opened");
  }

  @Test
  void errorsKeepTheRequestAndReadNoBody() {
    connectTo("\\\\S\\D", 1)
        .client(Smb2Packet.create(2, "secret").message())
        .server(error(Smb2Packet.CREATE, 2, ACCESS_DENIED).message());
    Smb smb = session.last();
    assertThat(smb.status()).contains("STATUS_ACCESS_DENIED");
    assertThat(smb.statusCode()).hasValue(0xc0000022);
    assertThat(smb.filename()).contains("secret");
    assertThat(smb.fileId()).isEmpty();
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void unknownCodesKeepTheirNumbers() {
    session.client(request(0x00ff, 3).message()).server(error(0x00ff, 3, 0xc0990001L).message());
    assertThat(session.last().command()).isEqualTo("0x00ff");
    assertThat(session.last().status()).contains("0xc0990001");
  }

  @Test
  void aPendingResponseIsNoResponse() {
    session
        .client(request(Smb2Packet.CHANGE_NOTIFY, 4).message())
        .server(error(Smb2Packet.CHANGE_NOTIFY, 4, PENDING).async(0x1234500000009L).message());
    assertThat(session.commands).isEmpty();
    session
        .nextFrame()
        .server(error(Smb2Packet.CHANGE_NOTIFY, 4, 0xc0000120L).async(0x1234500000009L).message());
    Smb smb = session.last();
    assertThat(smb.status()).contains("STATUS_CANCELLED");
    assertThat(smb.asyncId()).hasValue(0x1234500000009L);
    assertThat(smb.treeId()).hasValue(TREE);
    assertThat(smb.responseFrame()).hasValue(4);
    assertThat(session.end().commands).hasSize(1);
  }

  @Test
  void aRequestThatStaysPendingHasNoStatus() {
    session
        .client(request(Smb2Packet.CHANGE_NOTIFY, 4).message())
        .server(error(Smb2Packet.CHANGE_NOTIFY, 4, PENDING).async(9).message())
        .end();
    assertThat(session.last().status()).isEmpty();
    assertThat(session.last().asyncId()).hasValue(9);
  }

  @Test
  void unansweredRequestsComeAtTheEndInTheirOrder() {
    session
        .client(request(Smb2Packet.ECHO, 9).message())
        .client(request(Smb2Packet.ECHO, 3).message())
        .client(request(Smb2Packet.ECHO, 5).message())
        .server(response(Smb2Packet.ECHO, 3).message());
    assertThat(session.commands).hasSize(1);
    session.end();
    assertThat(session.commands)
        .extracting(smb -> smb.messageId().getAsLong())
        .containsExactly(3L, 9L, 5L);
    assertThat(session.last().responseFrame()).isEmpty();
    assertThat(session.last().rttUs()).isEmpty();
  }

  @Test
  void aResponseWithoutItsRequestIsToldAtOnce() {
    session.server(response(Smb2Packet.ECHO, 77).message());
    assertThat(session.last().requestFrame()).isEmpty();
    assertThat(session.last().responseFrame()).hasValue(1);
    assertThat(session.last().messageId()).hasValue(77);
  }

  @Test
  void aResponseToAnotherCommandDoesNotMatch() {
    session
        .client(request(Smb2Packet.ECHO, 7).message())
        .server(error(Smb2Packet.IOCTL, 7, ACCESS_DENIED).message());
    assertThat(session.last().command()).isEqualTo("ioctl");
    assertThat(session.last().requestFrame()).isEmpty();
    session.server(response(Smb2Packet.ECHO, 7).message());
    assertThat(session.last().requestFrame()).hasValue(1);
  }

  @Test
  void cancelIsNeverAnsweredAndLeavesItsTargetAlone() {
    session
        .client(request(Smb2Packet.CHANGE_NOTIFY, 4).message())
        .client(request(Smb2Packet.CANCEL, 4).async(9).message());
    assertThat(session.last().command()).isEqualTo("cancel");
    assertThat(session.last().responseFrame()).isEmpty();
    session.server(error(Smb2Packet.CHANGE_NOTIFY, 4, 0xc0000120L).async(9).message());
    assertThat(session.last().requestFrame()).hasValue(1);
  }

  @Test
  void oplockBreaksOfTheServerHaveNoMessageId() {
    session
        .client(request(Smb2Packet.OPLOCK_BREAK, 4).message())
        .server(response(Smb2Packet.OPLOCK_BREAK, -1).ids(0, 0xffffffffL).message());
    Smb smb = session.last();
    assertThat(smb.messageId()).isEmpty();
    assertThat(smb.requestFrame()).isEmpty();
    assertThat(smb.treeId()).isEmpty();
    assertThat(session.commands).hasSize(1);
  }

  @Test
  void aMessageIdUsedTwice() {
    session
        .client(request(Smb2Packet.ECHO, 7).message())
        .client(request(Smb2Packet.ECHO, 7).message())
        .server(response(Smb2Packet.ECHO, 7).message());
    assertThat(session.commands).hasSize(2);
    assertThat(session.commands.get(0).responseFrame()).isEmpty();
    assertThat(session.last().requestFrame()).hasValue(2);
    assertThat(session.anomalies).containsExactly("suspicious.message_id");
  }

  @Test
  void relatedCommandsInheritSessionTreeAndFile() {
    connectTo("\\\\S\\D", 1)
        .client(
            chain(
                Smb2Packet.create(2, "a.txt"),
                read(3, WILDCARD, 16).flag(RELATED).ids(-1, 0xffffffffL),
                close(4, WILDCARD).flag(RELATED).ids(-1, 0xffffffffL)))
        .server(
            chain(
                created(2, 7),
                readData(3, 16).flag(RELATED),
                closed(4).flag(RELATED).flag(SIGNED)));
    assertThat(session.commands).hasSize(5);
    for (Smb smb : session.commands.subList(2, 5)) {
      assertThat(smb.sessionId()).hasValue(SESSION);
      assertThat(smb.treeId()).hasValue(TREE);
      assertThat(smb.share()).contains("\\\\S\\D");
      assertThat(smb.filename()).contains("a.txt");
      assertThat(smb.fileId()).contains(FILE_7);
      assertThat(smb.compound().orElseThrow().count()).isEqualTo(3);
    }
    assertThat(session.last().compound()).contains(new Compound(2, 3));
    assertThat(session.last().signed()).isTrue();
    assertThat(session.commands.get(2).signed()).isFalse();
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void laterCommandsNameTheOpenFile() {
    connectTo("\\\\S\\D", 1)
        .client(Smb2Packet.create(2, "a.txt").message())
        .server(created(2, 7).message())
        .client(write(3, 7, 10).message())
        .server(written(3, 10).message());
    assertThat(session.last().filename()).contains("a.txt");
    SmbParameters.Write write = (SmbParameters.Write) session.last().parameters().orElseThrow();
    assertThat(write.offset()).hasValue(0x2000);
    assertThat(write.length()).hasValue(10);
    assertThat(write.written()).hasValue(10);
    session.client(close(4, 7).message()).server(closed(4).message());
    session.client(close(5, 7).message()).end();
    assertThat(session.last().filename()).isEmpty();
    assertThat(session.last().fileId()).contains(FILE_7);
  }

  @Test
  void bulkDataOfFilesAreSkippedAlsoAcrossAGap() {
    byte[] response = readData(3, 100_000).message();
    connectTo("\\\\S\\D", 1)
        .client(read(3, 7, 100_000).message())
        .server(Arrays.copyOf(response, 1_000))
        .gap(Direction.TO_CLIENT, 98_000)
        .nextFrame()
        .piece(Direction.TO_CLIENT, Arrays.copyOfRange(response, 99_000, response.length));
    SmbParameters.Read read = (SmbParameters.Read) session.last().parameters().orElseThrow();
    assertThat(read.returned()).hasValue(100_000);
    assertThat(session.last().responseFrame()).hasValue(7);
    assertThat(session.anomalies).isEmpty();
  }

  @Test
  void dataThatDoNotFitAndDataThatDoNotFill() {
    session
        .client(read(3, 7, 100).message())
        .server(readData(3, 10, 100).message())
        .client(read(4, 7, 100).message())
        .server(readData(4, 100, 10).message());
    assertThat(session.commands).hasSize(2);
    assertThat(session.anomalies)
        .containsExactly("malformed.data_length", "suspicious.trailing_bytes");
  }

  @Test
  void aGapInAMessageThatIsKeptStillTellsItsHeader() {
    byte[] message = Smb2Packet.create(2, "a".repeat(1_000)).message();
    session
        .client(Arrays.copyOf(message, 500))
        .gap(Direction.TO_SERVER, 100)
        .piece(Direction.TO_SERVER, Arrays.copyOfRange(message, 600, message.length))
        .server(error(Smb2Packet.CREATE, 2, ACCESS_DENIED).message());
    assertThat(session.last().requestFrame()).hasValue(1);
    assertThat(session.last().filename()).isEmpty();
    assertThat(session.anomalies).containsExactly("truncated.message", "truncated.create");
  }

  @Test
  void theOldestRequestGivesWayWhenTooManyWait() {
    Session small = new Session(445, SmbLimits.of(1 << 20, 2, 10, 10));
    for (int id = 1; id <= 3; id++) {
      small.client(request(Smb2Packet.ECHO, id).message());
    }
    assertThat(small.last().messageId()).hasValue(1);
    assertThat(small.last().status()).isEmpty();
    assertThat(small.anomalies).containsExactly("limit.pending_requests");
  }

  @Test
  void hostileChains() {
    byte[] hidden = request(Smb2Packet.ECHO, 2).message();
    for (long next : new long[] {1, 63, 64, 72, 0x7fffffff, 0xffffffffL, 0xfffffff8L}) {
      Session victim = new Session();
      victim.client(Wire.nbss(request(Smb2Packet.ECHO, 1).bytes(next))).client(hidden).end();
      assertThat(victim.commands).as("next %d", next).hasSize(2);
      assertThat(victim.anomalies).containsOnly("malformed.next_command");
    }
  }

  @Test
  void aChainOfTooManyCommands() {
    Session small = new Session(445, SmbLimits.of(1 << 20, 100, 10, 2));
    small.client(
        chain(
            request(Smb2Packet.ECHO, 1), request(Smb2Packet.ECHO, 2), request(Smb2Packet.ECHO, 3)));
    assertThat(small.end().commands).hasSize(2);
    assertThat(small.anomalies).containsExactly("limit.compound_commands");
  }

  @Test
  void encryptionIsToldOncePerSessionAndCounted() {
    Wire wire = new Wire().u4(0x424d53fdL).zeros(32).u4(100).u2(0).u2(1).u8(SESSION).zeros(100);
    byte[] message = Wire.nbss(wire.bytes());
    session.client(message, message).server(message).end();
    assertThat(session.commands).isEmpty();
    assertThat(session.anomalies)
        .containsExactly("unsupported.encryption", "unsupported.encrypted_messages");
  }
}
