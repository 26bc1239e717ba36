/**
 * Frames out of captures: pcap and pcapng, from files, gzip and streams, with readers of our own;
 * and libpcap, through Pcap4J, for filters, live interfaces and as a second opinion.
 *
 * <p>Everything begins with {@link io.pipescope.capture.CaptureSource}. Pcap4J and JNA are loaded
 * by {@link io.pipescope.capture.Pcap4jSource}, {@link io.pipescope.capture.LiveSource} and {@link
 * io.pipescope.capture.BpfFilter} alone; without these, libpcap need not be there.
 */
package io.pipescope.capture;
