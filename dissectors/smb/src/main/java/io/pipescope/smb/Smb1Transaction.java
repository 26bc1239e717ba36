package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb1TransactionRequest;
import io.pipescope.ksy.lean.Smb1TransactionResponse;
import io.pipescope.ksy.lean.Smb1TransactionSecondaryRequest;
import io.pipescope.smb.pipe.Outcome;
import java.util.Optional;

/**
 * A transaction on its way: what its messages carry is put together by their displacements
 * ([MS-CIFS] 2.2.4.33, 2.2.4.34).
 */
final class Smb1Transaction {
  /** Bytes from the word count to the setup words. */
  private static final int SETUP = 29;

  private static final int BYTE_COUNT = 2;
  private static final int WAIT_NMPIPE = 0x53;
  private static final int CALL_NMPIPE = 0x54;

  final int function;
  final int fid;
  final boolean isOfPipe;
  final String name;
  final long timeout;
  final int maxData;
  final Parts parameters = new Parts();
  final Parts data = new Parts();
  final Parts answerParameters = new Parts();
  final Parts answerData = new Parts();
  private boolean answerBegun;
  private Optional<Outcome> outcome = Optional.empty();
  private long firstFrame;
  private boolean known;
  private boolean begun;

  private Smb1Transaction(
      int function, int fid, boolean isOfPipe, String name, Smb1TransactionRequest request) {
    this.function = function;
    this.fid = fid;
    this.isOfPipe = isOfPipe;
    this.name = name;
    this.timeout = request.timeout();
    this.maxData = request.lenMaxData();
    this.parameters.begin(request.lenTotalParameters());
    this.data.begin(request.lenTotalData());
  }

  /** Of the first request, which has just been read. */
  static Smb1Transaction requested(
      Smb1Message message, int offset, Smb1TransactionRequest request, WireStream in) {
    int words = request.numSetup();
    int function = 0;
    int fid = 0;
    if (words >= 2) {
      function = in.readU2le();
      fid = in.readU2le();
    }
    String name = message.text(offset + SETUP + 2 * words + BYTE_COUNT);
    Smb1Transaction transaction = new Smb1Transaction(function, fid, words >= 2, name, request);
    transaction.parameters.add(
        message.payload(request.ofsParameters(), request.lenParameters()), 0);
    transaction.data.add(message.payload(request.ofsData(), request.lenData()), 0);
    if (!transaction.isRequestComplete()) {
      transaction.parameters.own();
    }
    return transaction;
  }

  /** Whether it is about an open pipe, and not about one by its name. */
  boolean isOfFile() {
    return isOfPipe && function != WAIT_NMPIPE && function != CALL_NMPIPE;
  }

  /** What its event tells. */
  Smb1Parameters.Transaction toParameters() {
    return new Smb1Parameters.Transaction(
        isOfPipe ? SmbNames.SMB1_TRANSACTION.find(function) : Optional.empty(), name);
  }

  /** Adds a later request. */
  void add(Smb1Message message, Smb1TransactionSecondaryRequest part) {
    parameters.correct(part.lenTotalParameters());
    data.correct(part.lenTotalData());
    parameters.add(
        message.payload(part.ofsParameters(), part.lenParameters()), part.parameterDisplacement());
    data.add(message.payload(part.ofsData(), part.lenData()), part.dataDisplacement());
  }

  /** Adds a response. */
  void add(Smb1Message message, Smb1TransactionResponse part) {
    if (answerBegun) {
      answerParameters.correct(part.lenTotalParameters());
      answerData.correct(part.lenTotalData());
    } else {
      answerBegun = true;
      answerParameters.begin(part.lenTotalParameters());
      answerData.begin(part.lenTotalData());
    }
    answerParameters.add(
        message.payload(part.ofsParameters(), part.lenParameters()), part.parameterDisplacement());
    answerData.add(message.payload(part.ofsData(), part.lenData()), part.dataDisplacement());
    if (!isAnswerComplete()) {
      answerParameters.own();
      answerData.own();
    }
  }

  /** Bytes of the request that are kept until the rest of it comes. */
  int owned() {
    return parameters.owned() + data.owned();
  }

  boolean isRequestComplete() {
    return parameters.isComplete() && data.isComplete();
  }

  boolean isAnswerComplete() {
    return answerParameters.isComplete() && answerData.isComplete();
  }

  /** The request is there; false when that was known. */
  boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  /** It is a function of pipes. */
  void firstFrame(long frame) {
    firstFrame = frame;
    known = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** Frame that completed its first request. */
  long firstFrame() {
    return firstFrame;
  }

  /** Whether it is a function of pipes that is not done yet. */
  boolean isKnown() {
    return known;
  }

  /** The first response tells how it ended; later ones carry on. */
  void outcome(Outcome told) {
    if (outcome.isEmpty()) {
      outcome = Optional.of(told);
    }
  }

  Optional<Outcome> outcome() {
    return outcome;
  }

  /** It is done. */
  void forget() {
    known = false;
    outcome = Optional.empty();
    answerParameters.forget();
    answerData.forget();
  }
}
