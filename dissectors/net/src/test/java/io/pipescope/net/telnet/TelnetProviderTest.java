package io.pipescope.net.telnet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TelnetProviderTest {

  private static Likelihood probe(String head) {
    ByteBuffer bytes = ByteBuffer.wrap(head.getBytes(ISO_8859_1));
    return new TelnetProvider().probe(Direction.TO_SERVER, bytes);
  }

  @Test
  void negotiationAtTheStartIsTelnet() {
    assertThat(probe("\377\373\006")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe("\377\375\030\377\375\040\377\375\043")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe("\377\375\001login: ")).isEqualTo(Likelihood.CERTAIN);
  }

  @Test
  void textMayBeTelnet() {
    assertThat(probe("\r\nlogin: ")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe("\377")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe("\377\364\377\362")).isEqualTo(Likelihood.POSSIBLE);
  }

  @Test
  void otherBytesThatBeginWith255AreNot() {
    assertThat(probe("\377\376<\000?\000x\000")).isNotEqualTo(Likelihood.CERTAIN);
    assertThat(probe("\377\373\220\144")).isNotEqualTo(Likelihood.CERTAIN);
    assertThat(probe("\377SMBr")).isEqualTo(Likelihood.NO);
    assertThat(probe("\026\003\001\002\000\001")).isEqualTo(Likelihood.NO);
  }
}
