package io.pipescope.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command with all its subcommands. */
final class Pipescope {
  private final Streams streams;

  /**
   * @param streams where it reads and writes
   */
  Pipescope(Streams streams) {
    this.streams = streams;
  }

  /**
   * Does what a command line says.
   *
   * @return the {@linkplain ExitStatus exit status}
   */
  int run(String... args) {
    try {
      Optional<AnalyzeCommand> plain = PlainArguments.read(args, streams);
      return plain.isPresent()
          ? run(plain.get())
          : commandLine(args.length > 0 ? args[0] : "").execute(args);
    } catch (RuntimeException | Error e) {
      return Failures.handle(e, writer(streams.err()), true);
    }
  }

  private int run(AnalyzeCommand command) {
    try {
      return command.call();
    } catch (ExplanationException e) {
      writer(streams.out()).println(e.getMessage());
      return ExitStatus.OK;
    } catch (WrongUsageException e) {
      return UsageErrors.tellWrong(writer(streams.err()), e.getMessage(), "pipescope analyze");
    } catch (Exception e) {
      return Failures.handle(e, writer(streams.err()), false);
    }
  }

  /** The model of all commands and options. */
  CommandLine commandLine() {
    return commandLine("");
  }

  /**
   * The model of the commands that are needed for a command line.
   *
   * <p>To read the annotations of all commands takes a tenth of a short run, so the one that is
   * called most comes alone.
   *
   * @param first word of the command line
   */
  private CommandLine commandLine(String first) {
    CommandLine root = new CommandLine(new RootCommand());
    root.addSubcommand(new AnalyzeCommand(streams));
    if (!root.getSubcommands().containsKey(first)) {
      addOthers(root);
    }
    root.getSubcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    root.getSubcommands().values().forEach(OptionGroups::show);
    root.addSubcommand(new CommandLine.HelpCommand());
    addHelp(root.getCommandSpec());
    root.getCommandSpec()
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the versions of pipescope and Java, and the protocols.")
                .build());
    root.setOut(writer(streams.out()));
    root.setErr(writer(streams.err()));
    root.setColorScheme(Help.defaultColorScheme(helpColours()));
    root.setParameterExceptionHandler(new UsageErrors());
    root.setExecutionExceptionHandler(new Failures());
    return root;
  }

  private void addOthers(CommandLine root) {
    root.addSubcommand(new DissectCommand(streams));
    root.addSubcommand(new FieldsCommand(streams));
    root.addSubcommand(new FixturesCommand(streams));
    root.addSubcommand(new FollowCommand(streams));
    root.addSubcommand(new LiveCommand(streams));
    root.addSubcommand(new ProtocolsCommand(streams));
    root.addSubcommand(new SchemaCommand(streams));
    root.addSubcommand(ksy());
    root.addSubcommand(new CompletionCommand(streams));
    root.addSubcommand(new ManCommand(streams));
  }

  private CommandLine ksy() {
    CommandLine ksy = new CommandLine(new KsyCommand());
    ksy.addSubcommand(new KsyInstallCommand(streams));
    ksy.addSubcommand(new KsyLintCommand(streams));
    ksy.getSubcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    return ksy;
  }

  private static void addHelp(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }

  private Ansi helpColours() {
    return streams.outIsTerminal() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
