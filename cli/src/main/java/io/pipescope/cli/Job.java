package io.pipescope.cli;

import io.pipescope.engine.Analysis;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.AnalysisResult;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.EventPayloads;
import io.pipescope.engine.Plugins;
import io.pipescope.report.EventFilter;
import io.pipescope.report.SummaryPrinter;
import io.pipescope.report.SummaryStyle;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command that analyses has in common. */
final class Job {
  private final CommandSpec spec;
  private final Streams streams;
  private final OutputOptions output;
  private final MessageOptions messageOptions;

  /**
   * @param spec the command
   * @param streams where it reads and writes
   * @param output what is written and where
   * @param messageOptions how much is said
   */
  Job(CommandSpec spec, Streams streams, OutputOptions output, MessageOptions messageOptions) {
    this.spec = spec;
    this.streams = streams;
    this.output = output;
    this.messageOptions = messageOptions;
  }

  /** The dissectors that are there. */
  static Plugins plugins() {
    return Plugins.load(Job.class.getClassLoader());
  }

  /**
   * The event types that are wanted.
   *
   * @throws ParameterException when there is no such type
   */
  EventFilter events(Plugins plugins) {
    if (output.events().isEmpty()) {
      return EventFilter.ALL;
    }
    try {
      return EventFilter.parse(output.events().get(), EventPayloads.schema(plugins).eventTypes());
    } catch (IllegalArgumentException e) {
      throw wrongUsage("Invalid value for option '--events': " + e.getMessage());
    }
  }

  /**
   * Writes the events of inputs and sums up.
   *
   * @param endsOrderly whether signals let it run to its end
   * @param request what is to be done
   * @param inputs finds the captures; problems with that are told to its argument
   * @return the exit status
   * @throws IOException when the output cannot be written, or the filter is none
   */
  int run(
      AnalysisRequest request, boolean endsOrderly, Function<Messages, List<CaptureInput>> inputs)
      throws IOException {
    Messages messages = new Messages(streams, messageOptions);
    AnalysisResult result;
    try (Output to = Output.open(output.file(), streams, endsOrderly)) {
      Analysis analysis = analysis(request, to, messages);
      result = analysis.run(inputs.apply(messages));
      to.complete();
    } finally {
      messages.endProgress();
    }
    if (!messageOptions.quiet()) {
      streams.err().print(new SummaryPrinter(SummaryStyle.PLAIN).print(result.summary()));
    }
    return messages.problems() == 0 ? ExitStatus.OK : ExitStatus.INPUT;
  }

  private Analysis analysis(AnalysisRequest request, Output to, Messages messages) {
    try {
      return new Analysis(request, output.format(), to.stream(), messages);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /** The exception for a command line that cannot be meant. */
  ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
