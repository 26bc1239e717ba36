package io.pipescope.api;

import java.lang.reflect.RecordComponent;

/**
 * Every bound that pipescope keeps, so that memory does not grow with the capture and hostile
 * traffic cannot exhaust it. At a bound the oldest entry is closed and an anomaly {@code limit.*}
 * says so.
 *
 * @param conversations how many TCP conversations are followed at once. 2^18 with about 900 bytes
 *     each stay below 256 MiB, and are more than a busy server holds.
 * @param conversationsWithoutData how many of them may be without a byte of data, as those are that
 *     floods and scans leave behind, open or closed. 2^15: below 32 MiB, and more than the queues
 *     of half-open connections of many servers together.
 * @param conversationIdleSeconds capture time after which a silent conversation ends. One day: TCP
 *     itself sets no bound, and keep-alives come every two hours (RFC 9293 section 3.8.4).
 * @param conversationLingerSeconds capture time for which a closed conversation still collects its
 *     late segments. Ten minutes, more than twice the 2 MSL of RFC 9293.
 * @param outOfOrderBytes bytes kept of one direction behind a hole. 1 MiB: four times the window
 *     that common receivers offer on a lossy path.
 * @param outOfOrderTotalBytes the same, of all conversations together. An eighth of it more is for
 *     the bytes that were delivered last, with which later copies are compared.
 * @param fragmentedDatagrams IP datagrams that wait for fragments. 4,096, what one host of the
 *     sender's rate can leave unfinished in the timeout on a gigabit link.
 * @param fragmentBytes payload of all waiting fragments together, in bytes.
 * @param fragmentTimeoutSeconds capture time after which a datagram is given up: 30, as Linux does;
 *     RFC 791 suggests 15 and RFC 8200 section 4.5 prescribes 60.
 * @param layers headers read in one frame before it is given up as a tunnel without end
 * @param frameBytes captured length of one frame, in bytes, above which a record is taken for
 *     damage. 16 MiB: sixty times the largest snapshot length that capture tools offer.
 * @param messageBytes bytes kept of one message that spans several segments. 1 MiB: requests and
 *     answers that are not file data stay below 64 KiB by default.
 * @param messageTotalBytes the same, of all conversations together. 64 MiB: 64 messages of the
 *     largest size at once; messages of less than 4 KiB do not count.
 * @param messageValues values that one message unfolds into, where a definition of the user says
 *     how. 65,536: a structure for every sixteen bytes of a message that is as long as is kept.
 * @param tableEntries what the tables of all conversations' dissectors hold together: sessions,
 *     trees, open files, pipes with their calls, requests that wait, presentation contexts. What is
 *     large counts as several. What packets without a conversation wait for may be as much as of
 *     one partition. 2^20: with about 400 bytes each they stay below 512 MiB, and a busy server has
 *     some ten thousand files open.
 * @param pendingRequests requests of one conversation that wait for their answer. 8,192, the
 *     credits that a Windows server grants at most.
 * @param openFiles files and pipes of one conversation known by their identifier; as many sessions
 *     and as many trees. 8,192, so that one conversation alone does not use up the table entries of
 *     its partition.
 * @param openPipes named pipes of one conversation that are open at once, and attempts to open one
 *     that are remembered. 1,024: several times what one client of a busy server holds.
 * @param pipeCalls calls of one named pipe that are reported, the first half and the last half of
 *     them. 512: more than nearly all pipes see; pipes that live for days make hundreds of
 *     thousands.
 * @param compoundCommands commands in one chained message
 * @param presentationContexts interfaces of one DCE/RPC association, each in one encoding. 1,024:
 *     one bind can offer 255 of them; clients use a few dozen at most.
 * @param urgentStreamBytes bytes kept of one direction from its first urgent mark on, to show and
 *     hash what different stacks give their applications. 1 MiB: urgent data is for interactive
 *     protocols, and those do not move more.
 * @param urgentMarks urgent marks of one direction. 2^14: an interactive session of a day has
 *     hundreds, and the event lists every one of them.
 * @param urgentTotalBytes what both may take of all conversations together. 64 MiB, as for bytes
 *     behind holes.
 * @param anomaliesPerCode anomalies of one code reported of one conversation; the rest is counted
 */
