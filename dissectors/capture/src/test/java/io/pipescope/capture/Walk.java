package io.pipescope.capture;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The frames of a capture and how they ended. */
record Walk(List<Frame> frames, CaptureEnd end) {
  /** Short, so that structures lie across the end of a chunk. */
  private static final int CHUNK = 100;

  static Walk of(CaptureReader reader) {
    List<Frame> frames = new ArrayList<>();
    Packet packet = new Packet(anomaly -> {});
    while (reader.next(packet)) {
      frames.add(Frame.of(packet));
    }
    return new Walk(frames, reader.end());
  }

  static Walk of(CaptureSource source) {
    try (source;
        CaptureReader reader = source.newReader()) {
      return of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Walk of(byte[] capture) {
    return of(capture, Limits.DEFAULT);
  }

  static Walk of(byte[] capture, Limits limits) {
    try {
      InputStream in = new ByteArrayInputStream(capture);
      return of(StreamSource.open("bytes", "bytes", in, limits, 1, CHUNK));
    } catch (CaptureException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The anomaly that ended the walk. */
  Anomaly anomaly() {
    return end.anomaly().orElseThrow();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
