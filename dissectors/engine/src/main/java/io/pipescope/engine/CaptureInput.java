package io.pipescope.engine;

import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureSource;
import io.pipescope.capture.Pcap4jSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a capture comes from. */
public sealed interface CaptureInput {

  /** A capture file, compressed or not. */
  record File(Path path) implements CaptureInput {
    @Override
    public CaptureSource open(AnalysisRequest request, int readers) throws IOException {
      return request.reader() == AnalysisRequest.ReaderKind.PCAP4J
          ? Pcap4jSource.open(path)
          : CaptureSource.open(path, request.limits(), readers);
    }

    @Override
    public long size() {
      try {
        return Files.isRegularFile(path) ? Files.size(path) : Long.MAX_VALUE;
      } catch (IOException e) {
        return Long.MAX_VALUE; // opening it will tell what is wrong
      }
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A capture that comes byte by byte, such as standard input. */
  record Stream(String name, InputStream in) implements CaptureInput {
    @Override
    public CaptureSource open(AnalysisRequest request, int readers) throws CaptureException {
      return CaptureSource.ofStream(name, in, request.limits(), readers);
    }

    @Override
    public long size() {
      return Long.MAX_VALUE;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A capture that is being made: it is open already and ends when somebody closes it. */
  record Opened(CaptureSource source) implements CaptureInput {
    @Override
    public CaptureSource open(AnalysisRequest request, int readers) {
      return source;
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public String toString() {
      return source.name();
    }
  }

  /**
   * Opens it for so many readers.
   *
   * @throws CaptureException when it cannot be read or is no capture
   * @throws IOException when libpcap is wanted and missing
   */
  CaptureSource open(AnalysisRequest request, int readers) throws IOException;

  /**
   * Its size in bytes; {@link Long#MAX_VALUE} when it is not known. A small one gets one reader.
   */
  long size();

  /** Whether its events are wanted at once, even at the cost of speed. */
  default boolean live() {
    return false;
  }
}
