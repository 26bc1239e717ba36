package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Direction;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.Observation;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.api.StreamChunk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Two ends that send each other segments, and what the tracker makes of them. Numbers are relative
 * to the initial ones: 0 is the SYN, 1 the first byte.
 */
final class Dialogue {
  static final int CLIENT_ISN = 0xffff_fff0; // the first bytes wrap around
  static final int SERVER_ISN = 5_000;

  private final List<Event> events = new ArrayList<>();
  private final Map<Direction, StringBuilder> streams = new EnumMap<>(Direction.class);
  private final List<Direction> ended = new ArrayList<>();
  private final Packet packet = new Packet(anomaly -> {});
  private final TcpShard shard;

  private long frame;
  private long time;
  private int clientPort = 40_000;
  private int clientAddress = 0x0a000001;
  private byte[] options = new byte[0];
  private int window = 1_000;
  private int checksumChange;
  private boolean partialChecksum;
  private long unread;
  private boolean recording = true;
  private int network = -1;
  private int urgentPointer;
  private long numEvents;

  Dialogue() {
    this(Limits.DEFAULT, OverlapPolicy.LINUX, ChecksumPolicy.AUTO);
  }

  Dialogue(Limits limits, OverlapPolicy overlap, ChecksumPolicy checksums) {
    TcpSettings settings =
        new TcpSettings(limits, overlap, checksums, false, 256, port -> port == 445);
    shard = new TcpShard(settings, 0, 1, 0, context -> new Recorder(), this::take);
  }

  private void take(Event event) {
    if (event.payload() instanceof Observation) {
      return;
    }
    numEvents++;
    if (recording) {
      events.add(event);
    }
  }

  /** How many events there were, without observations. */
  long numEvents() {
    return numEvents;
  }

  /** From now on the client is at another port. */
  Dialogue clientPort(int port) {
    clientPort = port;
    return this;
  }

  Dialogue clientAddress(int address) {
    clientAddress = address;
    return this;
  }

  /** The urgent pointer of the next segment; its flag is the letter U. */
  Dialogue urgentPointer(int pointer) {
    urgentPointer = pointer;
    return this;
  }

  /** From now on segments go through this virtual network; through none if it is -1. */
  Dialogue network(int network) {
    this.network = network;
    return this;
  }

  /** Lets time pass before the next segment. */
  Dialogue after(long milliseconds) {
    time += milliseconds * 1_000_000;
    return this;
  }

