package io.pipescope.bench.generate;

/**
 * What one end of a conversation sends at once: a head of its own, followed by a range of the
 * shared content. One object serves many messages.
 */
final class Message {
  private final Content content;
  private byte[] head = new byte[0];
  private int headLength;
  private int bodyStart;
  private int bodyLength;

  Message(Content content) {
    this.content = content;
  }

  /** Makes this message have a head and a body. */
  Message set(byte[] head, int headLength, int bodyStart, int bodyLength) {
    if (bodyStart + bodyLength > Content.LENGTH) {
      throw new IllegalArgumentException("there is not so much content");
    }
    this.head = head;
    this.headLength = headLength;
    this.bodyStart = bodyStart;
    this.bodyLength = bodyLength;
    return this;
  }

  int length() {
    return headLength + bodyLength;
  }

  /** Copies a part of the message and returns its Internet checksum, not folded. */
  int copy(int from, int length, byte[] target, int position) {
    int fromHead = Math.max(0, Math.min(headLength - from, length));
    int sum = 0;
    if (fromHead > 0) {
      System.arraycopy(head, from, target, position, fromHead);
      sum = sum(head, from, fromHead);
    }
    int fromBody = length - fromHead;
    if (fromBody > 0) {
      int start = bodyStart + from + fromHead - headLength;
      System.arraycopy(content.bytes(), start, target, position + fromHead, fromBody);
      sum += content.sum(start, start + fromBody, (fromHead & 1) != 0);
    }
    return sum;
  }

  /** The Internet checksum of bytes, not folded; for fewer than 32,768 words. */
  static int sum(byte[] bytes, int from, int length) {
    int sum = 0;
    int end = from + (length & ~1);
    for (int i = from; i < end; i += 2) {
      sum += (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
    }
    return (length & 1) == 0 ? sum : sum + ((bytes[end] & 0xff) << 8);
  }
}
