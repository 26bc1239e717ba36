package io.pipescope.dcerpc.ndr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the table of interfaces: UUID, version, name, endpoints, operations. */
final class InterfaceRows {
  private InterfaceRows() {}

  static List<String> of(String uuid) throws AssertionError {
    try (InputStream in = InterfaceRows.class.getResourceAsStream("../interfaces.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(uuid))
          .map(line -> List.of(line.split("\t", -1)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no interface " + uuid));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
