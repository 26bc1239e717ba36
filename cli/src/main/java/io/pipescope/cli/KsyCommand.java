package io.pipescope.cli;

import picocli.CommandLine.Command;

/** {@code pipescope ksy}: what has to do with definitions of protocols. */
@Command(
    name = "ksy",
    header = {"Prepare and check definitions of protocols (.ksy files).", ""},
    descriptionHeading = "%n",
    synopsisSubcommandLabel = "COMMAND [ARGUMENTS]",
    description = {
      "A .ksy file in a directory that --plugin-path names is all it takes to dissect another"
          + " protocol. These commands fetch the compiler of such files and check one.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope ksy install",
      "  pipescope ksy lint protos/my_proto.ksy",
      "  pipescope analyze --plugin-path protos/ trace.pcap"
    })
final class KsyCommand implements Runnable {
  @Override
  public void run() {
    throw new WrongUsageException("A command is missing: install or lint");
  }
}