public record Limits(
    int conversations,
    int conversationsWithoutData,
    int conversationIdleSeconds,
    int conversationLingerSeconds,
    int outOfOrderBytes,
    long outOfOrderTotalBytes,
    int fragmentedDatagrams,
    int fragmentBytes,
    int fragmentTimeoutSeconds,
    int layers,
    int frameBytes,
    int messageBytes,
    long messageTotalBytes,
    int messageValues,
    long tableEntries,
    int pendingRequests,
    int openFiles,
    int openPipes,
    int pipeCalls,
    int compoundCommands,
    int presentationContexts,
    int urgentStreamBytes,
    int urgentMarks,
    long urgentTotalBytes,
    int anomaliesPerCode) {

  private static final long HEAP_OF_PROGRAM = 64L << 20;
  private static final long LARGE_HEAP = 864L << 20;
  private static final int CONVERSATION_BYTES = 900;
  private static final int ENTRY_BYTES = 400;

  /** The bounds that hold unless the user changes them, or the heap is small. */
  public static final Limits DEFAULT =
      new Limits(
          1 << 18, 1 << 15, 86_400, 600, 1 << 20, 64L << 20, 4_096, 16 << 20, 30, 32, 16 << 20,
          1 << 20, 64L << 20, 1 << 16, 1L << 20, 8_192, 8_192, 1_024, 512, 1_024, 1_024, 1 << 20,
          1 << 14, 64L << 20, 100);

  /** The bounds that hold in this process: the usual ones, lowered if its heap is small. */
  public static Limits ofThisHeap() {
    return DEFAULT.within(Runtime.getRuntime().maxMemory());
  }

  /**
   * These bounds, lowered where one of them alone could fill a small heap: the whole heap is not
   * theirs, since 64 MiB of it are taken for the program and for what is new. From 864 MiB on
   * nothing is lowered.
   *
   * @param heapBytes what the heap may grow to
   */
  public Limits within(long heapBytes) {
    if (heapBytes >= LARGE_HEAP) {
      return this; // as nearly always, at every start
    }
    long room = Math.max(0, heapBytes - HEAP_OF_PROGRAM);
    int followed = (int) Math.min(conversations, Math.max(1, room / (2 * CONVERSATION_BYTES)));
    return with("conversations", followed)
        .with("conversationsWithoutData", Math.min(conversationsWithoutData, followed))
        .with("outOfOrderTotalBytes", total(outOfOrderTotalBytes, room))
        .with("messageTotalBytes", total(messageTotalBytes, room))
        .with("urgentTotalBytes", total(urgentTotalBytes, room))
        .with("tableEntries", Math.min(tableEntries, Math.max(1 << 17, room / (2 * ENTRY_BYTES))));
  }

  /** A quarter of the room; but it is for 64 partitions, which need some each. */
  private static long total(long usual, long room) {
    return Math.min(usual, Math.max(16L << 20, room / 4));
  }

  /**
   * These bounds with one of them changed.
   *
   * @param component name of the record component
   * @param value its new value
   * @throws IllegalArgumentException when there is no such component or the value does not fit
   */
  public Limits with(String component, long value) {
    RecordComponent[] components = Limits.class.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = components[i].getAccessor().invoke(this);
        if (components[i].getName().equals(component)) {
          found = true;
          values[i] = types[i] == int.class ? (Object) Math.toIntExact(value) : (Object) value;
        }
      }
      if (found) {
        return Limits.class.getConstructor(types).newInstance(values);
      }
    } catch (ReflectiveOperationException | ArithmeticException e) {
      throw new IllegalArgumentException(component + " cannot be " + value, e);
    }
    throw new IllegalArgumentException("there is no limit " + component);
  }
}
