package io.pipescope.bench.generate;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;

/**
 * Writes a capture of made traffic to a file or to standard output, as fast as a disk takes it.
 *
 * <pre>{@code
 * CaptureGenerator --scenario smb-files --size 475M --out FILE
 * }</pre>
 *
 * <p>Conversations overlap as they do on a network: some are active at a time and take turns. Once
 * the size is reached, no new ones begin, and those that are active come to their proper end.
 */
public final class CaptureGenerator {
  private static final int USAGE = 1;
  private static final int FAILED = 2;

  private CaptureGenerator() {}

  /** Runs the generator; exits with 1 after wrong arguments, 2 when the output fails. */
  public static void main(String[] arguments) {
    Settings settings = Settings.DEFAULT;
    Path file = Path.of("-");
    try {
      for (int i = 0; i < arguments.length; i += 2) {
        if (i + 1 == arguments.length) {
          throw new IllegalArgumentException(arguments[i] + " needs a value");
        }
        if (arguments[i].equals("--out")) {
          file = Path.of(arguments[i + 1]);
        } else {
          settings = settings.with(arguments[i], arguments[i + 1]);
        }
      }
    } catch (IllegalArgumentException e) {
      System.err.println("CaptureGenerator: " + e.getMessage());
      System.err.print(Settings.USAGE);
      System.exit(USAGE);
    }
    try (OutputStream out =
        file.toString().equals("-")
            ? new FileOutputStream(java.io.FileDescriptor.out)
            : new FileOutputStream(file.toFile())) {
      System.err.println(write(settings, out));
    } catch (IOException | UncheckedIOException e) {
      System.err.println("CaptureGenerator: " + e.getMessage());
      System.exit(FAILED);
    }
  }

  /**
   * Writes one capture.
   *
   * @param settings what it is to hold
   * @param out takes the file's bytes in large pieces; not closed
   * @return what was written
   * @throws UncheckedIOException when the output cannot be written
   */
  public static Counts write(Settings settings, OutputStream out) {
    PcapOutput pcap = new PcapOutput(out);
    Environment environment = new Environment(settings, pcap, new Content());
    ArrayDeque<Talk> active = new ArrayDeque<>();
    long conversations = 0;
    while (true) {
      boolean enough = pcap.bytes() >= settings.bytes();
      while (!enough && active.size() < settings.concurrent()) {
        active.add(settings.scenario().begin(environment, conversations++));
      }
      if (active.isEmpty()) {
        break;
      }
      Talk next = active.remove();
      if (next.step(enough)) {
        active.add(next);
      }
    }
    pcap.flush();
    return new Counts(pcap.bytes(), pcap.frames(), conversations);
  }

  /**
   * What a capture holds.
   *
   * @param bytes of the file
   * @param frames in it
   * @param conversations TCP conversations
   */
  public record Counts(long bytes, long frames, long conversations) {
    @Override
    public String toString() {
      return bytes + " bytes, " + frames + " frames, " + conversations + " conversations";
    }
  }
}
