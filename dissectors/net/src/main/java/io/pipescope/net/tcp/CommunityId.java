package io.pipescope.net.tcp;

import io.pipescope.api.Endpoint;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Community ID flow hashes, version 1 with seed 0 (Corelight community-id-spec). One object serves
 * one thread.
 */
final class CommunityId {
  private static final int IP_PROTOCOL_TCP = 6;

  /** Seed, two IPv6 addresses, protocol with padding, ports. */
  private static final int LONGEST_INPUT = 2 + 32 + 2 + 4;

  private final ByteBuffer input = ByteBuffer.allocate(LONGEST_INPUT);
  private final MessageDigest sha1;

  CommunityId() {
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The hash of a TCP conversation; the order of its ends does not matter when they are sorted. */
  String ofTcp(Endpoint lower, Endpoint higher) {
    input.clear();
    input.putShort((short) 0);
    input.put(lower.address().toBytes()).put(higher.address().toBytes());
    input.put((byte) IP_PROTOCOL_TCP).put((byte) 0);
    input.putShort((short) lower.port()).putShort((short) higher.port());
    sha1.update(input.array(), 0, input.position());
    return "1:" + Base64.getEncoder().encodeToString(sha1.digest());
  }
}
