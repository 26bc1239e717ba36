package io.pipescope.dcerpc.ndr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions that come with the program. */
class InterfaceDefinitionsTest {
  private static final String TYPES_ONLY = "ms-";

  static List<String> interfaces() throws IOException {
    URI one = URI.create(InterfaceDefinitions.class.getResource("samr.idl").toString());
    try (Stream<Path> files = Files.list(Path.of(one).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".idl") && !name.startsWith(TYPES_ONLY))
          .map(name -> name.replace(".idl", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyOneIsValidAndCalledLikeItsFile(String name) {
    RemoteInterface found = InterfaceDefinitions.find(name).orElseThrow();
    assertThat(found.name()).isEqualTo(name);
    assertThat(found.operations()).isNotEmpty();
    assertThat(found.uuids())
        .isNotEmpty()
        .allMatch(uuid -> uuid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  }

  /** They were written by hand from the specifications: the table has the names as well. */
  @ParameterizedTest
  @MethodSource("interfaces")
  void everyOneAgreesWithTheTableOfInterfaces(String name) {
    RemoteInterface found = InterfaceDefinitions.find(name).orElseThrow();
    for (String uuid : found.uuids()) {
      List<String> row = InterfaceRows.of(uuid);
      assertThat(row.get(2)).isEqualTo(name);
      found
          .operations()
          .forEach(
              (opnum, operation) ->
                  assertThat(operation.name())
                      .as(name + " " + opnum)
                      .isEqualTo(row.get(4 + opnum)));
    }
  }

  @Test
  void othersAreNotDescribed() {
    assertThat(InterfaceDefinitions.find("no_such_interface")).isEmpty();
    assertThat(
            StubLayout.find("svcctl", "00000000-0000-0000-0000-000000000000", 0, StubKind.REQUEST))
        .isEmpty();
    String svcctl = "367abb81-9844-35f1-ad32-98f038001003";
    assertThat(StubLayout.find("svcctl", svcctl, 0, StubKind.REQUEST)).isPresent();
    assertThat(StubLayout.find("svcctl", svcctl, 999, StubKind.REQUEST)).isEmpty();
    String drsuapi = "e3514235-4b06-11d1-ab04-00c04fc2dcd2";
    assertThat(StubLayout.find("drsuapi", drsuapi, 3, StubKind.REQUEST)).isPresent();
    assertThat(StubLayout.find("drsuapi", drsuapi, 3, StubKind.RESPONSE)).isEmpty();
  }
}
