package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/** A client that calls the services of a Windows server, over one named pipe after the other. */
final class RpcTalk implements Talk {
  private static final int MOST_PIPES = 20;
  private static final int WRITE_AND_READ_ONE_IN = 4;

  private final Connection connection;
  private final SmbSession session;
  private final SplittableRandom random;
  private final RpcCalls calls;
  private boolean begun;
  private int pipes;

  RpcTalk(Environment environment, long number) {
    connection =
        new Connection(environment, number, environment.settings().scenario().serverPort());
    random = connection.random();
    session = new SmbSession(connection, environment.content(), "server", "admin" + number % 10);
    calls = new RpcCalls(random);
    pipes = random.nextInt(1, MOST_PIPES + 1);
  }

  @Override
  public boolean step(boolean hurry) {
    if (!begun) {
      begun = true;
      connection.open();
      session.logOn();
      session.connect("IPC$", true);
      return true;
    }
    if (pipes > 0 && !hurry) {
      pipes--;
      onePipe();
      return true;
    }
    session.logOff();
    connection.close();
    return false;
  }

  private void onePipe() {
    RpcService service = RpcService.values()[random.nextInt(RpcService.values().length)];
    boolean byReading = random.nextInt(WRITE_AND_READ_ONE_IN) == 0;
    session.create(service.pipe(), 0);
    calls.bind(service);
    exchange(byReading);
    for (RpcService.Call call : service.calls()) {
      calls.call(call);
      exchange(byReading);
    }
    session.close();
  }

  private void exchange(boolean byReading) {
    if (byReading) {
      session.writeAndRead(calls.question(), calls.answer());
    } else {
      session.transceive(calls.question(), calls.answer());
    }
  }
}
