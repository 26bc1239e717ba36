package io.pipescope.capture;

import java.nio.file.Path;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.Pcaps;

/**
 * A file that libpcap reads, each reader with a handle of its own. It is there to be compared with:
 * it is slower than {@link CaptureSource#open}, knows no gzip and no captures of several link
 * types. All its times are of nanosecond resolution, since libpcap does not tell what the file has.
 */
public final class Pcap4jSource implements CaptureSource {
  private final Path file;

  private Pcap4jSource(Path file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws CaptureException when libpcap does not accept it
   * @throws LibpcapMissingException when libpcap is not installed
   */
  public static Pcap4jSource open(Path file) throws CaptureException, LibpcapMissingException {
    try {
      Libpcap.call(Pcaps::libVersion);
    } catch (PcapNativeException | NotOpenException e) {
      throw new IllegalStateException(e);
    }
    Pcap4jSource source = new Pcap4jSource(file);
    source.newReader().close();
    return source;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public CaptureReader newReader() throws CaptureException {
    try {
      PcapHandle handle = Pcaps.openOffline(file.toString(), TimestampPrecision.NANO);
      return new LibpcapReader(handle, true);
    } catch (PcapNativeException e) {
      String sentence = Libpcap.sentence(e);
      String path = file + ": ";
      throw new CaptureException(
          file.toString(),
          sentence.startsWith(path) ? sentence.substring(path.length()) : sentence,
          e);
    }
  }

  @Override
  public void close() {
    // each reader closes its own handle
  }
}
