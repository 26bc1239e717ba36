package io.pipescope.ksy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipescope.ksy.lean.Smb1NegotiateRequest;
import io.pipescope.ksy.rich.PcapRecordHeader;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WireReaderTest {
  @Test
  void wrongFixedValueIsInvalid() {
    byte[] bytes = Samples.dialects("NT LM 0.12");
    bytes[3] = 7;
    var request = new Smb1NegotiateRequest(new WireStream(bytes));
    assertThatExceptionOfType(InvalidWireException.class)
        .isThrownBy(() -> WireReader.read(request))
        .withMessageContaining("expected 2, but got 7")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void fieldsBeforeTheEndAreKept() {
    byte[] bytes = Samples.dialects("NT LM 0.12");
    var request = new Smb1NegotiateRequest(new WireStream(Structures.prefix(bytes, 6)));
    assertThatExceptionOfType(EndOfWireException.class).isThrownBy(() -> WireReader.read(request));
    assertThat(request.lenDialects()).isEqualTo(12);
  }

  @Test
  void richStructuresAreWrittenInEitherByteOrder() {
    for (boolean isLe : new boolean[] {true, false}) {
      PcapRecordHeader record = new PcapRecordHeader(isLe);
      record.setTimestampSeconds(1);
      record.setTimestampFraction(2);
      record.setLenCaptured(3);
      record.setLenOriginal(4);
      assertThat(HexFormat.of().formatHex(Structures.write(record, 16)))
          .isEqualTo(
              isLe ? "01000000020000000300000004000000" : "00000001000000020000000300000004");
    }
  }
}
