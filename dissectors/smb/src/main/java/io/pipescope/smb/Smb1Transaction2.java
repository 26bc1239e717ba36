package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1Trans2FileInformationRequest;
import io.pipescope.ksy.lean.Smb1Trans2FindFirst2Request;
import io.pipescope.ksy.lean.Smb1Trans2FindFirst2Response;
import io.pipescope.ksy.lean.Smb1Trans2FindNext2Request;
import io.pipescope.ksy.lean.Smb1Trans2FindNext2Response;
import io.pipescope.ksy.lean.Smb1Trans2FsInformationRequest;
import io.pipescope.ksy.lean.Smb1Trans2Open2Request;
import io.pipescope.ksy.lean.Smb1Trans2PathInformationRequest;
import io.pipescope.ksy.lean.Smb1TransactionRequest;
import io.pipescope.ksy.lean.Smb1TransactionResponse;
import io.pipescope.smb.Smb1Parameters.FileTransaction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TRANSACTION2: lists directories, asks about files and changes them ([MS-CIFS] 2.2.6). What is in
 * the first message counts; names always are.
 */
final class Smb1Transaction2 {
  private static final int OPEN2 = 0x00;
  private static final int FIND_FIRST2 = 0x01;
  private static final int FIND_NEXT2 = 0x02;
  private static final int QUERY_FS = 0x03;
  private static final int SET_FS = 0x04;
  private static final int QUERY_PATH = 0x05;
  private static final int SET_PATH = 0x06;
  private static final int QUERY_FILE = 0x07;
  private static final int SET_FILE = 0x08;
  private static final int CREATE_DIRECTORY = 0x0d;
  private static final int DFS_REFERRAL = 0x10;

  /** Bytes of the parameters before a name. */
  private static final int OPEN2_FIXED = 28;

  private static final int FIND_FIXED = 12;
  private static final int PATH_FIXED = 6;
  private static final int DIRECTORY_FIXED = 4;
  private static final int REFERRAL_FIXED = 2;
  private static final int FUNCTION_DIGITS = 4;
  private static final int FILE = 1;

  private final WireStream in;
  private final SmbConnection connection;
  private final FileChanges changes;
  private final Smb1Trans2FindFirst2Request findFirst;
  private final Smb1Trans2FindFirst2Response foundFirst;
  private final Smb1Trans2FindNext2Request findNext;
  private final Smb1Trans2FindNext2Response foundNext;
  private final Smb1Trans2PathInformationRequest path;
  private final Smb1Trans2FileInformationRequest file;
  private final Smb1Trans2FsInformationRequest fileSystem;
  private final Smb1Trans2Open2Request open;
  private final Smb1TransactionResponse response;

  Smb1Transaction2(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.changes = new FileChanges(in);
    this.findFirst = new Smb1Trans2FindFirst2Request(in);
    this.foundFirst = new Smb1Trans2FindFirst2Response(in);
    this.findNext = new Smb1Trans2FindNext2Request(in);
    this.foundNext = new Smb1Trans2FindNext2Response(in);
    this.path = new Smb1Trans2PathInformationRequest(in);
    this.file = new Smb1Trans2FileInformationRequest(in);
    this.fileSystem = new Smb1Trans2FsInformationRequest(in);
    this.open = new Smb1Trans2Open2Request(in);
    this.response = new Smb1TransactionResponse(in);
  }

  /** Reads the first request, whose fixed part has just been read. */
  void request(Smb1Message message, SmbExchange exchange, Smb1TransactionRequest transaction) {
    if (transaction.numSetup() == 0) {
      return;
    }
    int function = in.readU2le();
    exchange.function = function;
    String name = SmbNames.SMB1_TRANSACTION2.name(function, FUNCTION_DIGITS);
    FileTransaction asked = FileTransaction.of(exchange.command, name);
    exchange.parameters = Optional.of(asked);
    int at = transaction.ofsParameters();
    if (transaction.lenParameters() == 0 || !message.seek(at)) {
      return;
    }
    PayloadWindow data = message.payload(transaction.ofsData(), transaction.lenData());
    int end = at + transaction.lenParameters();
    switch (function) {
      case FIND_FIRST2 -> {
        findFirst._read();
        about(exchange, Smb1InformationLevels.find(findFirst.informationLevel()));
        name(message, at + FIND_FIXED, end, exchange);
      }
      case FIND_NEXT2 -> {
        findNext._read();
        about(exchange, Smb1InformationLevels.find(findNext.informationLevel()));
        name(message, at + FIND_FIXED, end, exchange);
      }
      case QUERY_FS, SET_FS -> {
        fileSystem._read();
        about(exchange, Smb1InformationLevels.fileSystem(fileSystem.informationLevel()));
      }
      case QUERY_PATH -> {
        path._read();
        about(exchange, Smb1InformationLevels.query(path.informationLevel()));
        name(message, at + PATH_FIXED, end, exchange);
      }
      case SET_PATH -> {
        path._read();
        int level = path.informationLevel();
        name(message, at + PATH_FIXED, end, exchange);
        set(exchange, level, data);
      }
      case QUERY_FILE -> {
        file._read();
        connection.use(file.fid(), exchange);
        about(exchange, Smb1InformationLevels.query(file.informationLevel()));
      }
      case SET_FILE -> {
        file._read();
        connection.use(file.fid(), exchange);
        set(exchange, file.informationLevel(), data);
      }
      case OPEN2 -> {
        open._read();
        String how = CreateWords.openMode(open.openMode());
        exchange.parameters = Optional.of(asked.opening(open.accessMode(), how));
        name(message, at + OPEN2_FIXED, end, exchange);
      }
      case CREATE_DIRECTORY -> name(message, at + DIRECTORY_FIXED, end, exchange);
      case DFS_REFERRAL -> name(message, at + REFERRAL_FIXED, end, exchange);
      default -> {}
    }
  }

  private static void about(SmbExchange exchange, String information) {
    if (exchange.parameters.orElse(null) instanceof FileTransaction asked) {
      exchange.parameters = Optional.of(asked.about(information));
    }
  }

  private static void name(Smb1Message message, int at, int end, SmbExchange exchange) {
    String text = message.text(at, end);
    if (!text.isEmpty()) {
      exchange.filename = Optional.of(text);
    }
  }

  private void set(SmbExchange exchange, int level, PayloadWindow data) {
    about(exchange, Smb1InformationLevels.set(level));
    int code = Smb1InformationLevels.fileClass(level);
    if (code >= 0
        && data.available() > 0
        && exchange.parameters.orElse(null) instanceof FileTransaction asked) {
      SmbParameters.SetInfo nothing = SmbParameters.SetInfo.of("", "", List.of());
      exchange.parameters = Optional.of(asked.setting(changes.read(FILE, code, data, nothing)));
    }
  }

  /** Reads a response to a transaction that succeeded. */
  void response(Smb1Message message, int offset, SmbExchange exchange) {
    if (message.wordCount(offset) == 0
        || !(exchange.parameters.orElse(null) instanceof FileTransaction asked)) {
      return;
    }
    message.seek(offset);
    response._read();
    OptionalLong entries = OptionalLong.empty();
    if (response.lenParameters() > 0 && message.seek(response.ofsParameters())) {
      if (exchange.function == FIND_FIRST2) {
        foundFirst._read();
        entries = OptionalLong.of(foundFirst.numEntries());
      } else if (exchange.function == FIND_NEXT2) {
        foundNext._read();
        entries = OptionalLong.of(foundNext.numEntries());
      }
    }
    exchange.parameters = Optional.of(asked.returned(entries, response.lenTotalData()));
  }
}
