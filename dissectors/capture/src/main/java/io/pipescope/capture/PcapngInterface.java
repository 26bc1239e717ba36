package io.pipescope.capture;

/**
 * An interface that a section declares.
 *
 * @param linkType of its frames
 * @param snapLength the most bytes kept of a frame, {@link Long#MAX_VALUE} for no limit
 * @param unit of its time stamps
 */
record PcapngInterface(int linkType, long snapLength, TimestampUnit unit) {}
