package io.pipescope.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterfaceTableTest {

  @Test
  void namesInterfacesAndTheirOperations() {
    KnownInterface svcctl = find(PduBytes.SVCCTL);
    assertThat(svcctl.name()).isEqualTo("svcctl");
    assertThat(svcctl.version()).isEqualTo("2.0");
    assertThat(svcctl.endpoints()).containsExactly("pipe:svcctl");
    assertThat(svcctl.operation(12)).contains("RCreateServiceW");
    assertThat(svcctl.operation(45)).isPresent();
    assertThat(svcctl.operation(svcctl.numOperations())).isEmpty();
    assertThat(svcctl.operation(65_535)).isEmpty();
  }

  @Test
  void doesNotKnowEverything() {
    assertThat(InterfaceTable.INSTANCE.find(new Uuid(1, 2))).isEmpty();
    assertThat(InterfaceTable.INSTANCE.find(new Uuid(-1, -1))).isEmpty();
    assertThat(InterfaceTable.INSTANCE.find(new Uuid(0, 0))).isEmpty();
  }

  @Test
  void findsEveryLineOfTheTable() throws IOException {
    List<String> uuids = new ArrayList<>();
    int operations = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                InterfaceTable.class.getResourceAsStream("interfaces.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] columns = line.split("\t", -1);
        uuids.add(columns[0]);
        KnownInterface found = find(columns[0]);
        assertThat(found.uuid().toString()).isEqualTo(columns[0]);
        assertThat(found.name()).isEqualTo(columns[2]).isNotEmpty();
        for (int opnum = 0; opnum < found.numOperations(); opnum++) {
          assertThat(found.operation(opnum).orElse("")).isEqualTo(columns[4 + opnum]);
          operations += columns[4 + opnum].isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(uuids).hasSize(500).isSorted().doesNotHaveDuplicates();
    assertThat(operations).isEqualTo(7_615);
  }

  private static KnownInterface find(String text) {
    UUID uuid = UUID.fromString(text);
    return InterfaceTable.INSTANCE
        .find(new Uuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()))
        .orElseThrow();
  }
}
