package io.pipescope.capture;

import java.util.List;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.Pcaps;

/**
 * A network interface, read as a capture that ends when it is closed. There is one reader; another
 * thread may close the source to end its walk.
 */
public final class LiveSource implements CaptureSource {
  private static final int TIMEOUT_MILLISECONDS = 10;
  private static final int BUFFER_BYTES = 16 << 20;

  private final String name;
  private final PcapHandle handle;
  private boolean taken;

  private LiveSource(String name, PcapHandle handle) {
    this.name = name;
    this.handle = handle;
  }

  /**
   * Begins to capture.
   *
   * @param name of the interface, as {@link #interfaces} gives it
   * @param filter a libpcap filter expression; everything passes when it is empty
   * @param snapLength how many bytes to keep of a frame, at least 1
   * @param promiscuous whether to see frames that are for others
   * @throws CaptureException when the interface cannot be captured from
   * @throws FilterException when libpcap does not accept the filter
   * @throws LibpcapMissingException when libpcap is not installed
   */
  public static LiveSource open(String name, String filter, int snapLength, boolean promiscuous)
      throws CaptureException, FilterException, LibpcapMissingException {
    try {
      PcapHandle handle = Libpcap.call(() -> activate(name, snapLength, promiscuous));
      setFilter(handle, filter);
      handle.setBlockingMode(BlockingMode.NONBLOCKING);
      return new LiveSource(name, handle);
    } catch (PcapNativeException | NotOpenException e) {
      throw new CaptureException(name, "cannot be captured from: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e instanceof PcapNativeException known ? Libpcap.sentence(known) : "it was closed";
  }

  private static PcapHandle activate(String name, int snapLength, boolean promiscuous)
      throws PcapNativeException {
    return new PcapHandle.Builder(name)
        .snaplen(snapLength)
        .promiscuousMode(promiscuous ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS)
        .timeoutMillis(TIMEOUT_MILLISECONDS)
        .bufferSize(BUFFER_BYTES)
        .build();
  }

  private static void setFilter(PcapHandle handle, String filter)
      throws FilterException, NotOpenException {
    if (filter.isBlank()) {
      return;
    }
    try {
      handle.setFilter(filter, BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException e) {
      handle.close();
      throw new FilterException(filter, Libpcap.sentence(e), e);
    }
  }

  /**
   * The names of the interfaces that can be captured from, in libpcap's order.
   *
   * @throws CaptureException when they cannot be listed
   * @throws LibpcapMissingException when libpcap is not installed
   */
  public static List<String> interfaces() throws CaptureException, LibpcapMissingException {
    try {
      return Libpcap.call(Pcaps::findAllDevs).stream().map(PcapNetworkInterface::getName).toList();
    } catch (PcapNativeException | NotOpenException e) {
      throw new CaptureException("interfaces", "cannot be listed: " + reason(e), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized CaptureReader newReader() {
    if (taken) {
      throw new IllegalStateException("an interface has one reader");
    }
    taken = true;
    return new LibpcapReader(handle, false);
  }

  @Override
  public void close() {
    handle.close();
  }
}
