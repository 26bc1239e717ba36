package io.pipescope.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something wrong or hostile in the traffic or in the capture.
 *
 * @param layer where: {@code capture}, {@code link}, {@code ip}, {@code tcp}, or a protocol's name
 * @param code what: {@code truncated.*}, {@code malformed.*}, {@code unsupported.*}, {@code
 *     limit.*}, {@code suspicious.*} or {@code internal.*}
 * @param message one sentence for people
 * @param needed how many bytes the structure takes, where a length was the trouble
 * @param available how many bytes there were
 * @param offset of the structure, in bytes from the start of the frame or of the stream
 * @param lengthFrom the field that declared the length
 * @param conflict the two copies, where bytes came twice and differ
 */
@Description("Something is wrong or hostile in the traffic, at any layer")
public record Anomaly(
    @Description("Layer or protocol where it was found") String layer,
    @Description(
            "What it is: truncated.* (the capture ends too early), malformed.* (the sender lied),"
                + " unsupported.*, limit.* (a bound was reached), suspicious.* or internal.*")
        String code,
    @Description("One sentence for people") String message,
    @Description("Bytes that the structure takes, where a length was the trouble")
        OptionalLong needed,
    @Description("Bytes that there were") OptionalLong available,
    @Description("Place of the structure, in bytes from the start of the frame or of the stream")
        OptionalLong offset,
    @Description("The field that declared the length") Optional<String> lengthFrom,
    @Description("The two copies, where bytes came twice and differ")
        Optional<ByteConflict> conflict) {

  /** An anomaly that is not about a length. */
  public static Anomaly of(String layer, String code, String message) {
    return new Anomaly(
        layer,
        code,
        message,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An anomaly about a length. */
  public static Anomaly ofLength(
      String layer,
      String code,
      String message,
      long needed,
      long available,
      long offset,
      String lengthFrom) {
    return new Anomaly(
        layer,
        code,
        message,
        OptionalLong.of(needed),
        OptionalLong.of(available),
        OptionalLong.of(offset),
        lengthFrom.isEmpty() ? Optional.empty() : Optional.of(lengthFrom),
        Optional.empty());
  }

  /** An anomaly about two copies of the same bytes. */
  public static Anomaly ofConflict(
      String layer, String code, String message, ByteConflict conflict) {
    return new Anomaly(
        layer,
        code,
        message,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.of(conflict.streamOffset()),
        Optional.empty(),
        Optional.of(conflict));
  }
}
