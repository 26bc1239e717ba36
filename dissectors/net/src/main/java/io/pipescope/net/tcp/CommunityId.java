package io.pipescope.net.tcp;

import io.pipescope.api.Endpoint;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Community ID flow hash, version 1 with seed 0 (Corelight community-id-spec). */
final class CommunityId {
  private static final int IP_PROTOCOL_TCP = 6;

  private CommunityId() {}

  /** The hash of a TCP conversation; the order of its ends does not matter when they are sorted. */
  static String ofTcp(Endpoint lower, Endpoint higher) {
    byte[] lowAddress = lower.address().toBytes();
    byte[] highAddress = higher.address().toBytes();
    ByteBuffer input = ByteBuffer.allocate(2 + 2 * lowAddress.length + 6);
    input.putShort((short) 0).put(lowAddress).put(highAddress);
    input.put((byte) IP_PROTOCOL_TCP).put((byte) 0);
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
