package io.pipescope.report;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import io.pipescope.api.Hex;
import io.pipescope.api.NamedObject;
import io.pipescope.api.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Payloads with everything that a payload can have. */
final class SamplePayloads {

  private SamplePayloads() {}

  enum ShareType {
    DISK,
    PIPE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  sealed interface Command extends NamedObject permits Create, Close, LegacyClose {}

  @Description("Opens a file")
  record Create(@Hex(digits = 8) int access, Optional<String> action) implements Command {
    @Override
    public String memberName() {
      return "create";
    }
  }

  record Close() implements Command {
    @Override
    public String memberName() {
      return "close";
    }
  }

  record LegacyClose(int fid) implements Command {
    @Override
    public String memberName() {
      return "close";
    }
  }

  sealed interface Argument permits Figure, Text {}

  record Figure(String name, long value) implements Argument {}

  record Text(String name, String text, List<Text> parts) implements Argument {}

  @SuppressWarnings("ArrayRecordComponent") // bytes are shown too
  @Description("A request with its answer")
  record Exchange(
      @Description(
              value = "Protocol version",
              values = {"1", "2"})
          String version,
      Direction direction,
      ShareType shareType,
      boolean signed,
      int count,
      long rttUs,
      double durationS,
      @Hex(digits = 8) int statusCode,
      @Hex(digits = 16) long sessionId,
      byte[] data,
      Optional<String> user,
      Optional<ShareType> kind,
      OptionalInt mss,
      OptionalLong frame,
      OptionalDouble ratio,
      @Hex(digits = 8) OptionalInt code,
      @Hex(digits = 16) List<Long> handles,
      List<Long> frames,
      List<String> names,
      List<byte[]> pieces,
      List<Argument> arguments,
      Map<String, Long> counts,
      Optional<Argument> interface_,
      Command command) {}

  record ExchangeEvent(Exchange exchange, List<Command> history) implements Payload {
    @Override
    public String eventType() {
      return "exchange";
    }
  }

  record TextEvent(String text) implements Payload {
    @Override
    public String eventType() {
      return "text";
    }
  }

  static ExchangeEvent full() {
    return new ExchangeEvent(
        new Exchange(
            "2",
            Direction.TO_SERVER,
            ShareType.PIPE,
            true,
            -3,
            Long.MIN_VALUE,
            0.000012,
            0xc0000022,
            0x0000040000000001L,
            new byte[] {0, (byte) 0xff, 0x1a},
            Optional.of("ユーザー\\😀"),
            Optional.of(ShareType.DISK),
            OptionalInt.of(1460),
            OptionalLong.of(9),
            OptionalDouble.of(-2.5),
            OptionalInt.of(0x2a),
            List.of(-1L, 2L),
            List.of(4L, 9L),
            List.of("a", ""),
            List.of(new byte[] {1}, new byte[0]),
            List.of(new Figure("n", 1), new Text("t", "x", List.of(new Text("u", "y", List.of())))),
            Map.of("zebra", 1L, "ape", 2L, "Ä", 3L),
            Optional.of(new Figure("i", 2)),
            new Create(0x12019f, Optional.of("opened"))),
        List.of(new Close(), new Create(1, Optional.empty())));
  }

  static ExchangeEvent bare() {
    return new ExchangeEvent(
        new Exchange(
            "1",
            Direction.TO_CLIENT,
            ShareType.DISK,
            false,
            0,
            0,
            0,
            0,
            0,
            new byte[0],
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            new LegacyClose(0x4000)),
        List.of());
  }
}
