package io.pipescope.cli;

import io.pipescope.capture.LiveSource;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.AnalysisRequest.ReaderKind;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pipescope live}: the events of a network interface. */
@Command(
    name = "live",
    header = {"Write the events of a network interface, as they happen.", ""},
    sortOptions = false,
    abbreviateSynopsis = true,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    description = {
      "Captures on a network interface and writes the same events as \"pipescope analyze\", each as"
          + " soon as it is known. Ctrl-C ends the capture; the conversations that are still open"
          + " are written then.",
      "",
      "Needs libpcap and the right to capture."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope live -i eth0 -f \"tcp port 445\"",
      "        what happens on SMB connections",
      "  pipescope live -D",
      "        the interfaces there are"
    })
final class LiveCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin(name = "What is captured")
  private LiveOptions live = new LiveOptions();

  @Mixin(name = "How it is understood")
  private DissectionOptions dissection = new DissectionOptions();

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  @Mixin(name = "What is written")
  private OutputOptions output = new OutputOptions();

  @Mixin(name = "Messages")
  private MessageOptions messageOptions = new MessageOptions();

  LiveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (live.list()) {
      Text.write(streams, String.join("\n", LiveSource.interfaces()) + "\n");
      return ExitStatus.OK;
    }
    Job job = new Job(streams, output, messageOptions);
    String name =
        live.name()
            .orElseThrow(() -> new WrongUsageException("Name an interface with -i; -D lists them"));
    AnalysisRequest request = request(job);
    try (LiveSource source =
            LiveSource.open(name, live.filter(), live.snapLength(), live.promiscuous());
        OrderlyEnd end = new OrderlyEnd(source::close)) {
      int status = job.run(request, true, messages -> inputs(source, messages));
      end.reached(status);
      return status;
    }
  }

  private static List<CaptureInput> inputs(LiveSource source, Messages messages) {
    messages.note("capturing on " + source.name());
    return List.of(new CaptureInput.Opened(source));
  }

  private AnalysisRequest request(Job job) throws IOException {
    Plugins plugins =
        pluginOptions.load(dissection.decodeAs().values(), new Messages(streams, messageOptions));
    return dissection
        .request(plugins)
        .events(job.events(plugins))
        .hashStreams(output.hashStreams())
        .maxPayload(output.maxPayload())
        .maxFrames(live.count())
        .reader(ReaderKind.PCAP4J)
        .build();
  }
}
