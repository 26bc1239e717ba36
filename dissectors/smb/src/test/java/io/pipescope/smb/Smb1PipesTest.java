package io.pipescope.smb;

import static io.pipescope.smb.PipePacket.ascii;
import static io.pipescope.smb.Smb1Packet.empty;
import static io.pipescope.smb.Smb1Packet.message;
import static io.pipescope.smb.Smb1Packet.ntCreate;
import static io.pipescope.smb.Smb1Packet.request;
import static io.pipescope.smb.Smb1Packet.response;
import static io.pipescope.smb.Smb1PipePacket.FID;
import static io.pipescope.smb.Smb1PipePacket.OVERFLOW;
import static io.pipescope.smb.Smb1PipePacket.answer;
import static io.pipescope.smb.Smb1PipePacket.close;
import static io.pipescope.smb.Smb1PipePacket.closed;
import static io.pipescope.smb.Smb1PipePacket.connect;
import static io.pipescope.smb.Smb1PipePacket.connected;
import static io.pipescope.smb.Smb1PipePacket.created;
import static io.pipescope.smb.Smb1PipePacket.function;
import static io.pipescope.smb.Smb1PipePacket.readAndx;
import static io.pipescope.smb.Smb1PipePacket.readDone;
import static io.pipescope.smb.Smb1PipePacket.secondary;
import static io.pipescope.smb.Smb1PipePacket.transaction;
import static io.pipescope.smb.Smb1PipePacket.writeAndx;
import static io.pipescope.smb.Smb1PipePacket.writeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.smb.pipe.CallArguments;
import io.pipescope.smb.pipe.CloseReason;
import io.pipescope.smb.pipe.Pipe;
import io.pipescope.smb.pipe.PipeMode;
import org.junit.jupiter.api.Test;

class Smb1PipesTest {
  private static final byte[] NOTHING = new byte[0];
  private static final int MESSAGE_PIPE = 2;
  private static final int BYTE_PIPE = 1;

  private final Session session = new Session();

  private Session open(int resourceType, int status) {
    return session
        .client(connect(1))
        .server(connected(1))
        .client(request(0xa2, 2, ntCreate("\\liudada")))
        .server(created(2, FID, resourceType, status));
  }

  private Session open() {
    return open(MESSAGE_PIPE, 0x05ff);
  }

  @Test
  void openingTellsTypeModeProcessAndNumber() {
    open(MESSAGE_PIPE, 0x04ff).client(close(3, FID)).server(closed(3));
    Pipe pipe = session.pipe();
    assertThat(pipe.name()).contains("liudada");
    assertThat(pipe.openedAs()).contains("\\liudada");
    assertThat(pipe.clientProcess()).hasValue(77);
    assertThat(pipe.fileId()).contains("0x4001");
    assertThat(pipe.type()).isEqualTo(PipeMode.MESSAGE);
    assertThat(pipe.readMode()).isEqualTo(PipeMode.BYTE);
    assertThat(pipe.openFrame()).hasValue(3);
    assertThat(pipe.closeFrame()).hasValue(5);
    assertThat(pipe.closeReason()).contains(CloseReason.CLOSED);
    assertThat(((CallArguments.Open) pipe.calls().get(0).args().orElseThrow()).access())
        .contains("GENERIC_READ|GENERIC_WRITE");
  }

  @Test
  void bytePipesSayThatTheyAre() {
    open(BYTE_PIPE, 0x00ff).end();
    assertThat(session.pipe().type()).isEqualTo(PipeMode.BYTE);
    assertThat(session.pipe().closeReason()).contains(CloseReason.CONNECTION_ENDED);
  }

