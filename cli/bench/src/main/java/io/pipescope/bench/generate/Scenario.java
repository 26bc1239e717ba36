package io.pipescope.bench.generate;

import java.util.Locale;

/** Kinds of traffic. */
public enum Scenario {
  /** SMB 3.1.1 sessions that read and write files in large pieces. */
  SMB_FILES(445) {
    @Override
    Talk begin(Environment environment, long number) {
      return new SmbFilesTalk(environment, number);
    }
  },
  /** SMB 3.1.1 sessions with remote procedure calls over named pipes. */
  RPC(445) {
    @Override
    Talk begin(Environment environment, long number) {
      return new RpcTalk(environment, number);
    }
  },
  /** A few long transfers of bytes that are no protocol. */
  TCP_BULK(5001) {
    @Override
    Talk begin(Environment environment, long number) {
      return new BulkTalk(environment, number);
    }
  },
  /** Very many conversations of a few bytes each, between many addresses. */
  SHORT_FLOWS(7070) {
    @Override
    Talk begin(Environment environment, long number) {
      return new ShortTalk(environment, number);
    }
  };

  private final int serverPort;

  Scenario(int serverPort) {
    this.serverPort = serverPort;
  }

  int serverPort() {
    return serverPort;
  }

  /**
   * Begins a conversation.
   *
   * @param number of the conversation in the capture, from 0
   */
  abstract Talk begin(Environment environment, long number);

  /**
   * The scenario of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Scenario named(String name) {
    for (Scenario scenario : values()) {
      if (scenario.toString().equals(name)) {
        return scenario;
      }
    }
    throw new IllegalArgumentException("there is no scenario " + name);
  }

  /** The name on the command line, {@code smb-files}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
