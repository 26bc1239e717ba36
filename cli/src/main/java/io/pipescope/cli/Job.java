package io.pipescope.cli;

import io.pipescope.api.Limits;
import io.pipescope.engine.Analysis;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.AnalysisResult;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.EventPayloads;
import io.pipescope.engine.Plugins;
import io.pipescope.report.EventFieldCatalogue;
import io.pipescope.report.EventFilter;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.Suggestions;
import io.pipescope.report.SummaryPrinter;
import io.pipescope.report.SummaryStyle;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.Filter;
import io.pipescope.report.filter.FilterSyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What every command that analyses has in common. */
final class Job {
  private final Streams streams;
  private final OutputOptions output;
  private final MessageOptions messageOptions;

  /**
   * @param streams where it reads and writes
   * @param output what is written and where
   * @param messageOptions how much is said
   */
  Job(Streams streams, OutputOptions output, MessageOptions messageOptions) {
    this.streams = streams;
    this.output = output;
    this.messageOptions = messageOptions;
  }

  /** The dissectors that are there. */
  static Plugins plugins() {
    return InstalledPlugins.find().orElseGet(() -> Plugins.load(Job.class.getClassLoader()));
  }

  /**
   * The events that are wanted.
   *
   * @throws WrongUsageException when there is no such type
   * @throws ExplanationException when the types are asked for
   * @throws InvalidFilterException when the display filter is none
   */
  EventFilter events(Plugins plugins) throws IOException {
    EventFilter filter = types(plugins);
    if (output.displayFilter().isEmpty()) {
      return filter;
    }
    try {
      return filter.and(Filter.parse(output.displayFilter().get(), fieldCatalogue(plugins)));
    } catch (FilterSyntaxException e) {
      throw new InvalidFilterException(e);
    }
  }

  private EventFilter types(Plugins plugins) {
    if (output.events().isEmpty()) {
      return EventFilter.ALL;
    }
    List<String> known = EventPayloads.schema(plugins).eventTypes();
    if (output.events().get().equals(SelfExplaining.HELP)) {
      throw new ExplanationException("  " + String.join("\n  ", known.stream().sorted().toList()));
    }
    try {
      return EventFilter.parse(output.events().get(), known);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException("Invalid value for option '--events': " + e.getMessage());
    }
  }

  private static EventFieldCatalogue fieldCatalogue(Plugins plugins) {
    return new EventFieldCatalogue(EventPayloads.of(plugins), EventPayloads.open(plugins));
  }

  /**
   * How events are written.
   *
   * @throws WrongUsageException when a table has no columns, or columns of fields that there are
   *     not
   */
  private OutputFormat format(Plugins plugins, Limits limits) {
    boolean table = Formats.isTable(output.format());
    if (table != output.fields().isPresent()) {
      throw new WrongUsageException(
          table
              ? "A table needs its columns: --fields timestamp,event_type,src_ip"
              : "--fields makes the columns of a table: --format tsv or csv");
    }
    List<FieldPath> fields = new ArrayList<>();
    if (table) {
      EventFieldCatalogue known = fieldCatalogue(plugins);
      for (String name : output.fields().orElseThrow().split(",", -1)) {
        fields.add(field(name.strip(), known));
      }
    }
    return Formats.of(output.format(), fields, isColoured(), limits);
  }

  /** Colours are for people only, and not for those who do not want them (no-color.org). */
  private boolean isColoured() {
    String unwanted = System.getenv("NO_COLOR");
    return streams.outIsTerminal()
        && output.file().isEmpty()
        && (unwanted == null || unwanted.isEmpty());
  }

  private FieldPath field(String name, EventFieldCatalogue known) {
    FieldPath path = FieldPath.of(name);
    if (!known.contains(path)) {
      List<String> similar = Suggestions.of(name, known.names());
      String guess = similar.isEmpty() ? "" : "; did you mean " + similar.get(0) + "?";
      throw new WrongUsageException(
          "Invalid value for option '--fields': there is no field " + name + guess);
    }
    return path;
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
    OutputFormat format = format(request.plugins(), request.limits());
    AnalysisResult result;
    try (Output to = Output.open(output.file(), streams, endsOrderly);
        Extraction pipes = Extraction.into(output.extractPipes(), messages)) {
      Analysis analysis = analysis(request, format, to, messages).extractingTo(pipes.sink());
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

  private Analysis analysis(
      AnalysisRequest request, OutputFormat format, Output to, Messages messages) {
    try {
      return new Analysis(request, format, to.stream(), messages);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(e.getMessage());
    }
  }
}
