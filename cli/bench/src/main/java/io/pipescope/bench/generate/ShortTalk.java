package io.pipescope.bench.generate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question of a few bytes and its answer. */
final class ShortTalk implements Talk {
  private final Connection connection;
  private final Message message;
  private final long number;
  private int steps;

  ShortTalk(Environment environment, long number) {
    connection =
        new Connection(environment, number, environment.settings().scenario().serverPort());
    message = new Message(environment.content());
    this.number = number;
  }

  @Override
  public boolean step(boolean hurry) {
    switch (steps++) {
      case 0 -> connection.open();
      case 1 -> say(Connection.CLIENT, "what is %d?\n");
      case 2 -> say(Connection.SERVER, "%d is a number\n");
      default -> {
        connection.close();
        return false;
      }
    }
    return true;
  }

  private void say(int from, String format) {
    byte[] text = String.format(Locale.ROOT, format, number).getBytes(StandardCharsets.US_ASCII);
    connection.send(from, message.set(text, text.length, 0, 0));
  }
}
