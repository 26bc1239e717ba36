package io.pipescope.cli;

import io.pipescope.engine.EventPayloads;
import io.pipescope.engine.PacketFieldCatalogue;
import io.pipescope.engine.Plugins;
import io.pipescope.report.EventFieldCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pipescope fields}: the fields of packets and events. */
@Command(
    name = "fields",
    header = {"List the fields that filters and tables can use.", ""},
    descriptionHeading = "%n",
    description = {
      "Lists the fields of packets (for \"dissect -Y\") and of events (for \"analyze -Y\" and"
          + " \"--fields\"), one a line: name, type of its values, protocol or kind of event, and"
          + " what it means, with tabulators between them.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope fields tcp_header",
      "        the fields of a structure",
      "  pipescope fields --events pipe.",
      "        those of events about named pipes"
    })
final class FieldsCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..1",
      description = "Only fields whose name has this text in it.")
  private String part = "";

  @Option(names = "--packets", description = "Only fields of packets.")
  private boolean packets;

  @Option(names = "--events", description = "Only fields of events.")
  private boolean events;

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  FieldsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (packets && events) {
      throw new WrongUsageException("--packets and --events leave nothing of each other");
    }
    Plugins plugins = pluginOptions.load(streams);
    List<String> lines = new ArrayList<>();
    if (!events) {
      new PacketFieldCatalogue(plugins)
          .all()
          .forEach(
              field ->
                  add(lines, field.path(), field.type(), field.protocol(), field.documentation()));
    }
    if (!packets) {
      new EventFieldCatalogue(EventPayloads.of(plugins), EventPayloads.open(plugins))
          .all()
          .forEach(
              field ->
                  add(lines, field.name(), field.type(), event(field.name()), field.description()));
    }
    Text.write(streams, String.join("", lines));
    return ExitStatus.OK;
  }

  /** The kind of event that has a field; all have those without a full stop. */
  private static String event(String name) {
    int end = name.indexOf('.');
    return end < 0 ? "event" : name.substring(0, end);
  }

  private void add(
      List<String> lines, String name, String type, String protocol, String description) {
    if (name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
      String sentence = description.replaceAll("\\s+", " ");
      lines.add(String.join("\t", name, type, protocol, sentence).stripTrailing() + "\n");
    }
  }
}
