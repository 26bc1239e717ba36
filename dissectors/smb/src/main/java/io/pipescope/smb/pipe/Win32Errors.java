package io.pipescope.smb.pipe;

import io.pipescope.api.ResourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What programs see of an NTSTATUS: the Win32 error that it is turned into ([MS-ERREF] 2.2). */
final class Win32Errors {
  private final Map<Integer, String> byStatus = new HashMap<>();
  private final Map<Integer, String> byNumber = new HashMap<>();

  private Win32Errors() {
    try (InputStream in = ResourceFile.open(Win32Errors.class, "win32_errors.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        byStatus.put(Integer.parseUnsignedInt(columns[0], 16), columns[2]);
        byNumber.putIfAbsent(Integer.parseInt(columns[1]), columns[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The error of an NTSTATUS, if Windows has one for it. */
  static Optional<String> ofNtStatus(int status) {
    return Optional.ofNullable(Table.ONLY.byStatus.get(status));
  }

  /** The error with this number, if a status leads to it. */
  static Optional<String> ofNumber(int number) {
    return Optional.ofNullable(Table.ONLY.byNumber.get(number));
  }

  /** The table, read when the first name is asked for. */
  private static final class Table {
    static final Win32Errors ONLY = new Win32Errors();
  }
}
