package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusNamesTest {

  @Test
  void namesOutcomes() {
    assertThat(StatusNames.NT_STATUS.name(0xc0000022, 8)).isEqualTo("STATUS_ACCESS_DENIED");
    assertThat(StatusNames.NT_STATUS.name(0xc0990001, 8)).isEqualTo("0xc0990001");
    assertThat(StatusNames.WIN32.name(0, 8)).isEqualTo("ERROR_SUCCESS");
    assertThat(StatusNames.WIN32.name(5, 8)).isEqualTo("ERROR_ACCESS_DENIED");
    assertThat(StatusNames.WIN32.name(1060, 8)).isEqualTo("ERROR_SERVICE_DOES_NOT_EXIST");
    assertThat(StatusNames.WIN32.name(1722, 8)).isEqualTo("RPC_S_SERVER_UNAVAILABLE");
    assertThat(StatusNames.WIN32.name(2221, 8)).isEqualTo("NERR_UserNotFound");
    assertThat(StatusNames.WIN32.name(8453, 8)).isEqualTo("ERROR_DS_DRA_ACCESS_DENIED");
  }

  /** They are searched by halves. */
  @ParameterizedTest
  @ValueSource(strings = {"ntstatus.tsv", "win32_errors.tsv"})
  void tablesAscend(String table) throws IOException {
    try (InputStream in = StatusNames.class.getResourceAsStream(table)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines)
          .isSorted()
          .allMatch(line -> line.matches("[0-9a-f]{8}\t[A-Za-z0-9_]+"))
          .extracting(line -> line.substring(0, 8))
          .doesNotHaveDuplicates();
    }
  }
}
