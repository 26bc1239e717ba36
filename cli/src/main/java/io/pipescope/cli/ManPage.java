package io.pipescope.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** One manual page of all commands, in the language of man(7), from the model of the options. */
final class ManPage {
  private final CommandLine root;
  private final String version;
  private final Roff page = new Roff();

  /**
   * @param root the command
   * @param version told at the foot of the page
   */
  ManPage(CommandLine root, String version) {
    this.root = root;
    this.version = version;
  }

  /** The page. */
  String text() {
    String name = root.getCommandName();
    page.title(name, version);
    page.section("Name");
    page.paragraph(name + " - dissect TCP and Windows named pipe traffic in captures");
    page.section("Synopsis");
    commands().forEach(this::synopsis);
    page.section("Description");
    paragraphs(usage(root).description());
    page.section("Commands");
    commands().forEach(this::command);
    page.section("Limits");
    page.paragraph("Names for the option --limit of analyze, with their defaults:");
    settings(RecordSettings.LIMITS);
    page.section("Thresholds");
    page.paragraph("Names for the option --threshold of analyze, with their defaults:");
    settings(RecordSettings.THRESHOLDS);
    page.section("Exit status");
    usage(root).exitCodeList().forEach(page::item);
    environment();
    page.section("Examples");
    page.verbatim(List.of(usage(root).footer()));
    return page.toString();
  }

  private List<CommandLine> commands() {
    return root.getSubcommands().values().stream()
        .distinct()
        .flatMap(
            command ->
                command.getSubcommands().isEmpty()
                    ? Stream.of(command)
                    : command.getSubcommands().values().stream())
        .filter(command -> !usage(command).hidden())
        .toList();
  }

  private void synopsis(CommandLine command) {
    page.synopsis(
        command.getCommandSpec().qualifiedName(),
        Stream.concat(
                options(command.getCommandSpec()).findAny().isPresent()
                    ? Stream.of("[options]")
                    : Stream.empty(),
                command.getCommandSpec().positionalParameters().stream().map(ManPage::operand))
            .collect(Collectors.joining(" ")));
  }

  private static String operand(PositionalParamSpec parameter) {
    String name = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    return parameter.arity().min() == 0 ? "[" + name + "]" : name;
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    page.subsection(spec.qualifiedName());
    paragraphs(usage(command).description());
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      page.item(parameter.paramLabel(), joined(parameter.description()));
    }
    for (ArgGroupSpec group : spec.argGroups()) {
      page.paragraph(format(group.heading()).strip());
      group.options().forEach(this::option);
    }
    OptionGroups.of(spec)
        .forEach(
            (heading, group) -> {
              page.paragraph(heading + ":");
              options(group).forEach(this::option);
            });
    boolean grouped = !spec.argGroups().isEmpty() || !OptionGroups.of(spec).isEmpty();
    page.paragraph(grouped ? "Further options:" : "Options:");
    OptionGroups.ungrouped(spec).stream().filter(option -> !option.hidden()).forEach(this::option);
    if (usage(command).footer().length > 0) {
      page.paragraph("Examples:");
      page.verbatim(List.of(usage(command).footer()));
    }
  }

  private static Stream<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.hidden());
  }

  private void option(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    String names =
        Stream.of(option.names())
            .sorted(Comparator.comparingInt(String::length))
            .map(name -> name + label)
            .collect(Collectors.joining(", "));
    page.item(names, joined(option.description()));
  }

  private void settings(RecordSettings<?> settings) {
    settings.defaults().forEach((name, value) -> page.item(name, String.valueOf(value)));
  }

  private void environment() {
    page.section("Environment");
    page.item("JAVA_HOME", "The Java to run with, 17 or newer. Without it, java on the PATH.");
    page.item("PIPESCOPE_JAVA_OPTS", "Further options for Java, such as -Xmx4g.");
    page.item("NO_COLOR", "When it is set, help is without colours.");
  }

  private void paragraphs(String... lines) {
    for (String line : lines) {
      if (!line.isBlank()) {
        page.paragraph(format(line).strip());
      }
    }
  }

  private static String joined(String... lines) {
    return Stream.of(lines).map(ManPage::format).collect(Collectors.joining(" "));
  }

  private static UsageMessageSpec usage(CommandLine command) {
    return command.getCommandSpec().usageMessage();
  }

  private static String format(String text) {
    return String.format(Locale.ROOT, text);
  }
}