  @Test
  void readAndWriteWithOverflow() {
    open()
        .client(writeAndx(3, FID, 0x8, ascii("Hello")))
        .server(writeDone(3, 5))
        .client(readAndx(4, FID, 4))
        .server(readDone(4, OVERFLOW, ascii("Good")))
        .client(readAndx(5, FID, 100))
        .server(readDone(5, 0, ascii(" morning")))
        .end();
    assertThat(session.texts()).containsExactly("> write 5 Hello", "< read 12 Good morning");
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "WriteFile ERROR_SUCCESS 5",
            "ReadFile ERROR_MORE_DATA 4",
            "ReadFile ERROR_SUCCESS 8");
  }

  @Test
  void aRawMessageInPiecesIsOneWithoutItsLength() {
    open()
        .client(writeAndx(3, FID, 0xc, new Wire().u2(11).raw(ascii("Hello")).bytes()))
        .server(writeDone(3, 7))
        .client(writeAndx(4, FID, 0x4, ascii(" world")))
        .server(writeDone(4, 6))
        .client(writeAndx(5, FID, 0xc, new Wire().u2(3).raw(ascii("abc")).bytes()))
        .server(writeDone(5, 5))
        .end();
    assertThat(session.texts()).containsExactly("> write 11 Hello world", "> write 3 abc");
    assertThat(session.messages.get(0).frames()).containsExactly(5L, 7L);
    assertThat(session.followed).startsWith(">0 Hello", ">5  world", ">11 abc");
  }

  @Test
  void transactBothWays() {
    open()
        .client(function(3, 0x26, FID, NOTHING, ascii("ask")))
        .server(answer(3, 0, NOTHING, ascii("answer")))
        .end();
    assertThat(session.texts()).containsExactly("> transact 3 ask", "< transact 6 answer");
    assertThat(session.calls()).contains("TransactNamedPipe ERROR_SUCCESS 6");
  }

  @Test
  void aMessageInSecondaryRequestsAndSeveralResponses() {
    open()
        .client(transaction(3, "\\PIPE\\", 0x26, FID, NOTHING, ascii("one "), 0, 13, 0))
        .server(response(0x25, 3, 0, empty()))
        .client(secondary(3, 13, 4, ascii("two ")))
        .client(secondary(3, 13, 8, ascii("three")))
        .server(answer(3, 0, NOTHING, ascii("four "), 9, 0))
        .server(answer(3, 0, NOTHING, ascii("five"), 9, 5))
        .end();
    assertThat(session.texts())
        .containsExactly("> transact 13 one two three", "< transact 9 four five");
    assertThat(session.messages.get(0).frames()).containsExactly(5L, 8L);
    assertThat(session.messages.get(1).frames()).containsExactly(10L, 10L);
    assertThat(session.followed).startsWith(">0 one two three", "<0 four five");
    assertThat(session.commands).extracting(Smb::command).endsWith("transaction");
  }

  @Test
  void anAnswerOfWhichTheEndIsMissingIsIncomplete() {
    open()
        .client(function(3, 0x26, FID, NOTHING, ascii("ask")))
        .server(answer(3, 0, NOTHING, ascii("four "), 9, 0))
        .end();
    assertThat(session.texts())
        .containsExactly("> transact 3 ask", "< transact 9 incomplete four ");
  }

  @Test
  void readAndWriteFunctions() {
    open()
        .client(function(3, 0x37, FID, NOTHING, ascii("cooked")))
        .server(answer(3, 0, new Wire().u2(6).bytes(), NOTHING))
        .client(function(4, 0x31, FID, NOTHING, ascii("raw")))
        .server(answer(4, 0, new Wire().u2(3).bytes(), NOTHING))
        .client(function(5, 0x36, FID, NOTHING, NOTHING))
        .server(answer(5, OVERFLOW, NOTHING, ascii("mes")))
        .client(function(6, 0x36, FID, NOTHING, NOTHING))
        .server(answer(6, 0, NOTHING, ascii("sage")))
        .client(function(7, 0x11, FID, NOTHING, NOTHING))
        .server(answer(7, 0, NOTHING, ascii("bytes")))
        .end();
    assertThat(session.texts())
        .containsExactly("> write 6 cooked", "> write 3 raw", "< read 7 message", "< read 5 bytes");
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "WriteFile ERROR_SUCCESS 6",
            "WriteFile ERROR_SUCCESS 3",
            "ReadFile ERROR_MORE_DATA 3",
            "ReadFile ERROR_SUCCESS 4",
            "ReadFile ERROR_SUCCESS 5");
  }

  @Test
  void stateAndInformation() {
    open(0, 0)
        .client(function(3, 0x01, FID, new Wire().u2(0x8100).bytes(), NOTHING))
        .server(answer(3, 0, NOTHING, NOTHING))
        .client(function(4, 0x21, FID, NOTHING, NOTHING))
        .server(answer(4, 0, new Wire().u2(0x05ff).bytes(), NOTHING))
        .client(function(5, 0x22, FID, new Wire().u2(1).bytes(), NOTHING));
    session.server(
        answer(
            5,
            0,
            NOTHING,
            new Wire().u2(512).u2(1_024).u1(255).u1(2).u1(8).ascii("liudada").u1(0).bytes()));
    session.end();
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "SetNamedPipeHandleState ERROR_SUCCESS",
            "GetNamedPipeHandleState ERROR_SUCCESS",
            "GetNamedPipeInfo ERROR_SUCCESS");
    assertThat(session.pipe().type()).isEqualTo(PipeMode.MESSAGE);
    CallArguments.State set =
        (CallArguments.State) session.pipe().calls().get(1).args().orElseThrow();
    assertThat(set.mode()).contains("PIPE_READMODE_MESSAGE|PIPE_NOWAIT");
    CallArguments.Info info =
        (CallArguments.Info) session.pipe().calls().get(3).args().orElseThrow();
    assertThat(info.outBufferSize()).hasValue(512);
    assertThat(info.inBufferSize()).hasValue(1_024);
    assertThat(info.maxInstances()).hasValue(255);
    assertThat(info.name()).contains("liudada");
  }

  @Test
  void peekLooksWithoutTaking() {
    open()
        .client(function(3, 0x23, FID, NOTHING, NOTHING))
        .server(answer(3, OVERFLOW, new Wire().u2(9).u2(9).u2(3).bytes(), ascii("wai")))
        .client(readAndx(4, FID, 100))
        .server(readDone(4, 0, ascii("waits now")))
        .end();
    assertThat(session.texts()).containsExactly("< peek 3 incomplete wai", "< read 9 waits now");
    assertThat(session.pipe().messagesToclient()).isEqualTo(1);
    CallArguments.Peek peek =
        (CallArguments.Peek) session.pipe().calls().get(1).args().orElseThrow();
    assertThat(peek.available()).hasValue(9);
    assertThat(peek.messageLength()).hasValue(9);
    assertThat(peek.state()).contains("connected");
  }

  @Test
  void waitingForAnInstanceInAllForms() {
    assertThat(waited(5_000).timeout()).isEqualTo("5000");
    assertThat(waited(0).timeout()).isEqualTo("NMPWAIT_USE_DEFAULT_WAIT");
    assertThat(waited(0xffffffffL).timeout()).isEqualTo("NMPWAIT_WAIT_FOREVER");
  }

  private static CallArguments.Wait waited(long timeout) {
    Session waiting = new Session();
    waiting
        .client(connect(1))
        .server(connected(1))
        .client(transaction(2, "\\PIPE\\p", 0x53, 0, NOTHING, NOTHING, 0, 0, timeout))
        .server(response(0x25, 2, 0xc00000b5L, empty()))
        .client(request(0xa2, 3, ntCreate("\\p")))
        .server(created(3, FID, MESSAGE_PIPE, 0x5ff))
        .end();
    assertThat(waiting.pipe().waits()).isEqualTo(1);
    assertThat(waiting.calls())
        .containsExactly("WaitNamedPipe ERROR_SEM_TIMEOUT", "CreateFile ERROR_SUCCESS");
    return (CallArguments.Wait) waiting.pipe().calls().get(0).args().orElseThrow();
  }

  @Test
  void callOpensUsesAndClosesAPipe() {
    session
        .client(connect(1))
        .server(connected(1))
        .client(transaction(2, "\\PIPE\\once", 0x54, 0, NOTHING, ascii("ask"), 0, 3, 0))
        .server(answer(2, 0, NOTHING, ascii("answer")));
    assertThat(session.texts()).containsExactly("> call 3 ask", "< call 6 answer");
    assertThat(session.calls()).containsExactly("CallNamedPipe ERROR_SUCCESS 6");
    assertThat(session.pipe().name()).contains("once");
    assertThat(session.pipe().openFrame()).hasValue(3);
    assertThat(session.pipe().closeReason()).contains(CloseReason.CLOSED);
    assertThat(session.end().pipes).hasSize(1);
  }

  @Test
  void coreCommands() {
    open()
        .client(
            request(
                0x0b,
                3,
                new Wire().u1(5).u2(FID).u2(4).u4(0).u2(0).u2(7).u1(1).u2(4).ascii("core")))
        .server(response(0x0b, 3, 0, new Wire().u1(1).u2(4).u2(0)))
        .client(request(0x0a, 4, new Wire().u1(5).u2(FID).u2(9).u4(0).u2(0).u2(0)))
        .server(
            response(0x0a, 4, 0, new Wire().u1(5).u2(5).zeros(8).u2(8).u1(1).u2(5).ascii("reply")))
        .client(request(0x05, 5, new Wire().u1(1).u2(FID).u2(0)))
        .server(response(0x05, 5, 0, empty()))
        .client(
            request(0x2c, 6, new Wire().u1(6).u2(FID).u2(4).u4(0).u4(0).u2(5).u1(0).ascii("last")))
        .server(response(0x2c, 6, 0, new Wire().u1(1).u2(4).u2(0)));
    assertThat(session.texts())
        .containsExactly("> write 4 core", "< read 5 reply", "> write 4 last");
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS",
            "WriteFile ERROR_SUCCESS 4",
            "ReadFile ERROR_SUCCESS 5",
            "FlushFileBuffers ERROR_SUCCESS",
            "WriteFile ERROR_SUCCESS 4",
            "CloseHandle ERROR_SUCCESS");
    assertThat(session.pipe().closeReason()).contains(CloseReason.CLOSED);
  }

  @Test
  void aChainThatOpensAndReads() {
    Wire open = ntCreate("\\p");
    int offset = 32 + open.bytes().length + 1 & ~1;
    byte[] first = ntCreateWithNext("\\p", 0x2e, offset);
    Wire chain = new Wire().raw(first).zeros(offset - 32 - first.length);
    chain.u1(10).u1(0xff).u1(0).u2(0).u2(0xffff).u4(0).u2(64).u2(1).u4(-1).u2(0).u2(0);
    Wire answer = Smb1PipePacket.createdBody(FID, MESSAGE_PIPE, 0x5ff, 0x2e, 32 + 71);
    answer.u1(12).u1(0xff).u1(0).u2(0).u2(0).u2(0).u2(0).u2(5).u2(32 + 71 + 27).zeros(10).u2(5);
    session
        .client(connect(1))
        .server(connected(1))
        .client(request(0xa2, 2, chain))
        .server(response(0xa2, 2, 0, answer.ascii("early")))
        .end();
    assertThat(session.calls())
        .containsExactly("CreateFile ERROR_SUCCESS", "ReadFile ERROR_SUCCESS 5");
    assertThat(session.texts()).containsExactly("< read 5 early");
  }

  private static byte[] ntCreateWithNext(String name, int command, int offset) {
    byte[] bytes = ntCreate(name).bytes();
    bytes[1] = (byte) command;
    bytes[3] = (byte) offset;
    bytes[4] = (byte) (offset >>> 8);
    return bytes;
  }

  @Test
  void theErrorsOfOldServersHaveNamesToo() {
    session
        .client(connect(1))
        .server(connected(1))
        .client(request(0xa2, 2, ntCreate("\\p")))
        .server(message(0xa2, 2, 231 << 16 | 1, 0x80, Smb1Packet.UNICODE, empty()))
        .client(request(0xa2, 3, ntCreate("\\p")))
        .server(created(3, FID, MESSAGE_PIPE, 0x5ff))
        .client(readAndx(4, FID, 2))
        .server(oldStyle(readDone(4, 234L << 16 | 1, ascii("mo"))))
        .client(readAndx(5, FID, 9))
        .server(readDone(5, 0, ascii("re")))
        .end();
    assertThat(session.pipe().busy()).isEqualTo(1);
    assertThat(session.pipes.get(0).calls().get(0).result()).isEqualTo("ERROR_PIPE_BUSY");
    assertThat(session.calls())
        .containsExactly(
            "CreateFile ERROR_SUCCESS", "ReadFile ERROR_MORE_DATA 2", "ReadFile ERROR_SUCCESS 2");
    assertThat(session.texts()).containsExactly("< read 4 more");
  }

  /** The same message without the flag of NT status codes. */
  private static byte[] oldStyle(byte[] message) {
    message[4 + 11] &= ~0x40;
    return message;
  }

  @Test
  void disconnectingTheTreeLoggingOffAndProcessExitEndPipes() {
    open().client(request(0x71, 3, empty())).server(response(0x71, 3, 0, empty()));
    assertThat(session.pipe().closeReason()).contains(CloseReason.TREE_DISCONNECTED);
    session
        .client(request(0xa2, 4, ntCreate("\\p")))
        .server(created(4, FID, MESSAGE_PIPE, 0x5ff))
        .client(request(0x74, 5, new Wire().u1(2).u1(0xff).u1(0).u2(0).u2(0)))
        .server(response(0x74, 5, 0, new Wire().u1(2).u1(0xff).u1(0).u2(0).u2(0)));
    assertThat(session.pipe().closeReason()).contains(CloseReason.LOGGED_OFF);
    session
        .client(request(0xa2, 6, ntCreate("\\p")))
        .server(created(6, FID, MESSAGE_PIPE, 0x5ff))
        .client(request(0x11, 7, empty()))
        .server(response(0x11, 7, 0, empty()));
    assertThat(session.pipe().closeReason()).contains(CloseReason.CLOSED);
    assertThat(session.end().pipes).hasSize(3);
  }

  @Test
  void numbersAreUsedAgain() {
    open()
        .client(close(3, FID))
        .server(closed(3))
        .client(request(0xa2, 4, ntCreate("\\second")))
        .server(created(4, FID, MESSAGE_PIPE, 0x5ff))
        .client(writeAndx(5, FID, 8, ascii("hi")))
        .server(writeDone(5, 2))
        .end();
    assertThat(session.pipes).hasSize(2);
    assertThat(session.messages.get(0).pipeId()).isEqualTo(session.pipes.get(1).id());
    assertThat(session.pipes.get(0).messagesToserver()).isZero();
  }

  @Test
  void theProbeOfANumberThatIsNotOpenIsShown() {
    session
        .client(connect(1))
        .server(connected(1))
        .client(function(2, 0x23, 0, NOTHING, NOTHING))
        .server(response(0x25, 2, 0xc0000205L, empty()))
        .end();
    assertThat(session.calls()).containsExactly("PeekNamedPipe ERROR_NOT_ENOUGH_SERVER_MEMORY");
    assertThat(session.pipe().openFrame()).isEmpty();
  }

  @Test
  void lengthsAndPlacesThatLieCostNothingButTheirMessage() {
    open();
    byte[] far = function(3, 0x26, FID, NOTHING, ascii("ask"));
    far[4 + 32 + 1 + 22] = (byte) 0xff;
    far[4 + 32 + 1 + 23] = (byte) 0xff;
    session
        .client(far)
        .server(answer(3, 0, NOTHING, ascii("x"), 0xffff, 0xfff0))
        .client(secondary(3, 0xffff, 0xffff, ascii("x")))
        .client(writeAndx(4, FID, 0xc, ascii("x")))
        .server(writeDone(4, 0xffff))
        .client(writeAndx(5, FID, 8, ascii("fine")))
        .server(writeDone(5, 4))
        .end();
    assertThat(session.texts()).contains("> write 4 fine");
    assertThat(session.pipes).hasSize(1);
  }
}
