package io.pipescope.bench.generate;

/**
 * What all conversations share.
 *
 * @param settings of the capture
 * @param pcap takes the frames
 * @param content bytes for bulk data
 */
record Environment(Settings settings, PcapOutput pcap, Content content) {}
