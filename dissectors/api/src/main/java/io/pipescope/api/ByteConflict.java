package io.pipescope.api;

/**
 * Two copies of the same bytes of a stream that differ: what one end sent twice, or what somebody
 * else sent in its name.
 *
 * @param direction which way the bytes went
 * @param streamOffset of the first byte that differs, from 0
 * @param length how many bytes from there on both copies hold
 * @param firstFrame frame that brought the first copy
 * @param firstBytes the first copy from that byte on, as hexadecimal text; the first 32 bytes
 * @param secondFrame frame that brought the second copy
 * @param secondBytes the second copy, likewise
 */
@Description("Two copies of the same bytes of a stream that differ")
public record ByteConflict(
    @Description("Which way the bytes went") Direction direction,
    @Description("Place of the first byte that differs, in bytes from the start of the stream")
        long streamOffset,
    @Description("How many bytes from there on both copies hold") int length,
    @Description("Frame that brought the first copy") long firstFrame,
    @Description("The first copy from there on, at most 32 bytes") String firstBytes,
    @Description("Frame that brought the second copy") long secondFrame,
    @Description("The second copy from there on, at most 32 bytes") String secondBytes) {}
