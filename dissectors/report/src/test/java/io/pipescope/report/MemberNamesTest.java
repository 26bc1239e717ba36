package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNamesTest {

  @ParameterizedTest
  @CsvSource({
    "frame, frame",
    "pktsToserver, pkts_toserver",
    "rttUs, rtt_us",
    "streamSha256, stream_sha256",
    "ip4Addr, ip4_addr",
    "wl1, wl1",
    "numURGSegments, num_urg_segments",
    "inBand, in_band",
    "interface_, interface",
    "request_frame, request_frame",
    "aI, a_i"
  })
  void becomeSnakeCase(String component, String member) {
    assertThat(MemberNames.snakeCase(component)).isEqualTo(member);
  }
}
