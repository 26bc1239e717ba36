package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/**
 * A TCP conversation as a capture holds it: sequence numbers, acknowledgments, and what the
 * settings want to go wrong with data segments.
 */
final class Connection {
  static final int CLIENT = 0;
  static final int SERVER = 1;

  private static final int MICROSECONDS_TO_THINK = 20;
  private static final int THOUSAND = 1_000;
  private static final int MOST_LATE = 3;
  private static final byte[] NOTHING = {};

  private final PcapOutput pcap;
  private final Settings settings;
  private final SplittableRandom random;
  private final Frames[] frames;
  private final int[] sequence;
  private final int[] unanswered = new int[2];
  private final Message empty;
  private final boolean undisturbed;

  private byte[] late = NOTHING;
  private int lateIn;

  /**
   * @param number of the conversation in the capture
   * @param serverPort of TCP
   */
  Connection(Environment environment, long number, int serverPort) {
    pcap = environment.pcap();
    settings = environment.settings();
    random = new SplittableRandom(settings.seed() * 31 + number);
    Address client = Address.client(settings.ipv6(), number);
    Address server = Address.server(settings.ipv6(), number, serverPort);
    frames =
        new Frames[] {
          new Frames(environment, client, server), new Frames(environment, server, client)
        };
    sequence = new int[] {random.nextInt(), random.nextInt()};
    empty = new Message(environment.content());
    undisturbed = settings.outOfOrder() + settings.lost() + settings.duplicated() == 0;
  }

  /** Numbers that belong to this conversation. */
  SplittableRandom random() {
    return random;
  }

  /** Opens the conversation. */
  void open() {
    int segment = settings.segmentBytes();
    frames[CLIENT].syn(Frames.SYN, sequence[CLIENT]++, 0, segment);
    frames[SERVER].syn(Frames.SYN | Frames.ACK, sequence[SERVER]++, sequence[CLIENT], segment);
    acknowledge(CLIENT);
  }

  /** Sends a message, in as many segments as it takes. */
  void send(int from, Message message) {
    pcap.pause(MICROSECONDS_TO_THINK);
    int length = message.length();
    int offset = 0;
    while (offset < length) {
      int part = Math.min(settings.segmentBytes(), length - offset);
      int flags = offset + part == length ? Frames.ACK | Frames.PSH : Frames.ACK;
      data(from, flags, message, offset, part);
      offset += part;
      if (++unanswered[from] == settings.ackEvery()) {
        acknowledge(1 - from);
      }
    }
    unanswered[1 - from] = 0;
    releaseLate();
  }

  /** Answers what was received with an acknowledgment alone. */
  void acknowledge(int from) {
    unanswered[1 - from] = 0;
    frames[from].segment(Frames.ACK, sequence[from], sequence[1 - from], empty, 0, 0);
  }

  /** Closes both directions. */
  void close() {
    frames[CLIENT].segment(
        Frames.FIN | Frames.ACK, sequence[CLIENT]++, sequence[SERVER], empty, 0, 0);
    frames[SERVER].segment(
        Frames.FIN | Frames.ACK, sequence[SERVER]++, sequence[CLIENT], empty, 0, 0);
    acknowledge(CLIENT);
  }

  private void data(int from, int flags, Message message, int offset, int length) {
    int start = sequence[from];
    sequence[from] += length;
    if (undisturbed) {
      frames[from].segment(flags, start, sequence[1 - from], message, offset, length);
      return;
    }
    int fate = random.nextInt(THOUSAND);
    int frame = frames[from].segment(flags, start, sequence[1 - from], message, offset, length);
    if (fate < settings.lost()) {
      pcap.undo(frame);
    } else if (fate < settings.lost() + settings.duplicated()) {
      frames[from].segment(flags, start, sequence[1 - from], message, offset, length);
    } else if (fate < settings.lost() + settings.duplicated() + settings.outOfOrder()) {
      delay(frame);
      return;
    }
    if (late.length > 0 && --lateIn == 0) {
      releaseLate();
    }
  }

  /** Takes the frame that was written last out of the capture, to write it later. */
  private void delay(int frameLength) {
    byte[] frame = pcap.takeBack(frameLength);
    releaseLate();
    late = frame;
    lateIn = 1 + random.nextInt(MOST_LATE);
  }

  private void releaseLate() {
    if (late.length > 0) {
      byte[] frame = late;
      late = NOTHING;
      int position = pcap.begin(frame.length);
      System.arraycopy(frame, 0, pcap.frameBytes(), position, frame.length);
    }
  }
}
