package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Description;

/** The same stream as the applications of different stacks read it. */
@Description("The same stream as the applications of different stacks read it")
public record ApplicationViews(
    @Description("With SO_OOBINLINE: nothing is taken out") ApplicationView inline,
    @Description("Linux, the application reads at the end") ApplicationView linux,
    @Description("Linux, the application takes each byte before the next mark arrives")
        ApplicationView linuxPrompt,
    @Description("Linux with tcp_stdurg, the application reads at the end")
        ApplicationView linuxStdurg,
    @Description("4.4BSD and its descendants") ApplicationView bsd,
    @Description("Windows with its defaults") ApplicationView windows) {}
