package io.pipescope.bench.generate;

import java.util.OptionalInt;

/**
 * What a capture is to hold. Rates count in data segments out of a thousand.
 *
 * @param scenario kind of traffic
 * @param bytes size of the file from which on no new conversation begins
 * @param segmentBytes most payload of a segment, 1 to 65,483
 * @param ackEvery how many data segments a receiver answers with one acknowledgment
 * @param concurrent how many conversations are active at a time
 * @param outOfOrder segments that the capture holds a few segments late
 * @param lost segments that reach the receiver and not the capture
 * @param duplicated segments that the capture holds twice
 * @param vlan VLAN identifier of an 802.1Q tag
 * @param ipv6 IPv6 instead of IPv4
 * @param seed of everything that looks random
 */
public record Settings(
    Scenario scenario,
    long bytes,
    int segmentBytes,
    int ackEvery,
    int concurrent,
    int outOfOrder,
    int lost,
    int duplicated,
    OptionalInt vlan,
    boolean ipv6,
    long seed) {

  static final String USAGE =
      """
      options, each with a value:
        --scenario smb-files|rpc|tcp-bulk|short-flows
        --size N[K|M|G]       of the file (default 64M)
        --out FILE            default: standard output
        --segment N           most payload bytes of a segment (default 1448; 65483 as on a loopback)
        --ack-every N         data segments for each acknowledgment (default 7)
        --concurrent N        conversations at a time (default 8)
        --out-of-order N      data segments in a thousand that come late
        --loss N              data segments in a thousand that the capture lacks
        --duplicate N         data segments in a thousand that come twice
        --vlan ID             802.1Q tag
        --ip 4|6              version (default 4)
        --seed N              other numbers, names and contents (default 1)
      """;

  /** So that header and payload fit into the 16 bits of an IPv4 length. */
  private static final int LARGEST_SEGMENT = 65_483;

  private static final int THOUSAND = 1_000;
  private static final int LARGEST_VLAN = 4_094;

  /** 64 MB of file traffic in order, in segments as an Ethernet has them. */
  public static final Settings DEFAULT =
      new Settings(
          Scenario.SMB_FILES, 64_000_000, 1448, 7, 8, 0, 0, 0, OptionalInt.empty(), false, 1);

  public Settings {
    check(bytes > 0, "the size has to be at least 1 byte");
    check(segmentBytes > 0 && segmentBytes <= LARGEST_SEGMENT, "a segment has 1 to 65483 bytes");
    check(ackEvery > 0, "an acknowledgment is for at least 1 segment");
    check(concurrent > 0, "at least 1 conversation has to be active");
    check(outOfOrder >= 0 && lost >= 0 && duplicated >= 0, "a rate cannot be less than 0");
    check(outOfOrder + lost + duplicated <= THOUSAND, "the rates come to more than a thousand");
    check(vlan.orElse(1) > 0 && vlan.orElse(1) <= LARGEST_VLAN, "a VLAN identifier is 1 to 4094");
  }

  private static void check(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * These settings with one of them changed.
   *
   * @param option as on the command line, {@code --size}
   * @throws IllegalArgumentException when there is no such option, or the value is none for it
   */
  public Settings with(String option, String value) {
    if (!USAGE.contains("  " + option + " ")) {
      throw new IllegalArgumentException("there is no option " + option);
    }
    boolean word = option.equals("--scenario") || option.equals("--size");
    int number = word ? 0 : Integer.parseInt(value);
    return new Settings(
        option.equals("--scenario") ? Scenario.named(value) : scenario,
        option.equals("--size") ? size(value) : bytes,
        option.equals("--segment") ? number : segmentBytes,
        option.equals("--ack-every") ? number : ackEvery,
        option.equals("--concurrent") ? number : concurrent,
        option.equals("--out-of-order") ? number : outOfOrder,
        option.equals("--loss") ? number : lost,
        option.equals("--duplicate") ? number : duplicated,
        option.equals("--vlan") ? OptionalInt.of(number) : vlan,
        option.equals("--ip") ? number == 6 : ipv6,
        option.equals("--seed") ? number : seed);
  }

  private static long size(String value) {
    String digits = value.replaceFirst("[KMG]$", "");
    long unit =
        switch (value.charAt(value.length() - 1)) {
          case 'K' -> 1_000L;
          case 'M' -> 1_000_000L;
          case 'G' -> 1_000_000_000L;
          default -> 1L;
        };
    return Math.multiplyExact(Long.parseLong(digits), unit);
  }
}
