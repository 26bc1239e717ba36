package io.pipescope.capture;

import io.pipescope.api.Packet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pcap4j.core.BpfProgram;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.Pcaps;

/**
 * A libpcap filter expression ({@code man pcap-filter}), compiled by libpcap for each link type
 * that comes along. Belongs to one thread.
 */
public final class BpfFilter implements AutoCloseable {
  private static final int ETHERNET = 1;

  /** Link types with a vocabulary of their own: raw IP, IEEE 802.11, MTP2, ATM, PPP. */
  private static final int[] OTHER_LINK_TYPES = {101, 105, 140, 123, 9};

  private final String expression;
  private final Map<Integer, BpfProgram> programs = new HashMap<>();
  private byte[] bytes = new byte[0];
  private int linkType;
  private BpfProgram program;

  private BpfFilter(String expression, int linkType) throws FilterException {
    this.expression = expression;
    use(linkType);
  }

  /**
   * Compiles an expression. It is accepted when it makes sense for Ethernet or any other link type.
   *
   * @throws FilterException when it makes none
   * @throws LibpcapMissingException when libpcap is not installed
   */
  public static BpfFilter compile(String expression)
      throws FilterException, LibpcapMissingException {
    try {
      Libpcap.call(Pcaps::libVersion);
      return new BpfFilter(expression, ETHERNET);
    } catch (PcapNativeException | NotOpenException e) {
      throw new IllegalStateException(e);
    } catch (FilterException e) {
      return compileForOther(expression).orElseThrow(() -> e);
    }
  }

  private static Optional<BpfFilter> compileForOther(String expression) {
    for (int other : OTHER_LINK_TYPES) {
      try {
        return Optional.of(new BpfFilter(expression, other));
      } catch (FilterException e) {
        // perhaps the next one
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a frame passes. To be asked before the packet's first layer is taken off.
   *
   * @throws FilterException when the expression makes no sense for the frame's link type
   */
  public boolean matches(Packet packet) throws FilterException {
    int length = packet.available();
    if (length > bytes.length) {
      bytes = new byte[Math.max(length, Libpcap.SNAP_LENGTH)];
    }
    packet.buffer().get(packet.position(), bytes, 0, length);
    if (packet.linkType() != linkType) {
      use(packet.linkType());
    }
    return program.applyFilter(bytes, packet.originalLength(), length);
  }

  private void use(int wanted) throws FilterException {
    BpfProgram known = programs.get(wanted);
    program = known == null ? compile(wanted) : known;
    programs.put(wanted, program);
    linkType = wanted;
  }

  private BpfProgram compile(int wanted) throws FilterException {
    try {
      PcapHandle handle = Pcaps.openDead(Libpcap.dlt(wanted), Libpcap.SNAP_LENGTH);
      try {
        return handle.compileFilter(
            expression, BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN);
      } finally {
        handle.close();
      }
    } catch (PcapNativeException e) {
      throw new FilterException(expression, Libpcap.sentence(e), e);
    } catch (NotOpenException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets go of the compiled programs. */
  @Override
  public void close() {
    programs.values().forEach(BpfProgram::free);
    programs.clear();
  }
}
