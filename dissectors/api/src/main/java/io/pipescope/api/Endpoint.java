package io.pipescope.api;

/**
 * One end of a conversation.
 *
 * @param address of the host
 * @param port 0 to 65,535
 */
public record Endpoint(IpAddress address, int port) {

  /** {@code 10.0.0.1:445} or {@code [2001:db8::1]:445}. */
  @Override
  public String toString() {
    return address.isIpv4() ? address + ":" + port : "[" + address + "]:" + port;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Endpoint end && port == end.port && address.equals(end.address);
  }

  @Override
  public int hashCode() {
    return 31 * address.hashCode() + port;
  }
}
