package io.pipescope.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options of a command in groups, each below a heading: every mixin is one, and its name is the
 * heading. The argument groups of picocli would do the same, but put together their synopsis
 * several times in each run.
 */
final class OptionGroups {
  private OptionGroups() {}

  /** Shows the options of a command, in its help, in groups if it has any. */
  static void show(CommandLine command) {
    if (!command.getCommandSpec().mixins().isEmpty()) {
      command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionList());
    }
  }

  /** The options of each group by its heading, in their order. */
  static Map<String, CommandSpec> of(CommandSpec command) {
    return command.mixins();
  }

  /** The options that are in no group. */
  static List<OptionSpec> ungrouped(CommandSpec command) {
    List<OptionSpec> grouped =
        Stream.concat(
                command.mixins().values().stream().flatMap(group -> group.options().stream()),
                command.argGroups().stream().flatMap(group -> group.allOptionsNested().stream()))
            .toList();
    return command.options().stream().filter(option -> !grouped.contains(option)).toList();
  }

  /*
   * No lambda: one that is in the archive of prepared classes would keep the interface, of an old
   * format, and all that implements it out of there.
   */
  private static final class OptionList implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      CommandSpec command = help.commandSpec();
      return of(command).entrySet().stream()
          .map(
              group ->
                  String.format("%n%s:%n", group.getKey()) + list(help, group.getValue().options()))
          .collect(
              Collectors.joining(
                  "",
                  help.optionListExcludingGroups(ungrouped(command))
                      + help.optionListGroupSections(),
                  ""));
    }

    private static String list(Help help, List<OptionSpec> options) {
      return help.optionListExcludingGroups(
          options, help.createDefaultLayout(), null, help.parameterLabelRenderer());
    }
  }
}
