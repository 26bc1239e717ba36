package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.engine.EventPayloads;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema that other programs are built on changes only where somebody has seen the change.
 * {@code -Dschema.update=true} writes it anew.
 */
class CommittedSchemaTest {
  private static final Path COMMITTED = Path.of("schema", "events.schema.json");

  @Test
  void schemaIsTheCommittedOne() throws IOException {
    Plugins plugins = Plugins.load(CommittedSchemaTest.class.getClassLoader());
    String schema = EventPayloads.schema(plugins).schema();
    if (Boolean.getBoolean("schema.update")) {
      Files.writeString(COMMITTED, schema, StandardCharsets.UTF_8);
    }
    assertThat(schema).isEqualTo(Files.readString(COMMITTED, StandardCharsets.UTF_8));
  }
}
