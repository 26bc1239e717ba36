package io.pipescope.engine.timeline;

import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.Optional;
import java.util.Set;

/** How something ended, in words. */
final class OutcomeText {
  private static final FieldPath RETURNED = FieldPath.of("dcerpc.returns.return_value");
  private static final FieldPath FAULT = FieldPath.of("dcerpc.fault");
  private static final FieldPath CALL_RESULT = FieldPath.of("dcerpc.result");
  private static final FieldPath STATUS = FieldPath.of("smb.status");
  private static final FieldPath LOGON_RESULT = FieldPath.of("auth.result");

  /** What the several kinds of calls answer when all is well. */
  private static final Set<String> SUCCESS = Set.of("STATUS_SUCCESS", "ERROR_SUCCESS", "S_OK");

  private static final String NO_ANSWER = "no answer";
  private static final String UNKNOWN = "unknown";

  private OutcomeText() {}

  /** Empty when it does not show. */
  static Optional<String> of(EventFields event) {
    return switch (event.event().payload().eventType()) {
      case "dcerpc" -> Optional.of(call(event));
      case "smb" ->
          Optional.of(FieldText.first(event, STATUS).map(OutcomeText::plain).orElse(NO_ANSWER));
      case "auth" -> FieldText.first(event, LOGON_RESULT).filter(result -> !result.equals(UNKNOWN));
      default -> Optional.empty();
    };
  }

  private static String call(EventFields event) {
    return FieldText.first(event, FAULT)
        .map(fault -> "fault " + fault)
        .or(() -> FieldText.first(event, RETURNED).map(OutcomeText::plain))
        .or(() -> FieldText.first(event, CALL_RESULT).map(OutcomeText::result))
        .orElse(NO_ANSWER);
  }

  private static String plain(String code) {
    return SUCCESS.contains(code) ? "success" : code;
  }

  private static String result(String result) {
    return switch (result) {
      case "response" -> "answered";
      case "unanswered" -> NO_ANSWER;
      default -> result;
    };
  }
}
