package io.pipescope.capture;

import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.packet.namednumber.DataLinkType;

/** What the users of Pcap4J share. */
final class Libpcap {
  /** Captured bytes above which libpcap itself refuses a record. */
  static final int SNAP_LENGTH = 262_144;

  /** Numbers that libpcap uses inside for link types whose number in files is another. */
  private static final int[][] LINK_TYPE_AND_DLT = {{100, 11}, {101, 12}, {106, 19}};

  private Libpcap() {}

  /** Work with Pcap4J. */
  interface Call<T> {
    T run() throws PcapNativeException, NotOpenException;
  }

  /** Runs something that may be the first to load libpcap. */
  static <T> T call(Call<T> call)
      throws LibpcapMissingException, PcapNativeException, NotOpenException {
    try {
      return call.run();
    } catch (LinkageError e) {
      throw new LibpcapMissingException(e);
    }
  }

  /** The number in files of a link type of libpcap. */
  static int linkType(DataLinkType dlt) {
    for (int[] pair : LINK_TYPE_AND_DLT) {
      if (pair[1] == dlt.value()) {
        return pair[0];
      }
    }
    return dlt.value();
  }

  /** libpcap's link type of a number in files. */
  static DataLinkType dlt(int linkType) {
    for (int[] pair : LINK_TYPE_AND_DLT) {
      if (pair[0] == linkType) {
        return DataLinkType.getInstance(pair[1]);
      }
    }
    return DataLinkType.getInstance(linkType);
  }

  /** libpcap's sentence, without what Pcap4J puts in front of it. */
  static String sentence(PcapNativeException e) {
    String message = String.valueOf(e.getMessage());
    int colon = message.indexOf(": ");
    return message.startsWith("Error occurred in ") && colon >= 0
        ? message.substring(colon + 2)
        : message;
  }
}
