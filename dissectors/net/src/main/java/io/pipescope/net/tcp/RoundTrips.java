package io.pipescope.net.tcp;

/** Times from a segment to its acknowledgment, in nanoseconds. */
final class RoundTrips {
  private int samples;
  private long shortest = Long.MAX_VALUE;
  private long longest;
  private long sum;

  void add(long nanoseconds) {
    samples++;
    shortest = Math.min(shortest, nanoseconds);
    longest = Math.max(longest, nanoseconds);
    sum += nanoseconds;
  }

  /** As events show them; at least one must have been added. */
  AckRoundTrips report() {
    return new AckRoundTrips(samples, shortest / 1000, sum / samples / 1000, longest / 1000);
  }
}
