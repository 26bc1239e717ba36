package io.pipescope.net.tcp;

import io.pipescope.api.Packet;
import io.pipescope.net.ip.InternetChecksum;
import java.nio.ByteBuffer;

/**
 * Tells in which partition a segment is, by a glance at its frame, so that a thread need not lead
 * frames through the layers that another one leads through them too.
 *
 * <p>It knows one kind of frame only: Ethernet without tags, IPv4 without options, fragments or
 * errors, TCP with its header captured. About such a frame the layers find nothing to report, so
 * nobody misses it. All others are led through the layers by every thread.
 *
 * <p>This reads the wire by hand, unlike everything else: with the generated parsers it would cost
 * what it is to save. With two threads, it takes a tenth of the time that the layers take for a
 * frame of another thread.
 */
public final class PlainSegments {
  /** More headers than a plain frame can have. */
  public static final int MOST_LAYERS = 8;

  /** What {@link #partition} returns for other frames. */
  public static final int UNKNOWN = -1;

  private static final int ETHERNET = 1;
  private static final int ETHERNET_HEADER = 14;
  private static final int ETHER_TYPE = 12;
  private static final int IPV4 = 0x0800;

  /** Version 4 and five words of header. */
  private static final int VERSION_AND_LENGTH = 0x45;

  private static final int IPV4_HEADER = 20;
  private static final int TOTAL_LENGTH = 2;
  private static final int FRAGMENT = 6;

  /** More fragments, and the place of the fragment. */
  private static final int FRAGMENT_BITS = 0x3fff;

  private static final int PROTOCOL = 9;
  private static final int TCP = 6;
  private static final int SOURCE = 12;
  private static final int DESTINATION = 16;
  private static final int TCP_HEADER = 20;

  private final FlowKey key = new FlowKey();

  /**
   * The partition of a segment, see {@link TcpShard#PARTITIONS}.
   *
   * @param packet at the beginning of its frame
   * @return {@link #UNKNOWN} when only the layers can tell
   */
  public int partition(Packet packet) {
    if (packet.linkType() != ETHERNET
        || packet.available() < ETHERNET_HEADER + IPV4_HEADER + TCP_HEADER) {
      return UNKNOWN;
    }
    ByteBuffer buffer = packet.buffer();
    int ip = packet.position() + ETHERNET_HEADER;
    if (u2(buffer, packet.position() + ETHER_TYPE) != IPV4
        || buffer.get(ip) != VERSION_AND_LENGTH
        || buffer.get(ip + PROTOCOL) != TCP
        || (u2(buffer, ip + FRAGMENT) & FRAGMENT_BITS) != 0) {
      return UNKNOWN;
    }
    int totalLength = u2(buffer, ip + TOTAL_LENGTH);
    if (totalLength < IPV4_HEADER + TCP_HEADER
        || totalLength > packet.declaredEnd() - ip
        || !InternetChecksum.isCorrect(buffer, ip, ip + IPV4_HEADER)) {
      return UNKNOWN;
    }
    int tcp = ip + IPV4_HEADER;
    key.setIpv4(
        u4(buffer, ip + SOURCE),
        u2(buffer, tcp),
        u4(buffer, ip + DESTINATION),
        u2(buffer, tcp + 2));
    return key.partition();
  }

  private static int u2(ByteBuffer buffer, int at) {
    return (buffer.get(at) & 0xff) << 8 | buffer.get(at + 1) & 0xff;
  }

  private static long u4(ByteBuffer buffer, int at) {
    return (long) u2(buffer, at) << 16 | u2(buffer, at + 2);
  }
}
