package io.pipescope.cli;

import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.Dissection;
import io.pipescope.engine.PacketChoice;
import io.pipescope.engine.PacketFieldCatalogue;
import io.pipescope.engine.PacketSink;
import io.pipescope.engine.Plugins;
import io.pipescope.report.PacketFields;
import io.pipescope.report.TreeFormat;
import io.pipescope.report.TreeStyle;
import io.pipescope.report.filter.Filter;
import io.pipescope.report.filter.FilterSyntaxException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pipescope dissect}: the fields of packets. */
@Command(
    name = "dissect",
    header = {"Show packets down to their fields.", ""},
    sortOptions = false,
    abbreviateSynopsis = true,
    descriptionHeading = "%n",
    description = {
      "Shows what packets consist of: every layer with its fields, their values and the bytes that"
          + " they stand in. A message that came in several frames is shown in the one that"
          + " completed it, with the frames it came from. TCP segments are shown with what they do"
          + " to their conversation."
    },
    parameterListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope dissect --summary trace.pcapng",
      "        a line for each packet",
      "  pipescope dissect --summary -Y 'smb2.cmd == \"create\" && ip.src == 10.0.0.0/8'"
          + " trace.pcap",
      "        the packets that pass a filter",
      "  pipescope dissect --frame 15 --doc trace.pcap",
      "        one packet, with what its fields mean",
      "  pipescope dissect --frame 15 --hex --mark tcp_header.window trace.pcap",
      "        the same with its bytes, those of one field between brackets",
      "  pipescope dissect --format json trace.pcap | jq '.[].layers[].name'",
      "        taken further by another program"
    })
final class DissectCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A capture, a directory with captures in it, or - for standard input.")
  private List<String> files;

  @Mixin(name = "Which packets")
  private Which which = new Which();

  @Mixin(name = "What is read")
  private InputOptions input = new InputOptions();

  @Mixin(name = "How it is understood")
  private DissectionOptions dissection = new DissectionOptions();

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  @Mixin(name = "What is written")
  private Look look = new Look();

  @Mixin(name = "Messages")
  private MessageOptions messageOptions = new MessageOptions();

  /** Which packets are shown. */
  private static final class Which {
    @Option(
        names = "--frame",
        paramLabel = "LIST",
        converter = FrameNumbers.class,
        description = {
          "Only the frames with these numbers: 15, or 3,7-9. Those in front of them are read as"
              + " well, since what a packet means depends on them."
        })
    private BitSet frames = new BitSet();

    @Option(
        names = "--flow",
        paramLabel = "ID",
        converter = PositiveNumber.class,
        description = "Only the conversation whose events carry this flow_id.")
    private Long flow;

    @Option(
        names = {"-Y", "--display-filter"},
        paramLabel = "FILTER",
        description = {
          "Only packets that pass this filter, such as 'tcp.flags.syn && ip.src == 10.0.0.0/8'. The"
              + " fields are those of the structures, \"pipescope fields\" lists them."
        })
    private String filter;

    PacketChoice choice() {
      return new PacketChoice(frames, flow == null ? OptionalLong.empty() : OptionalLong.of(flow));
    }
  }

  /** What the output looks like. */
  private static final class Look {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        converter = Choices.Tree.class,
        completionCandidates = Choices.Tree.class,
        description = {
          "text: for people, the default. json: one array with all packets. pdml: as Wireshark"
              + " writes it. ek: two lines for each packet, for Elasticsearch."
        })
    private String format = TreeFormat.NAMES.get(0);

    @Option(names = "--summary", description = "A line for each packet instead.")
    private boolean summary;

    @Option(names = "--doc", description = "Add what each field means (text and json).")
    private boolean documentation;

    @Option(names = "--hex", description = "Add the bytes (text).")
    private boolean hex;

    @Option(
        names = "--mark",
        paramLabel = "FIELD",
        description = "Mark the bytes of this field, such as tcp_header.window, in those of --hex.")
    private String marked = "";

    @Option(
        names = "--max-payload",
        paramLabel = "N",
        converter = Choices.MaxPayload.class,
        description =
            "Show at most N bytes of a value as hexadecimal: 256 unless said, 0 none, -1 all.")
    private int maxPayload = AnalysisRequest.MAX_PAYLOAD;
  }

  DissectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = new Messages(streams, messageOptions);
    Plugins plugins = pluginOptions.load(dissection.decodeAs().values(), true, messages);
    Optional<Filter> filter = filter(plugins);
    int problems;
    try (Output to = Output.open(Optional.empty(), streams, false)) {
      OutputStream out = new BufferedOutputStream(to.stream(), 1 << 16);
      TreeFormat format = format();
      format.begin(out);
      List<CaptureInput> inputs = new Inputs(streams.in(), messages).find(files);
      PacketSink sink =
          tree -> {
            if (filter.isEmpty() || filter.get().matches(new PacketFields(tree))) {
              format.packet(out, tree);
            }
          };
      problems = dissection(plugins, sink, messages).run(inputs);
      format.end(out);
      out.flush();
      to.complete();
    }
    return problems + messages.problems() == 0 ? ExitStatus.OK : ExitStatus.INPUT;
  }

  private TreeFormat format() {
    boolean colour = streams.outIsTerminal() && System.getenv("NO_COLOR") == null;
    TreeStyle style =
        new TreeStyle(look.documentation, look.hex, look.marked, colour, look.maxPayload);
    return look.summary ? TreeFormat.summary() : TreeFormat.named(look.format, style);
  }

  private Optional<Filter> filter(Plugins plugins) throws InvalidFilterException {
    if (which.filter == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Filter.parse(which.filter, new PacketFieldCatalogue(plugins)));
    } catch (FilterSyntaxException e) {
      throw new InvalidFilterException(e);
    }
  }

  private Dissection dissection(Plugins plugins, PacketSink sink, Messages messages) {
    try {
      return new Dissection(request(plugins), which.choice(), sink, messages);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(e.getMessage());
    }
  }

  private AnalysisRequest request(Plugins plugins) {
    return dissection
        .request(plugins)
        .maxPayload(look.maxPayload)
        .filter(input.filter())
        .from(input.from())
        .to(input.to())
        .maxFrames(input.count())
        .reader(input.reader())
        .build();
  }
}
