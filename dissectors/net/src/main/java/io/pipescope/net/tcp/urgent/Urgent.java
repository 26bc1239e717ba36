package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Description;
import io.pipescope.api.Direction;
import java.util.List;
import java.util.OptionalLong;

/** The urgent data of one direction of a conversation. */
@Description("The urgent data of one direction, and what applications made of it")
public record Urgent(
    @Description("Which way the marked bytes went") Direction direction,
    @Description("Segments with the URG flag") int segments,
    @Description("Segments with an urgent pointer but without the URG flag") int pointerWithoutFlag,
    @Description("The distinct marks, in the order of their first segments") List<Mark> marks,
    @Description("Place in the stream of the first byte that was kept, when it is not 0")
        OptionalLong keptFrom,
    @Description("What applications read") ApplicationViews views,
    @Description("Whether the views have different bytes in their streams") boolean viewsDiffer,
    @Description("Whether those of sockets with defaults differ: linux, bsd, windows")
        boolean stacksDiffer,
    @Description("Place in the stream of the first byte that not all views have")
        OptionalLong firstDifference,
    @Description("The view that the dissectors above TCP read") String dissectedView,
    @Description("Why they read this one") String why,
    @Description("Whether programs that speak the protocol are known to read urgent data like this")
        boolean usual) {}