  /** Options of the next segment, in hexadecimal digits; padded to whole words. */
  Dialogue options(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits.replace(" ", ""));
    options = new byte[(bytes.length + 3) / 4 * 4];
    System.arraycopy(bytes, 0, options, 0, bytes.length);
    return this;
  }

  /** The window of all segments to come, as it stands in the header. */
  Dialogue window(int window) {
    this.window = window;
    return this;
  }

  /** The checksum of the next segment is wrong. */
  Dialogue corrupt() {
    checksumChange = 0x1111;
    return this;
  }

  /** The checksum of the next segment is what a host leaves to its network card. */
  Dialogue offloaded() {
    partialChecksum = true;
    return this;
  }

  /** So many of the next bytes of each direction are of no interest to the dissector. */
  Dialogue unread(long bytes) {
    unread = bytes;
    return this;
  }

  /** From now on neither what is delivered nor events are kept. */
  Dialogue notRecording() {
    recording = false;
    return this;
  }

  Dialogue client(String flags, int sequence, int acknowledgment) {
    return client(flags, sequence, acknowledgment, "");
  }

  Dialogue client(String flags, int sequence, int acknowledgment, String data) {
    return send(true, flags, CLIENT_ISN + sequence, SERVER_ISN + acknowledgment, data);
  }

  Dialogue server(String flags, int sequence, int acknowledgment) {
    return server(flags, sequence, acknowledgment, "");
  }

  Dialogue server(String flags, int sequence, int acknowledgment, String data) {
    return send(false, flags, SERVER_ISN + sequence, CLIENT_ISN + acknowledgment, data);
  }

  Dialogue handshake() {
    return client("S", 0, 0).after(10).server("SA", 0, 1).after(10).client("A", 1, 1);
  }

  private Dialogue send(
      boolean fromClient, String flags, int sequence, int acknowledgment, String data) {
    byte[] payload = data.getBytes(StandardCharsets.ISO_8859_1);
    int headerLength = 20 + options.length;
    ByteBuffer bytes = ByteBuffer.allocate(headerLength + payload.length);
    bytes.putShort((short) (fromClient ? clientPort : 445));
    bytes.putShort((short) (fromClient ? 445 : clientPort));
    bytes.putInt(sequence);
    bytes.putInt(flags.contains("A") ? acknowledgment : 0);
    bytes.putShort((short) (((headerLength / 4) << 12) | bits(flags)));
    bytes.putShort((short) window).putShort((short) 0).putShort((short) urgentPointer);
    bytes.put(options).put(payload);
    int server = 0x0a000002;
    int source = fromClient ? clientAddress : server;
    int destination = fromClient ? server : clientAddress;
    int pseudo = sum(source) + sum(destination) + 6 + bytes.capacity();
    int checksum = partialChecksum ? fold(pseudo) : ~fold(pseudo + sum(bytes.array())) & 0xffff;
    bytes.putShort(16, (short) (checksum ^ checksumChange));
    packet.begin(++frame, time, false, 101, bytes, 0, bytes.capacity(), bytes.capacity());
    if (network >= 0) {
      packet.addNetwork(Packet.Network.VIRTUAL_NETWORK, network);
    }
    packet.ipv4(source, destination);
    packet.limitTo(bytes.capacity());
    shard.segment(packet);
    options = new byte[0];
    urgentPointer = 0;
    checksumChange = 0;
    partialChecksum = false;
    return this;
  }

  private static int bits(String flags) {
    int bits = 0;
    for (int i = 0; i < flags.length(); i++) {
      bits |= 1 << "FSRPAU".indexOf(flags.charAt(i));
    }
    return bits;
  }

  private static int sum(int address) {
    return (address >>> 16) + (address & 0xffff);
  }

  private static int sum(byte[] bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
    }
    return sum;
  }

  private static int fold(int sum) {
    int folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return folded;
  }

  /** What was delivered in a direction; gaps are dots. */
  String delivered(Direction direction) {
    return streams.getOrDefault(direction, new StringBuilder()).toString();
  }

  String toServer() {
    return delivered(Direction.TO_SERVER);
  }

  String toClient() {
    return delivered(Direction.TO_CLIENT);
  }

  List<Direction> ended() {
    return ended;
  }

  /** Codes of the anomalies so far. */
  List<String> codes() {
    return anomalies().stream().map(Anomaly::code).toList();
  }

  List<Anomaly> anomalies() {
    return events.stream()
        .map(Event::payload)
        .filter(AnomalyEvent.class::isInstance)
        .map(payload -> ((AnomalyEvent) payload).anomaly())
        .toList();
  }

  /** Flow events so far. */
  List<FlowEvent> flowsSoFar() {
    return events.stream()
        .map(Event::payload)
        .filter(FlowEvent.class::isInstance)
        .map(FlowEvent.class::cast)
        .toList();
  }

  List<Event> events() {
    return events;
  }

  /** The capture ends: all flow events. */
  List<FlowEvent> flows() {
    shard.endOfCapture(new FrameReference(frame, time, false), id -> {});
    return flowsSoFar();
  }

  /** The capture ends: the only flow event. */
  FlowEvent flow() {
    List<FlowEvent> flows = flows();
    if (flows.size() != 1) {
      throw new AssertionError(flows);
    }
    return flows.get(0);
  }

  /** The capture ends: state of the client and of the server. */
  String states() {
    Tcp tcp = flow().tcp();
    return tcp.client().state() + " " + tcp.server().state();
  }

  private final class Recorder implements StreamHandler {
    @Override
    public String protocol() {
      return "recorded";
    }

    @Override
    public void data(StreamChunk chunk) {
      if (!recording) {
        return;
      }
      StringBuilder stream = stream(chunk.direction());
      for (int i = 0; i < chunk.length(); i++) {
        stream.append((char) (chunk.buffer().get(chunk.position() + i) & 0xff));
      }
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      if (!recording) {
        return;
      }
      stream(direction).append(".".repeat((int) length));
    }

    @Override
    public long unread(Direction direction) {
      return unread;
    }

    @Override
    public void end(Direction direction) {
      ended.add(direction);
    }

    private StringBuilder stream(Direction direction) {
      return streams.computeIfAbsent(direction, key -> new StringBuilder());
    }
  }
}
