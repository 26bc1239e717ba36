package io.pipescope.smb;

import static io.pipescope.smb.PipePacket.OVERFLOW;
import static io.pipescope.smb.PipePacket.PEEK;
import static io.pipescope.smb.PipePacket.TRANSCEIVE;
import static io.pipescope.smb.PipePacket.ascii;
import static io.pipescope.smb.PipePacket.control;
import static io.pipescope.smb.PipePacket.controlled;
import static io.pipescope.smb.PipePacket.data;
import static io.pipescope.smb.PipePacket.utf16;
import static io.pipescope.smb.PipePacket.write;
import static io.pipescope.smb.Smb2Packet.close;
import static io.pipescope.smb.Smb2Packet.closed;
import static io.pipescope.smb.Smb2Packet.create;
import static io.pipescope.smb.Smb2Packet.created;
import static io.pipescope.smb.Smb2Packet.error;
import static io.pipescope.smb.Smb2Packet.read;
import static io.pipescope.smb.Smb2Packet.treeConnect;
import static io.pipescope.smb.Smb2Packet.treeConnected;
import static io.pipescope.smb.Smb2Packet.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Limits;
import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.CloseReason;
import io.pipescope.smb.pipe.Pipe;
import io.pipescope.smb.pipe.PipeMessage;
import io.pipescope.smb.pipe.PipeMode;
import io.pipescope.smb.pipe.Win32Transcript;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Smb2PipesTest {
  private static final int PIPE_BUSY = 0xc00000ae;
  private static final int NOT_FOUND = 0xc0000034;
  private static final int DISCONNECTED = 0xc00000b0;
  private static final int CANCELLED = 0xc0000120;

  private final Session session = new Session();

  private Session connect() {
    return connect(session);
  }

  private static Session connect(Session session) {
    return session
        .client(treeConnect(1, "\\\\SRV\\IPC$").message())
        .server(treeConnected(1, 2).message());
  }

  private Session open(String name) {
    return connect().client(create(2, name).message()).server(created(2, 7).message());
  }

  @Test
  void aPipeIsToldFromItsOpeningToItsClose() {
    open("\\PIPE\\Liudada")
        .client(write(3, 7, utf16("Message from client")).message())
        .server(written(3, 38).message())
        .client(read(4, 7, 1_024).message())
        .server(data(4, 0, utf16("Message from server")).message())
        .client(close(5, 7).message())
        .server(closed(5).message());
    Pipe pipe = session.pipe();
    assertThat(pipe.id()).isEqualTo("1.3.0");
    assertThat(pipe.name()).contains("Liudada");
    assertThat(pipe.openedAs()).contains("\\PIPE\\Liudada");
    assertThat(pipe.server()).contains("SRV");
    assertThat(pipe.share()).contains("\\\\SRV\\IPC$");
    assertThat(pipe.fileId()).contains("00000007-0000-0000-0700-000000000000");
    assertThat(pipe.openFrame()).hasValue(3);
    assertThat(pipe.openStatus()).contains("STATUS_SUCCESS");
    assertThat(pipe.closeFrame()).hasValue(9);
    assertThat(pipe.closeReason()).contains(CloseReason.CLOSED);
    assertThat(pipe.type()).isEqualTo(PipeMode.UNKNOWN);
    assertThat(pipe.messagesToserver()).isEqualTo(1);
    assertThat(pipe.bytesToclient()).isEqualTo(38);
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "WriteFile ERROR_SUCCESS 38",
            "ReadFile ERROR_SUCCESS 38",
            "CloseHandle ERROR_SUCCESS");
    assertThat(session.texts())
        .containsExactly("> write 38 Message from client", "< read 38 Message from server");
    assertThat(session.messages.get(1).frames()).containsExactly(8L, 8L);
    assertThat(session.endOfCapture().pipes).hasSize(1);
  }

  @Test
  void aMessageReadInPiecesIsOneAndProvesTheMode() {
    open("p")
        .client(read(3, 7, 5).message())
        .server(data(3, OVERFLOW, ascii("Hello")).message())
        .client(read(4, 7, 3).message())
        .server(data(4, OVERFLOW, ascii(", w")).message())
        .client(read(5, 7, 100).message())
        .server(data(5, 0, ascii("orld")).message())
        .endOfCapture();
    assertThat(session.texts()).containsExactly("< read 12 Hello, world");
    assertThat(session.messages.get(0).frames()).containsExactly(6L, 10L);
    assertThat(session.pipe().type()).isEqualTo(PipeMode.MESSAGE);
    assertThat(session.pipe().readMode()).isEqualTo(PipeMode.MESSAGE);
    assertThat(session.pipe().moreData()).isEqualTo(2);
    assertThat(session.calls()).contains("ReadFile ERROR_MORE_DATA 3");
    assertThat(session.followed)
        .containsExactly("<0 Hello", "<5 , w", "<8 orld", ">end of 1.3.0", "<end of 1.3.0");
  }

  @Test
  void aTransactionWhoseAnswerOverflowsGoesOnInAReadAndPeeksDoNotTakePart() {
    open("p")
        .client(control(3, TRANSCEIVE, 7, ascii("ask")).message())
        .server(controlled(3, TRANSCEIVE, 7, OVERFLOW, ascii("ans")).message())
        .client(control(4, PEEK, 7, new byte[0]).message())
        .server(
            controlled(4, PEEK, 7, 0, new Wire().u4(3).u4(3).u4(1).u4(3).raw(ascii("wer")).bytes())
                .message())
        .client(read(5, 7, 100).message())
        .server(data(5, 0, ascii("wer")).message())
        .endOfCapture();
    assertThat(session.texts())
        .containsExactly("> transact 3 ask", "< peek 3 wer", "< transact 6 answer");
    assertThat(session.messages.get(1).seq()).isZero();
    assertThat(session.messages.get(2).seq()).isZero();
    assertThat(session.pipe().messagesToclient()).isEqualTo(1);
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "TransactNamedPipe ERROR_MORE_DATA 3",
            "PeekNamedPipe ERROR_SUCCESS 3",
            "ReadFile ERROR_SUCCESS 3");
    CallArguments.Peek peek =
        (CallArguments.Peek) session.pipe().calls().get(2).args().orElseThrow();
    assertThat(peek.state()).contains("connected");
    assertThat(peek.available()).hasValue(3);
    assertThat(peek.messages()).hasValue(1);
    assertThat(session.followed).startsWith(">0 ask", "<0 ans", "<3 wer");
  }

  @Test
  void readsThatWaitAreOrderedByWhatCompletes() {
    open("p")
        .client(read(3, 7, 100).message())
        .server(error(Smb2Packet.READ, 3, Smb2Packet.PENDING).async(9).message())
        .client(read(4, 7, 100).message())
        .server(error(Smb2Packet.READ, 4, Smb2Packet.PENDING).async(10).message())
        .client(write(5, 7, ascii("one")).message())
        .server(written(5, 3).message())
        .server(data(4, 0, ascii("second")).async(10).message())
        .server(data(3, 0, ascii("first")).async(9).message())
        .endOfCapture();
    assertThat(session.texts())
        .containsExactly("> write 3 one", "< read 6 second", "< read 5 first");
    assertThat(session.calls().subList(1, 4))
        .containsExactly(
            "WriteFile ERROR_SUCCESS 3", "ReadFile ERROR_SUCCESS 6", "ReadFile ERROR_SUCCESS 5");
  }

  @Test
  void whatIsUnansweredAtTheEndIsPending() {
    open("p")
        .client(write(3, 7, ascii("lost?")).message(), read(4, 7, 100).message())
        .endOfCapture();
    assertThat(session.calls())
        .containsExactly("CreateFile ERROR_SUCCESS", "WriteFile PENDING 5", "ReadFile PENDING");
    assertThat(session.texts()).containsExactly("> write 5 lost?");
    assertThat(session.pipe().closeReason()).contains(CloseReason.END_OF_CAPTURE);
    assertThat(session.pipe().closeFrame()).isEmpty();
  }

  @Test
  void aFailedWriteIsNoMessageAndABrokenPipeSaysSo() {
    open("p")
        .client(write(3, 7, ascii("in vain")).message())
        .server(error(Smb2Packet.WRITE, 3, DISCONNECTED).message())
        .end();
    assertThat(session.messages).isEmpty();
    assertThat(session.calls())
        .containsExactly("CreateFile ERROR_SUCCESS", "WriteFile ERROR_PIPE_NOT_CONNECTED");
    assertThat(session.pipe().closeReason()).contains(CloseReason.BROKEN);
    assertThat(session.pipe().closeFrame()).hasValue(6);
    assertThat(session.pipe().bytesToserver()).isZero();
  }

  @Test
  void aTransactionThatIsCancelledHadSentItsMessage() {
    open("p")
        .client(control(3, TRANSCEIVE, 7, ascii("ask")).message())
        .server(error(Smb2Packet.IOCTL, 3, CANCELLED).message())
        .end();
    assertThat(session.texts()).containsExactly("> transact 3 ask");
    assertThat(session.calls()).contains("TransactNamedPipe ERROR_OPERATION_ABORTED");
    assertThat(session.pipe().closeReason()).contains(CloseReason.CONNECTION_ENDED);
  }

  @Test
  void eachCallToGetHoldOfAPipeStandsInTheEventOfOneOpen() {
    connect()
        .client(create(2, "p").message())
        .server(error(Smb2Packet.CREATE, 2, PIPE_BUSY).message())
        .client(PipePacket.wait(3, "P", -50_000_000, true).message())
        .server(controlled(3, PipePacket.WAIT, -1, 0, new byte[0]).message())
        .client(create(4, "p").message())
        .server(created(4, 7).message())
        .endOfCapture();
    assertThat(session.pipes).hasSize(2);
    Pipe refused = session.pipes.get(0);
    assertThat(refused.openStatus()).contains("STATUS_PIPE_BUSY");
    assertThat(refused.busy()).isEqualTo(1);
    assertThat(refused.closeReason()).isEmpty();
    assertThat(refused.calls()).hasSize(1);
    assertThat(session.pipe().waits()).isEqualTo(1);
    assertThat(session.pipe().busy()).isEqualTo(1);
    assertThat(session.calls())
        .containsExactly("WaitNamedPipe ERROR_SUCCESS", "CreateFile ERROR_SUCCESS");
    CallArguments.Wait wait =
        (CallArguments.Wait) session.pipe().calls().get(0).args().orElseThrow();
    assertThat(wait.timeout()).isEqualTo("5000");
    assertThat(wait.forever()).isFalse();
  }

  /** Over a second connection of a session: its tree and its files were opened on the first one. */
  @Test
  void pipeOfAnotherConnectionIsKnownByItsNumbers() {
    Wire setup = new Wire().u2(25).u1(1).u1(1).u4(0).u4(0).u2(88).u2(0).u8(0);
    Wire done = new Wire().u2(9).u2(0).u2(72).u2(0);
    session
        .client(Smb2Packet.request(1, 1).ids(Smb2Packet.SESSION, 0).body(setup).message())
        .server(Smb2Packet.response(1, 1).ids(Smb2Packet.SESSION, 0).body(done).message())
        .client(control(2, TRANSCEIVE, 7, ascii("ask")).message())
        .server(controlled(2, TRANSCEIVE, 7, 0, ascii("answer")).message())
        .end();
    assertThat(session.pipes).hasSize(1);
    assertThat(session.pipe().sessionId()).hasValue(Smb2Packet.SESSION);
    assertThat(session.pipe().treeId()).hasValue(Smb2Packet.TREE);
    assertThat(session.pipe().fileId()).contains("00000007-0000-0000-0700-000000000000");
    assertThat(session.pipe().name()).isEmpty();
    assertThat(session.pipe().openFrame()).isEmpty();
    assertThat(session.texts()).containsExactly("> transact 3 ask", "< transact 6 answer");
  }

  @Test
  void theFormsOfWaiting() {
    assertThat(waited(Long.MIN_VALUE, true).timeout()).isEqualTo("NMPWAIT_WAIT_FOREVER");
    assertThat(waited(77, false).timeout()).isEqualTo("NMPWAIT_USE_DEFAULT_WAIT");
    assertThat(waited(77, false).forever()).isTrue();
    CallArguments.Wait plain = waited(200, true);
    assertThat(plain.timeout()).isEqualTo("20000");
    assertThat(plain.msBySpecification()).hasValue(20_000);
    assertThat(plain.timeoutRaw()).hasValue(200);
    assertThat(waited(Long.MAX_VALUE, true).timeout()).isEqualTo("NMPWAIT_WAIT_FOREVER");
  }

  private static CallArguments.Wait waited(long timeout, boolean specified) {
    Session waiting = connect(new Session());
    waiting
        .client(PipePacket.wait(2, "nowhere", timeout, specified).message())
        .server(error(Smb2Packet.IOCTL, 2, NOT_FOUND).message())
        .end();
    assertThat(waiting.pipe().openFrame()).isEmpty();
    assertThat(waiting.pipe().name()).contains("nowhere");
    assertThat(waiting.calls()).containsExactly("WaitNamedPipe ERROR_FILE_NOT_FOUND");
    return (CallArguments.Wait) waiting.pipe().calls().get(0).args().orElseThrow();
  }

  @Test
  void informationTellsTypeAndMode() {
    open("p")
        .client(PipePacket.queryInfo(3, 7, 0x18).message())
        .server(
            PipePacket.information(
                    3,
                    new Wire().u4(1).u4(2).u4(10).u4(3).u4(512).u4(0).u4(4_096).u4(0).u4(3).u4(0))
                .message());
    session
        .client(PipePacket.queryInfo(4, 7, 0x17).message())
        .server(PipePacket.information(4, new Wire().u4(0).u4(1)).message())
        .client(PipePacket.setInfo(5, 7, 0x17, new Wire().u4(1).u4(0)).message())
        .server(PipePacket.done(PipePacket.SET_INFO, 5).message())
        .client(PipePacket.setInfo(6, 7, 0x19, new Wire().u8(500).u4(64)).message())
        .server(PipePacket.done(PipePacket.SET_INFO, 6).message())
        .client(PipePacket.flush(7, 7).message())
        .server(PipePacket.done(PipePacket.FLUSH, 7).message())
        .end();
    assertThat(session.pipe().type()).isEqualTo(PipeMode.MESSAGE);
    assertThat(session.pipe().readMode()).isEqualTo(PipeMode.MESSAGE);
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "GetNamedPipeInfo ERROR_SUCCESS",
            "GetNamedPipeHandleState ERROR_SUCCESS",
            "SetNamedPipeHandleState ERROR_SUCCESS",
            "SetNamedPipeHandleState ERROR_SUCCESS",
            "FlushFileBuffers ERROR_SUCCESS");
    List<CallArguments> args =
        session.pipe().calls().stream().skip(1).limit(4).map(c -> c.args().orElseThrow()).toList();
    assertThat(((CallArguments.Info) args.get(0)).flags())
        .contains("PIPE_TYPE_MESSAGE|PIPE_CLIENT_END");
    assertThat(((CallArguments.Info) args.get(0)).maxInstances()).hasValue(10);
    assertThat(((CallArguments.State) args.get(1)).mode())
        .contains("PIPE_READMODE_BYTE|PIPE_NOWAIT");
    assertThat(((CallArguments.State) args.get(2)).mode())
        .contains("PIPE_READMODE_MESSAGE|PIPE_WAIT");
    assertThat(((CallArguments.State) args.get(3)).maxCollectionCount()).hasValue(64);
  }

  @Test
  void aStateThatWasRefusedChangesNothing() {
    open("p")
        .client(PipePacket.setInfo(5, 7, 0x17, new Wire().u4(1).u4(0)).message())
        .server(error(PipePacket.SET_INFO, 5, 0xc000000dL).message())
        .end();
    assertThat(session.pipe().readMode()).isEqualTo(PipeMode.UNKNOWN);
    assertThat(session.calls()).contains("SetNamedPipeHandleState ERROR_INVALID_PARAMETER");
  }

  @Test
  void severalPipesAreKeptApartAndNumbersAreUsedAgain() {
    open("a")
        .client(create(3, "b").message())
        .server(created(3, 8).message())
        .client(write(4, 8, ascii("to b")).message(), write(5, 7, ascii("to a")).message())
        .server(written(5, 4).message(), written(4, 4).message())
        .client(create(6, "c").message())
        .server(created(6, 7).message())
        .end();
    assertThat(session.pipes)
        .extracting(p -> p.name().orElseThrow())
        .containsExactly("a", "b", "c");
    assertThat(session.pipes.get(0).closeReason()).contains(CloseReason.CLOSED);
    assertThat(session.pipes.get(0).closeFrame()).isEmpty();
    assertThat(session.messages)
        .extracting(PipeMessage::pipeId)
        .containsExactly(session.pipes.get(0).id(), session.pipes.get(1).id());
    assertThat(session.pipes).extracting(Pipe::id).doesNotHaveDuplicates();
  }

  @Test
  void relatedCommandsAreAboutThePipeThatTheirChainOpens() {
    connect()
        .client(
            Smb2Packet.chain(
                create(2, "p"),
                write(3, -1, ascii("quick")).flag(Smb2Packet.RELATED).ids(-1, 0xffffffffL),
                close(4, -1).flag(Smb2Packet.RELATED).ids(-1, 0xffffffffL)))
        .server(Smb2Packet.chain(created(2, 7), written(3, 5), closed(4)));
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS", "WriteFile ERROR_SUCCESS 5", "CloseHandle ERROR_SUCCESS");
    assertThat(session.texts()).containsExactly("> write 5 quick");
    assertThat(session.pipe().closeReason()).contains(CloseReason.CLOSED);
  }

  @Test
  void relatedCommandsOfARefusedOpenDoNothing() {
    connect()
        .client(
            Smb2Packet.chain(
                create(2, "p"),
                write(3, -1, ascii("quick")).flag(Smb2Packet.RELATED).ids(-1, 0xffffffffL)))
        .server(
            Smb2Packet.chain(
                error(Smb2Packet.CREATE, 2, NOT_FOUND), error(Smb2Packet.WRITE, 3, NOT_FOUND)))
        .end();
    assertThat(session.pipes).hasSize(1);
    assertThat(session.pipe().openStatus()).contains("STATUS_OBJECT_NAME_NOT_FOUND");
    assertThat(session.pipe().closeReason()).isEmpty();
  }

  @Test
  void treesAndSessionsTakeTheirPipesWithThem() {
    open("p")
        .client(Smb2Packet.request(PipePacket.TREE_DISCONNECT, 3).message())
        .server(Smb2Packet.response(PipePacket.TREE_DISCONNECT, 3).message());
    assertThat(session.pipe().closeReason()).contains(CloseReason.TREE_DISCONNECTED);
    session
        .client(create(4, "q").message())
        .server(created(4, 9).message())
        .client(Smb2Packet.request(PipePacket.LOGOFF, 5).message())
        .server(Smb2Packet.response(PipePacket.LOGOFF, 5).message());
    assertThat(session.pipe().closeReason()).contains(CloseReason.LOGGED_OFF);
    assertThat(session.end().pipes).hasSize(2);
  }

  @Test
  void filesOnDiskSharesAreNoPipes() {
    session
        .client(treeConnect(1, "\\\\SRV\\D").message())
        .server(treeConnected(1, 1).message())
        .client(create(2, "f").message())
        .server(created(2, 7).message())
        .client(write(3, 7, ascii("data")).message())
        .server(written(3, 4).message())
        .end();
    assertThat(session.pipes).isEmpty();
    assertThat(session.messages).isEmpty();
    assertThat(session.followed).isEmpty();
  }

  @Test
  void inMidSessionAPipeIsKnownByItsFunctionsOrByWhatItCarries() {
    session.signature = "TOY";
    session
        .client(write(3, 7, ascii("a file, it seems")).message())
        .server(written(3, 16).message())
        .client(write(4, 8, ascii("TOY protocol")).message())
        .server(written(4, 12).message())
        .client(control(5, TRANSCEIVE, 9, ascii("x")).message())
        .server(controlled(5, TRANSCEIVE, 9, 0, ascii("y")).message())
        .end();
    assertThat(session.texts())
        .containsExactly("> write 12 TOY protocol", "> transact 1 x", "< transact 1 y");
    assertThat(session.pipes).hasSize(2);
    assertThat(session.pipes.get(0).appProto()).contains("toy");
    assertThat(session.pipes.get(0).name()).isEmpty();
    assertThat(session.pipes.get(0).openFrame()).isEmpty();
  }

  @Test
  void aHandleThatIsNotOpenIsNoPipe() {
    connect()
        .client(close(3, 99).message())
        .server(error(Smb2Packet.CLOSE, 3, 0xc0000008L).message())
        .end();
    assertThat(session.pipes).isEmpty();
  }

  @Test
  void anUnansweredOpenIsPending() {
    connect().client(create(2, "p").message()).endOfCapture();
    assertThat(session.calls()).containsExactly("CreateFile PENDING");
    assertThat(session.pipe().openStatus()).isEmpty();
    assertThat(session.pipe().closeReason()).isEmpty();
  }

  @Test
  void aHundredThousandPipesThatAreNeverClosedStayWithinTheBound() {
    connect();
    for (int i = 0; i < 100_000; i++) {
      session.client(create(2 + i, "p" + i).message()).server(created(2 + i, 7 + i).message());
    }
    int bound = Limits.DEFAULT.openPipes();
    assertThat(session.pipes).hasSize(100_000 - bound);
    assertThat(session.pipe().closeReason()).contains(CloseReason.LIMIT);
    assertThat(session.anomalies).contains("limit.open_pipes");
    assertThat(session.end().pipes).hasSize(100_000);
    assertThat(session.pipes).extracting(Pipe::id).doesNotHaveDuplicates();
  }

  @Test
  void aLongLifeKeepsItsBeginningAndItsEnd() {
    open("p");
    for (int i = 0; i < 2_000; i++) {
      session.client(write(3 + i, 7, ascii("x")).message()).server(written(3 + i, 1).message());
    }
    session.end();
    Pipe pipe = session.pipe();
    assertThat(pipe.calls()).hasSize(Limits.DEFAULT.pipeCalls());
    assertThat(pipe.callsOmitted()).hasValue(2_001 - Limits.DEFAULT.pipeCalls());
    assertThat(pipe.calls().get(0).call().toString()).isEqualTo("CreateFile");
    assertThat(pipe.calls().get(511).frame()).isEqualTo(4 + 2 * 2_000);
    assertThat(pipe.messagesToserver()).isEqualTo(2_000);
  }

  @Test
  void aCutMessageIsIncompleteAndItsFollowersAreToldOfTheGap() {
    open("p").client(read(3, 7, 100).message());
    String text = "0123456789".repeat(6);
    byte[] response = data(3, 0, ascii(text)).message();
    session.server(Arrays.copyOf(response, response.length - 4));
    session.gap(Direction.TO_CLIENT, 4).end();
    String seen = text.substring(0, 56);
    assertThat(session.texts()).containsExactly("< read 60 incomplete " + seen);
    assertThat(session.followed).startsWith("<0 " + seen, "<56 gap 4");
  }

  @Test
  void theTranscriptReadsLikeTheTwoPrograms() {
    connect()
        .client(PipePacket.wait(2, "LiudadaNemaedPipe", Long.MIN_VALUE, true).message())
        .server(controlled(2, PipePacket.WAIT, -1, 0, new byte[0]).message())
        .client(create(3, "LiudadaNemaedPipe").message())
        .server(created(3, 7).message())
        .client(PipePacket.setInfo(4, 7, 0x17, new Wire().u4(1).u4(0)).message())
        .server(PipePacket.done(PipePacket.SET_INFO, 4).message())
        .client(write(5, 7, utf16("Message from client")).message())
        .server(written(5, 38).message())
        .client(read(6, 7, 20).message())
        .server(data(6, OVERFLOW, utf16("Message fr")).message())
        .client(read(7, 7, 20).message())
        .server(data(7, 0, utf16("om \u4e2d server")).message())
        .client(close(8, 7).message())
        .server(closed(8).message());
    String transcript = Win32Transcript.of(session.pipe(), session.messages);
    assertThat(transcript.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~')).isTrue();
    assertThat(transcript.lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .containsExactly(
            "pipe \\\\SRV\\pipe\\LiudadaNemaedPipe | (1.5.0, message type)",
            "frame | client | server",
            "------- | " + "-".repeat(60) + " | " + "-".repeat(60),
            "CreateNamedPipe(\"\\\\\\\\.\\\\pipe\\\\LiudadaNemaedPipe\",",
            "PIPE_TYPE_MESSAGE)",
            "4 | WaitNamedPipe(\"\\\\\\\\SRV\\\\pipe\\\\LiudadaNemaedPipe\",",
            "NMPWAIT_WAIT_FOREVER)",
            "6 | CreateFile(\"\\\\\\\\SRV\\\\pipe\\\\LiudadaNemaedPipe\","
                + " | ConnectNamedPipe(hPipe)",
            "GENERIC_READ|GENERIC_WRITE)",
            "8 | SetNamedPipeHandleState(hPipe,",
            "PIPE_READMODE_MESSAGE|PIPE_WAIT)",
            "10 | WriteFile(hPipe, L\"Message from client\", 38)"
                + " | ReadFile(hPipe) -> L\"Message from client\"",
            "12 | ReadFile(hPipe, buffer, 20) = ERROR_MORE_DATA /* 20 bytes */"
                + " | WriteFile(hPipe, L\"Message from \\u4e2d server\", 42)",
            "14 | ReadFile(hPipe, buffer, 20) /* 22 bytes */",
            "-> L\"Message from \\u4e2d server\"",
            "16 | CloseHandle(hPipe) | ReadFile(hPipe) = ERROR_BROKEN_PIPE",
            "DisconnectNamedPipe(hPipe)");
  }
}
