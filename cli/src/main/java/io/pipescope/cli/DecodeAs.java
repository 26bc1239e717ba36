package io.pipescope.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A TCP port whose protocol is given by the user.
 *
 * @param port 0 to 65,535
 * @param protocol the short name of a protocol
 */
record DecodeAs(int port, String protocol) {

  /** Reads {@code tcp.port=4445:smb}. */
  static final class Converter implements ITypeConverter<DecodeAs> {
    private static final Pattern RULE = Pattern.compile("tcp\\.port=([0-9]{1,5}):([a-z0-9_]+)");

    @Override
    public DecodeAs convert(String text) {
      Matcher rule = RULE.matcher(text);
      if (!rule.matches() || Integer.parseInt(rule.group(1)) > 0xffff) {
        throw new TypeConversionException(
            "'" + text + "' is no rule. Write tcp.port=PORT:PROTOCOL, as in tcp.port=4445:smb");
      }
      return new DecodeAs(Integer.parseInt(rule.group(1)), rule.group(2));
    }
  }
}
