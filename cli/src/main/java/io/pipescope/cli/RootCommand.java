package io.pipescope.cli;

import picocli.CommandLine.Command;

/** {@code pipescope} without a subcommand: asks for one. */
@Command(
    name = "pipescope",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND [ARGUMENTS]",
    descriptionHeading = "%n",
    description =
        "Tells what went through the TCP connections and Windows named pipes in captures of"
            + " network traffic, as JSON events that other programs can read.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:All inputs were read. Also when the reader of a pipe has gone, as behind \"| head\".",
      "1:The command line is wrong; nothing was done.",
      "2:An input could not be read, is no capture or is cut short (what could be read was"
          + " still written), the filter is invalid, or the output could not be written.",
      "3:An error of pipescope itself."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope analyze trace.pcapng",
      "  pipescope analyze -e smb,flow -o events.ndjson captures/",
      "  pipescope help analyze"
    })
final class RootCommand implements Runnable {
  @Override
  public void run() {
    throw new WrongUsageException("A command is missing");
  }
}
