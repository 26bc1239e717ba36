package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/** One long transfer from a client to a server, 256 KiB in a turn. */
final class BulkTalk implements Talk {
  private static final int PIECE = 256 << 10;
  private static final int MOST_PIECES = 1_024;

  private final Connection connection;
  private final Message message;
  private final SplittableRandom random;
  private int left;
  private boolean begun;

  BulkTalk(Environment environment, long number) {
    connection =
        new Connection(environment, number, environment.settings().scenario().serverPort());
    message = new Message(environment.content());
    random = connection.random();
    left = random.nextInt(1, MOST_PIECES + 1);
  }

  @Override
  public boolean step(boolean hurry) {
    if (!begun) {
      begun = true;
      connection.open();
      return true;
    }
    if (left > 0 && !hurry) {
      left--;
      int start = random.nextInt(Content.LENGTH - PIECE);
      connection.send(Connection.CLIENT, message.set(new byte[0], 0, start, PIECE));
      return true;
    }
    connection.close();
    return false;
  }
}
