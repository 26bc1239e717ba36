package io.pipescope.capture;

import io.pipescope.api.Packet;

/**
 * Walks a capture once, frame by frame, in file order. Belongs to one thread.
 *
 * <pre>{@code
 * while (reader.next(packet)) {
 *   // the bytes of packet.buffer() are valid until the next call
 * }
 * CaptureEnd end = reader.end();
 * }</pre>
 *
 * <p>Bytes that lie about their length end the walk with an anomaly, never with an exception.
 */
public interface CaptureReader extends AutoCloseable {

  /**
   * Goes on to the next frame and {@linkplain Packet#begin begins} the packet with it. Allocates
   * nothing for a frame.
   *
   * <p>An original length above 2<sup>30</sup> bytes is delivered as 2<sup>30</sup>. A frame
   * without a time stamp (pcapng simple packet block) has the time 0, as libpcap gives it.
   *
   * @return whether there was one; after the end always {@code false}
   */
  boolean next(Packet packet);

  /**
   * How the walk ended.
   *
   * @throws IllegalStateException before {@link #next} has returned {@code false}
   */
  CaptureEnd end();

  /** Whether the walk ended because the capture is cut short. */
  default boolean truncated() {
    return end().truncated();
  }

  /** Lets go of the bytes; those of the last frame must not be touched any more. */
  @Override
  void close();
}
