package io.pipescope.capture;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.capture.ByteWindow.Cut;
import io.pipescope.ksy.WireStream;
import java.util.Locale;
import java.util.Optional;

/** What the readers of the two formats share: counting, and how a walk ends. */
abstract class FrameWalk implements CaptureReader {
  private static final String LAYER = "capture";

  /** Leaves room to add headers to a length without overflow. */
  static final int MAX_LENGTH = 1 << 30;

  final ByteWindow window;
  final WireStream in = new WireStream();

  /** Captured bytes above which a record is taken for damage. */
  final int maxCaptured;

  /** Frames delivered so far. */
  long frames;

  private Optional<CaptureEnd> end = Optional.empty();

  FrameWalk(ByteWindow window, Limits limits) {
    this.window = window;
    this.maxCaptured = Math.min(limits.frameBytes(), MAX_LENGTH);
  }

  static CaptureReader over(ByteWindow window, CaptureFormat format, Limits limits) {
    return format == CaptureFormat.PCAPNG
        ? new PcapngReader(window, limits)
        : new PcapReader(window, limits);
  }

  /** Begins the packet with the next frame; or calls one of the methods that end the walk. */
  abstract boolean read(Packet packet);

  @Override
  public final boolean next(Packet packet) {
    return end.isEmpty() && read(packet);
  }

  /** Names the frame that comes next. */
  final String what() {
    return "frame " + (frames + 1);
  }

  static int clampLength(long length) {
    return (int) Math.min(length, MAX_LENGTH);
  }

  /** Ends the walk where the bytes end between two frames; that may be the proper end. */
  final boolean atEnd(String what, long needed) {
    if (window.remaining() == 0 && window.cut().isEmpty()) {
      end = Optional.of(new CaptureEnd(frames, Optional.empty()));
      return false;
    }
    return cutShort(what, needed);
  }

  /** Ends the walk where the bytes end inside a structure at the position. */
  final boolean cutShort(String what, long needed) {
    return cutShort(what, needed, window.offset());
  }

  /** The same for a structure that began earlier. */
  final boolean cutShort(String what, long needed, long start) {
    return cutShort(window.cut().orElse(Cut.FILE), what, needed, start);
  }

  private boolean cutShort(Cut cut, String what, long needed, long start) {
    long available = window.offset() + window.remaining() - start;
    String message =
        String.format(
            Locale.ROOT,
            "%s: %s takes %d bytes, %d are left",
            capital(cut.sentence),
            what,
            needed,
            available);
    return stop(Anomaly.ofLength(LAYER, cut.code, message, needed, available, start, ""));
  }

  static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** Ends the walk because a length cannot be true. */
  final boolean malformed(
      String code, String message, long needed, long available, String lengthFrom) {
    return stop(
        Anomaly.ofLength(LAYER, code, message, needed, available, window.offset(), lengthFrom));
  }

  /** Ends the walk. */
  final boolean stop(String code, String message) {
    return stop(Anomaly.of(LAYER, code, message));
  }

  private boolean stop(Anomaly anomaly) {
    end = Optional.of(new CaptureEnd(frames, Optional.of(anomaly)));
    return false;
  }

  @Override
  public final CaptureEnd end() {
    return end.orElseThrow(() -> new IllegalStateException("the capture is still being walked"));
  }

  @Override
  public final void close() {
    window.close();
  }
}
