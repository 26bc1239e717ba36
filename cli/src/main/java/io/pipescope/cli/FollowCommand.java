package io.pipescope.cli;

import io.pipescope.capture.CaptureEnd;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.ConversationChoice;
import io.pipescope.engine.Follow;
import io.pipescope.engine.FollowedConversation;
import io.pipescope.net.tcp.urgent.ViewName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pipescope follow}: the bytes of one conversation. */
@Command(
    name = "follow",
    header = {"Write the bytes of one TCP conversation.", ""},
    sortOptions = false,
    descriptionHeading = "%n",
    description = {
      "Writes what the two ends of a TCP conversation sent each other: in order, without"
          + " repetitions, as their applications could read it. Bytes that the capture lacks are"
          + " told as \"[N bytes missing]\".",
      "",
      "TCP urgent data is read in as many ways as there are systems: --view chooses one. The"
          + " capture is read twice.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope follow --stream 0 trace.pcapng",
      "        the first conversation, both directions",
      "  pipescope follow --flow 17 --direction to_client --format raw a.pcap > page",
      "        what the server sent, in the conversation whose events have \"flow_id\":17",
      "  pipescope follow --stream 2 --view linux --format text trace.pcap",
      "        what programs on Linux read, without the bytes that Linux keeps apart"
    })
final class FollowCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "A capture.")
  private Path file;

  @ArgGroup(multiplicity = "1", heading = "%nWhich conversation:%n")
  private Which which = new Which();

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      converter = Choices.Way.class,
      completionCandidates = Choices.Way.class,
      description =
          "Only what went to_server or to_client. The default is both, in the order of arrival.")
  private String way = Choices.Way.BOTH;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      converter = Choices.View.class,
      completionCandidates = Choices.View.class,
      description =
          "Whose reading of urgent data: inline, the default, leaves all bytes in the stream;"
              + " linux, linux-prompt (a program that reads at once), linux-stdurg, bsd, windows.")
  private ViewName view = ViewName.INLINE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.Dump.class,
      completionCandidates = Choices.Dump.class,
      description =
          "hex, the default: offset, bytes (a star behind urgent ones) and ASCII, below the number"
              + " of the frame and the direction. text: printable, with escapes. raw: the bytes and"
              + " nothing else.")
  private String format = Choices.Dump.HEX;

  @Mixin(name = "Further protocols")
  private PluginOptions pluginOptions = new PluginOptions();

  /** The conversation, by one of its names. */
  private static final class Which {
    @Option(
        names = "--flow",
        required = true,
        paramLabel = "ID",
        converter = PositiveNumber.class,
        description = "The one whose events carry this flow_id.")
    private Long flow;

    @Option(
        names = "--stream",
        required = true,
        paramLabel = "N",
        converter = Choices.FromZero.class,
        description = "The one with this place in the order of first frames, from 0.")
    private Long stream;

    ConversationChoice choice() {
      return flow != null
          ? new ConversationChoice.ByFlowId(flow)
          : new ConversationChoice.ByNumber(stream);
    }
  }

  FollowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + ": is no regular file, and the capture is read twice");
    }
    AnalysisRequest request = AnalysisRequest.defaults(pluginOptions.load(streams), 1);
    ConversationChoice choice = which.choice();
    Follow follow = new Follow(request, new CaptureInput.File(file), choice);
    FollowedConversation conversation = follow.survey();
    if (!conversation.isFound()) {
      throw new WrongUsageException(
          "There is no conversation %s in %s, which has %d of them"
              .formatted(choice, file, conversation.conversations()));
    }
    return write(follow, conversation);
  }

  private int write(Follow follow, FollowedConversation conversation) throws IOException {
    CaptureEnd end;
    try (Output to = Output.open(Optional.empty(), streams, false)) {
      OutputStream out = new BufferedOutputStream(to.stream(), 1 << 16);
      StreamFormat target = StreamFormat.named(format, out);
      end = follow.listen(printer(conversation, target));
      target.end();
      out.flush();
      to.complete();
    }
    Messages messages = new Messages(streams, new MessageOptions());
    end.anomaly().ifPresent(anomaly -> messages.problem(file + ": " + anomaly.message()));
    return messages.problems() == 0 ? ExitStatus.OK : ExitStatus.INPUT;
  }

  private StreamPrinter printer(FollowedConversation conversation, StreamFormat target) {
    return new StreamPrinter(conversation, view, Choices.Way.direction(way), target);
  }
}
