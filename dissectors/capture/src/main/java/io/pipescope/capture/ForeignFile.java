package io.pipescope.capture;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Files that people take for captures, so that the message can say what they are. */
enum ForeignFile {
  GZIP("gzip inside gzip: decompress it first", "\u001f\u008b"),
  ZIP("a zip archive: unpack it first", "PK\3\4"),
  XZ("compressed with xz: decompress it first", "\u00fd7zXZ\0"),
  ZSTD("compressed with zstd: decompress it first", "(\u00b5/\u00fd"),
  LZ4("compressed with lz4: decompress it first", "\4\"M\30"),
  BZIP2("compressed with bzip2: decompress it first", "BZh"),
  SNOOP("a snoop capture: convert it to pcap first", "snoop\0"),
  NETWORK_MONITOR("a Network Monitor capture: convert it to pcap first", "GMBU"),
  ELF("an ELF program, no capture", "\177ELF"),
  PDF("a PDF document, no capture", "%PDF");

  private final String what;
  private final String magic;

  ForeignFile(String what, String magic) {
    this.what = what;
    this.magic = magic;
  }

  /** What a file with these first bytes is, as the end of a sentence that begins with its name. */
  static String describe(byte[] head) {
    if (head.length == 0) {
      return "is empty (0 bytes), no capture";
    }
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    for (ForeignFile file : values()) {
      if (begin.startsWith(file.magic)) {
        return "is " + file.what;
      }
    }
    return isText(head)
        ? "begins with the text \"" + begin.strip() + "\", no capture"
        : "begins with the bytes " + HexFormat.of().formatHex(head) + ", no capture";
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
