package io.pipescope.definition;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pipescope.api.Direction;
import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A definition of a test, compiled and loaded. */
final class Loaded {
  private static final Path REPOSITORY =
      Path.of(
          System.getProperty(
              "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));

  final StreamDissectorProvider provider;
  final RecordingContext context = new RecordingContext();
  private final StreamDissector dissector;
  private final long[] offsets = new long[2];

  private Loaded(StreamDissectorProvider provider) {
    this.provider = provider;
    this.dissector = provider.create(context);
  }

  /** The compiler that the build of pipescope itself uses; skips the test where there is none. */
  static Directories directories(Path cache) {
    Directories directories = new Directories(Optional.of(cache), List.of(REPOSITORY));
    assumeTrue(
        KaitaiCompiler.find(directories).isPresent(),
        "the Kaitai Struct compiler is not in " + REPOSITORY);
    return directories;
  }

  /** Writes a definition to a directory and loads it. */
  static Loaded of(Path directory, String id, String yaml) throws DefinitionException {
    write(directory, id, yaml);
    return load(directory, id);
  }

  static Path write(Path directory, String id, String yaml) {
    try {
      return Files.writeString(directory.resolve(id + ".ksy"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Loaded load(Path directory, String id) throws DefinitionException {
    Definitions definitions =
        new Definitions(directories(directory.resolve("cache")), false, note -> {});
    return new Loaded(definitions.load(directory.resolve(id + ".ksy"), Set.of(id)).orElseThrow());
  }

  Loaded sends(String hexOrText) {
    return data(Direction.TO_SERVER, bytes(hexOrText));
  }

  Loaded answers(String hex) {
    return data(Direction.TO_CLIENT, bytes(hex));
  }

  Loaded data(Direction direction, byte[] bytes) {
    int way = direction.ordinal();
    dissector.data(
        new StreamChunk().set(direction, offsets[way], ByteBuffer.wrap(bytes), 0, bytes.length));
    offsets[way] += bytes.length;
    return this;
  }

  Loaded gap(int length) {
    dissector.gap(Direction.TO_SERVER, offsets[0], length);
    offsets[0] += length;
    return this;
  }

  Loaded ends() {
    dissector.end(Direction.TO_SERVER);
    dissector.end(Direction.TO_CLIENT);
    return this;
  }

  /** The events in a short notation: {@code {a=1, b=[x, y]}}. */
  List<String> events() {
    return context.events.stream().map(Loaded::text).toList();
  }

  String event() {
    if (context.events.size() != 1) {
      throw new AssertionError(events() + " " + context.anomalies);
    }
    return events().get(0);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Members members) {
    return IntStream.range(0, members.size())
        .filter(i -> !members.name(i).equals("direction"))
        .mapToObj(i -> members.name(i) + "=" + text(members.value(i)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String text(MemberValue value) {
    if (value instanceof MemberValue.Nested nested) {
      return text(nested.members());
    }
    if (value instanceof MemberValue.Sequence sequence) {
      return sequence.elements().stream().map(Loaded::text).toList().toString();
    }
    if (value instanceof MemberValue.Text text) {
      return "'" + text.value() + "'";
    }
    if (value instanceof MemberValue.Bytes bytes) {
      return "#" + bytes.hex();
    }
    if (value instanceof MemberValue.Unsigned number) {
      return Long.toUnsignedString(number.value());
    }
    if (value instanceof MemberValue.Whole number) {
      return Long.toString(number.value());
    }
    if (value instanceof MemberValue.Decimal number) {
      return Double.toString(number.value());
    }
    return Boolean.toString(((MemberValue.Truth) value).value());
  }
}
