package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/** A client that copies files from and to a share, 64 KiB to 1 MiB at a time. */
final class SmbFilesTalk implements Talk {
  private static final int MOST_FILES = 24;
  private static final int MOST_TRANSFERS = 32;
  private static final int MOST_AHEAD = 4;
  private static final int SMALLEST_TRANSFER = 65_536;
  private static final int SIZES = 5;

  private final Connection connection;
  private final SmbSession session;
  private final SplittableRandom random;
  private boolean begun;
  private int files;
  private int transfers;
  private int transferSize;
  private boolean writes;
  private long offset;

  SmbFilesTalk(Environment environment, long number) {
    connection =
        new Connection(environment, number, environment.settings().scenario().serverPort());
    random = connection.random();
    session =
        new SmbSession(connection, environment.content(), "fileserver", "user" + number % 100);
    files = random.nextInt(1, MOST_FILES + 1);
  }

  @Override
  public boolean step(boolean hurry) {
    if (!begun) {
      begun = true;
      connection.open();
      session.logOn();
      session.connect("data", false);
      open();
      return true;
    }
    if (transfers > 0 && !hurry) {
      transfer();
      return true;
    }
    session.close();
    if (--files > 0 && !hurry) {
      open();
      return true;
    }
    session.logOff();
    connection.close();
    return false;
  }

  private void open() {
    transfers = random.nextInt(1, MOST_TRANSFERS + 1);
    transferSize = SMALLEST_TRANSFER << random.nextInt(SIZES);
    writes = random.nextBoolean();
    offset = 0;
    session.create(
        "folder\\file-" + random.nextInt(1_000_000) + ".bin", (long) transfers * transferSize);
  }

  private void transfer() {
    if (writes) {
      session.write(offset, contentStart(), transferSize);
      offset += transferSize;
      transfers--;
      return;
    }
    int ahead = Math.min(transfers, random.nextInt(1, MOST_AHEAD + 1));
    long[] ids = new long[ahead];
    for (int i = 0; i < ahead; i++) {
      ids[i] = session.readRequest(offset, transferSize);
      offset += transferSize;
    }
    for (long id : ids) {
      session.readAnswer(id, contentStart(), transferSize);
    }
    transfers -= ahead;
  }

  private int contentStart() {
    return random.nextInt(Content.LENGTH - transferSize);
  }
}
