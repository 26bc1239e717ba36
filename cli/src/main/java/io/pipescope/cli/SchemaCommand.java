package io.pipescope.cli;

import io.pipescope.engine.EventPayloads;
import io.pipescope.report.SchemaGenerator;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pipescope schema}: what events look like. */
@Command(
    name = "schema",
    header = {"Describe the events, as a JSON Schema.", ""},
    descriptionHeading = "%n",
    description = {
      "Writes the JSON Schema (draft 2020-12) of the events, with a sentence about each member.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope schema > pipescope.schema.json",
      "  pipescope schema flow",
    })
final class SchemaCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "EVENT",
      arity = "0..1",
      description = "The schema of this type of event alone, such as smb.")
  private String event;

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SchemaGenerator schema = EventPayloads.schema(pluginOptions.load(streams));
    Text.write(streams, event == null ? schema.schema() : schemaOfOne(schema));
    return ExitStatus.OK;
  }

  private String schemaOfOne(SchemaGenerator schema) {
    if (!schema.eventTypes().contains(event)) {
      throw new WrongUsageException(
          "Unknown event type '"
              + event
              + "'; there are "
              + String.join(", ", schema.eventTypes()));
    }
    return schema.schema(event);
  }
}
