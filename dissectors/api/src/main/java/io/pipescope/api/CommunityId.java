package io.pipescope.api;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Community ID flow hash, version 1 with seed 0 (Corelight community-id-spec). */
public final class CommunityId {
  private static final int IP_PROTOCOL_TCP = 6;
  private static final int IP_PROTOCOL_UDP = 17;

  private CommunityId() {}

  /** The hash of a TCP conversation; the order of its ends does not matter when they are sorted. */
  public static String ofTcp(Endpoint lower, Endpoint higher) {
    return of(IP_PROTOCOL_TCP, lower, higher);
  }

  /** The hash of the UDP datagrams between two ends; their order does not matter. */
  public static String ofUdp(Endpoint one, Endpoint other) {
    int order = Arrays.compareUnsigned(one.address().toBytes(), other.address().toBytes());
    boolean sorted = order < 0 || (order == 0 && one.port() <= other.port());
    return of(IP_PROTOCOL_UDP, sorted ? one : other, sorted ? other : one);
  }

  private static String of(int protocol, Endpoint lower, Endpoint higher) {
    byte[] lowAddress = lower.address().toBytes();
    byte[] highAddress = higher.address().toBytes();
    ByteBuffer input = ByteBuffer.allocate(2 + 2 * lowAddress.length + 6);
    input.putShort((short) 0).put(lowAddress).put(highAddress);
    input.put((byte) protocol).put((byte) 0);
    input.putShort((short) lower.port()).putShort((short) higher.port());
    return "1:" + Base64.getEncoder().encodeToString(sha1().digest(input.array()));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
