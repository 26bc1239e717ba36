package io.pipescope.net.ftp;

import java.util.List;

/**
 * A line of the control connection.
 *
 * @param text without its end and without Telnet commands
 * @param telnet names of the Telnet commands in and in front of it
 * @param urgent whether an urgent mark lies in it
 */
record FtpLine(String text, List<String> telnet, boolean urgent) {}
