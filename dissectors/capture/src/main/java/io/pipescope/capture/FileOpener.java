package io.pipescope.capture;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Decides how a file is to be read. */
final class FileOpener {
  private FileOpener() {}

  static CaptureSource open(Path file, Limits limits, int readers) throws CaptureException {
    if (Files.isDirectory(file)) {
      throw new CaptureException(file.toString(), "is a directory, no capture");
    }
    try {
      if (!isPlain(file) && Files.exists(file)) {
        return stream(file, limits, readers);
      }
      byte[] head = head(file);
      CaptureFormat format = CaptureFormat.of(head);
      return switch (format) {
        case PCAP, PCAPNG -> FileSource.open(file, format, limits);
        case GZIP -> stream(file, limits, readers);
        case OTHER -> throw new CaptureException(file.toString(), ForeignFile.describe(head));
      };
    } catch (CaptureException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new CaptureException(file.toString(), "no such file", e);
    } catch (AccessDeniedException e) {
      throw new CaptureException(file.toString(), "may not be read (permission denied)", e);
    } catch (IOException e) {
      throw new CaptureException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether any part of the file can be read at any time; not so inside of an archive. */
  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file) && file.getFileSystem() == FileSystems.getDefault();
  }

  private static CaptureSource stream(Path file, Limits limits, int readers) throws IOException {
    return StreamSource.open(
        file.toString(),
        String.valueOf(file.getFileName()),
        Files.newInputStream(file),
        limits,
        readers,
        SharedChunks.DEFAULT_LENGTH);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(CaptureFormat.HEAD_LENGTH);
    }
  }

  static boolean looksLikeCapture(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      CaptureFormat format = CaptureFormat.of(head(file));
      return format == CaptureFormat.GZIP ? holdsCapture(file) : format != CaptureFormat.OTHER;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holdsCapture(Path gzip) throws IOException {
    try (InputStream in = new GzipStream(Files.newInputStream(gzip))) {
      return switch (CaptureFormat.of(in.readNBytes(CaptureFormat.HEAD_LENGTH))) {
        case PCAP, PCAPNG -> true;
        case GZIP, OTHER -> false;
      };
    }
  }
}
