package io.pipescope.api;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Community ID flow hashes, version 1 with seed 0 (Corelight community-id-spec). One object serves
 * one thread.
 */
public final class CommunityId {
  private static final int IP_PROTOCOL_TCP = 6;
  private static final int IP_PROTOCOL_UDP = 17;

  /** Seed, two IPv6 addresses, protocol with padding, ports. */
  private static final int LONGEST_INPUT = 2 + 32 + 2 + 4;

  private final ByteBuffer input = ByteBuffer.allocate(LONGEST_INPUT);
  private final MessageDigest sha1;

  /** One that can be asked any number of times. */
  public CommunityId() {
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The hash of a TCP conversation whose ends are sorted by address, then port. */
  public String ofTcp(Endpoint lower, Endpoint higher) {
    return of(IP_PROTOCOL_TCP, lower, higher);
  }

  /** The hash of the UDP datagrams between two ends; their order does not matter. */
  public String ofUdp(Endpoint one, Endpoint other) {
    int order = Arrays.compareUnsigned(one.address().toBytes(), other.address().toBytes());
    boolean sorted = order < 0 || (order == 0 && one.port() <= other.port());
    return of(IP_PROTOCOL_UDP, sorted ? one : other, sorted ? other : one);
  }

  private String of(int protocol, Endpoint lower, Endpoint higher) {
    input.clear();
    input.putShort((short) 0);
    input.put(lower.address().toBytes()).put(higher.address().toBytes());
    input.put((byte) protocol).put((byte) 0);
    input.putShort((short) lower.port()).putShort((short) higher.port());
    sha1.update(input.array(), 0, input.position());
    return "1:" + Base64.getEncoder().encodeToString(sha1.digest());
  }
}
