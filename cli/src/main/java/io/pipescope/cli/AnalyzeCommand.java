package io.pipescope.cli;

import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.AnalysisRequest.ReaderKind;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pipescope analyze}: the events of captures. */
@Command(
    name = "analyze",
    header = {"Write the events of captures as JSON.", ""},
    sortOptions = false,
    abbreviateSynopsis = true,
    descriptionHeading = "%n",
    description = {
      "Reads captures and writes what happened in them, one JSON object for each event: every TCP"
          + " conversation, every SMB command, everything that is wrong with the traffic. The last"
          + " line sums up. \"pipescope schema\" describes the events.",
      "",
      "Captures are pcap and pcapng files, also compressed with gzip. The same captures and options"
          + " always give the same output."
    },
    parameterListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope analyze trace.pcapng",
      "        all events on standard output, a summary on standard error",
      "  pipescope analyze -q -e smb trace.pcap | jq .smb.command",
      "        the SMB commands, taken further by another program",
      "  pipescope analyze -q --format win32 trace.pcap",
      "        what went through named pipes, as the calls of the two programs",
      "  pipescope analyze -o events.ndjson captures/",
      "        all captures in a directory and those below it, into one file",
      "  tcpdump -w - | pipescope analyze -",
      "        a capture that is still being made",
      "  pipescope analyze --decode-as tcp.port=4445:smb trace.pcap",
      "        SMB on a port of its own"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "A capture, a directory with captures in it (at any depth, taken in the order of their"
            + " names), or - for standard input."
      })
  private List<String> files;

  @Mixin(name = "What is read")
  private InputOptions input = new InputOptions();

  @Mixin(name = "How it is understood")
  private DissectionOptions dissection = new DissectionOptions();

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  @Mixin(name = "What is written")
  private OutputOptions output = new OutputOptions();

  @Mixin(name = "Messages")
  private MessageOptions messageOptions = new MessageOptions();

  AnalyzeCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command with what a command line says, and everything else as usual. */
  AnalyzeCommand(
      Streams streams,
      List<String> files,
      InputOptions input,
      OutputOptions output,
      MessageOptions messages) {
    this(streams);
    this.files = files;
    this.input = input;
    this.output = output;
    this.messageOptions = messages;
  }

  @Override
  public Integer call() throws IOException {
    Job job = new Job(streams, output, messageOptions);
    checkArguments(job);
    return job.run(request(job), false, messages -> new Inputs(streams.in(), messages).find(files));
  }

  private void checkArguments(Job job) {
    if (Collections.frequency(files, Inputs.STANDARD_INPUT) > 1) {
      throw new WrongUsageException("Standard input can be read only once");
    }
    if (files.contains(Inputs.STANDARD_INPUT) && input.reader() == ReaderKind.PCAP4J) {
      throw new WrongUsageException("The reader pcap4j does not read standard input");
    }
    if (files.contains("")) {
      throw new WrongUsageException("A FILE has an empty name");
    }
    if (input.from().isPresent()
        && input.to().isPresent()
        && input.from().getAsLong() >= input.to().getAsLong()) {
      throw new WrongUsageException("--from is not before --to, so no frame could be read");
    }
    if (output.file().isPresent() && files.stream().anyMatch(this::isOutput)) {
      throw new WrongUsageException("The output would replace the capture " + output.file().get());
    }
  }

  private boolean isOutput(String file) {
    try {
      return Files.isSameFile(Path.of(file), output.file().orElseThrow());
    } catch (IOException | InvalidPathException e) {
      return false; // one of them does not exist
    }
  }

  private AnalysisRequest request(Job job) throws IOException {
    Plugins plugins =
        pluginOptions.load(dissection.decodeAs().values(), new Messages(streams, messageOptions));
    return dissection
        .request(plugins)
        .threads(input.threads())
        .events(job.events(plugins))
        .hashStreams(output.hashStreams())
        .maxPayload(output.maxPayload())
        .filter(input.filter())
        .from(input.from())
        .to(input.to())
        .maxFrames(input.count())
        .reader(input.reader())
        .build();
  }
}
