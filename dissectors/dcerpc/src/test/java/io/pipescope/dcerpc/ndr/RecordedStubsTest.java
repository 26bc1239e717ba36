package io.pipescope.dcerpc.ndr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stubs recorded between Samba's clients and servers. What they say was compared with what
 * Wireshark shows of the same calls.
 */
class RecordedStubsTest {

  /** Padding behind a stub is not missed. */
  private static final int MOST_PADDING = 7;

  record Recorded(StubLayout layout, NdrSyntax syntax, ByteBuffer stub, String text) {

    static Recorded of(String row) {
      String[] columns = row.split("\t", -1);
      RemoteInterface known = InterfaceDefinitions.find(columns[0]).orElseThrow();
      StubKind kind = StubKind.valueOf(columns[2].toUpperCase(Locale.ROOT));
      StubLayout layout =
          known.operation(Integer.parseInt(columns[1])).orElseThrow().layout(kind).orElseThrow();
      boolean little = columns[4].equals("little");
      ByteBuffer stub = little ? Stubs.little(columns[5]) : Stubs.big(columns[5]);
      return new Recorded(layout, NdrSyntax.valueOf(columns[3]), stub, columns[6]);
    }
  }

  static List<String> rows() throws IOException {
    try (InputStream in = RecordedStubsTest.class.getResourceAsStream("recorded.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatWasSent(String row) {
    Recorded recorded = Recorded.of(row);
    assertThat(Stubs.read(recorded.layout(), recorded.syntax(), recorded.stub()))
        .isEqualTo(recorded.text());
  }

  /** A stub that ends too early costs an anomaly and never an exception. */
  @ParameterizedTest
  @MethodSource("rows")
  void mayEndAnywhere(String row) {
    Recorded recorded = Recorded.of(row);
    int length = recorded.stub().limit();
    for (int end = 0; end < length; end++) {
      ByteBuffer cut = recorded.stub().duplicate().order(recorded.stub().order()).limit(end);
      DecodedStub decoded = recorded.layout().read(recorded.syntax(), cut);
      assertThat(decoded.trouble().isPresent() || end >= length - MOST_PADDING)
          .as("%d of %d bytes", end, length)
          .isTrue();
    }
  }

  /** Whatever a byte is changed to, something is decoded, within the bounds. */
  @ParameterizedTest
  @MethodSource("rows")
  void mayLieAnywhere(String row) {
    Recorded recorded = Recorded.of(row);
    for (int at = 0; at < recorded.stub().limit(); at++) {
      ByteBuffer lying =
          ByteBuffer.allocate(recorded.stub().limit())
              .put(recorded.stub().duplicate())
              .flip()
              .order(recorded.stub().order());
      lying.put(at, (byte) (lying.get(at) ^ 0xff));
      assertThat(recorded.layout().read(recorded.syntax(), lying).trailing()).isNotNegative();
    }
  }
}
