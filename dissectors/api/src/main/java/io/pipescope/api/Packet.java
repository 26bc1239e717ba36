package io.pipescope.api;

import io.pipescope.api.tree.ByteSource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A frame on its way up through the layers: a window on the bytes of the layer that is next, and
 * what the layers below have found.
 *
 * <p>One object serves all frames of a thread, so that a frame costs no allocation. Positions are
 * indices in {@link #buffer()}, whose own position and limit mean nothing. The window may be
 * shorter than what the layers below declared, when the capture cut the frame: {@link #end()} is
 * where the bytes end, {@link #declaredEnd()} where they should.
 */
public final class Packet {
  /** More tags than this are skipped over, but not remembered. */
  private static final int MAX_VLAN_TAGS = 8;

  /** Odd, so that multiplying loses nothing, and large, so that sums of two layers do not meet. */
  private static final long NETWORK_FACTOR = 0x9e3779b97f4a7c15L;

  /** More virtual networks than this are told apart, but not remembered. */
  private static final int MAX_NETWORKS = 8;

  private static final String FRAME_LENGTH = "length of the frame";
  private static final String DATAGRAM_LENGTH = "end of the last fragment";

  /** The number spaces in which a layer can name its successor. */
  public enum Space {
    /** Nothing follows that could be dissected. */
    NONE,
    LINK_TYPE,
    ETHER_TYPE,
    PPP_PROTOCOL,
    IP_PROTOCOL,
    UDP_PORT
  }

  /** What numbers virtual networks. */
  public enum Network {
    /** Virtual network identifiers of VXLAN and Geneve, which are translated into each other. */
    VIRTUAL_NETWORK,
    /** Keys of GRE tunnels. */
    GRE_KEY,
    /** Call identifiers of the enhanced GRE that PPTP uses. */
    CALL;

    private static final int KINDS = values().length;
  }

  private final Consumer<Anomaly> anomalies;
  private final Consumer<Event> events;

  private long number;
  private long timestamp;
  private boolean nanoseconds;
  private int linkType;
  private int capturedLength;
  private int originalLength;
  private int frameStart;

  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int position;
  private int end;
  private int declaredEnd;

  private Space nextSpace = Space.NONE;
  private int nextValue;
  private int nextAlternative;

  private final int[] vlan = new int[MAX_VLAN_TAGS];
  private int numVlan;
  private final long[] networks = new long[MAX_NETWORKS];
  private int numNetworks;
  private long networkKey;
  private int ipVersion;
  private long sourceHigh;
  private long sourceLow;
  private long destinationHigh;
  private long destinationLow;
  private int ipProtocol;
  private boolean fragment;
  private int fragmentId;
  private int fragmentOffset;
  private boolean moreFragments;
  private boolean reassembled;
  private int ipHeaders;
  private String lengthFrom = FRAME_LENGTH;
  private int datagramFrames;
  private long datagramBytes;
  private List<ByteSource.Origin> fragments = List.of();

  /**
   * A packet without bytes.
   *
   * @param anomalies takes what dissectors find wrong without giving up
   */
  public Packet(Consumer<Anomaly> anomalies) {
    this(anomalies, event -> {});
  }

  /**
   * A packet without bytes.
   *
   * @param anomalies takes what dissectors find wrong without giving up
   * @param events takes what dissectors report
   */
  public Packet(Consumer<Anomaly> anomalies, Consumer<Event> events) {
    this.anomalies = anomalies;
    this.events = events;
  }

  /**
   * Begins a frame: forgets everything of the one before.
   *
   * @param number from 1
   * @param timestamp nanoseconds since the epoch
   * @param nanoseconds whether the capture's clock had that resolution
   * @param linkType link-layer header type of the capture
   * @param buffer holds the captured bytes
   * @param start index of the first of them
   * @param capturedLength number of captured bytes
   * @param originalLength length of the frame on the wire, in bytes
   */
  public void begin(
      long number,
      long timestamp,
      boolean nanoseconds,
      int linkType,
      ByteBuffer buffer,
      int start,
      int capturedLength,
      int originalLength) {
    this.number = number;
    this.timestamp = timestamp;
    this.nanoseconds = nanoseconds;
    this.linkType = linkType;
    this.capturedLength = capturedLength;
    this.originalLength = originalLength;
    this.buffer = buffer;
    frameStart = start;
    position = start;
    end = start + capturedLength;
    declaredEnd = start + Math.max(capturedLength, originalLength);
    lengthFrom = FRAME_LENGTH;
    numVlan = 0;
    numNetworks = 0;
    networkKey = 0;
    ipVersion = 0;
    ipHeaders = 0;
    fragment = false;
    reassembled = false;
    fragments = List.of();
    datagramFrames = 1;
    datagramBytes = originalLength;
    nextSpace = Space.LINK_TYPE;
    nextValue = linkType;
  }

  /** Number of the frame in its file, from 1. */
  public long number() {
    return number;
  }

  /** Capture time in nanoseconds since the epoch. */
  public long timestamp() {
    return timestamp;
  }

  /** The frame as events name it. */
  public FrameReference frame() {
    return new FrameReference(number, timestamp, nanoseconds);
  }

  /** Link-layer header type of the capture. */
  public int linkType() {
    return linkType;
  }

  /** How many bytes of the frame the capture holds. */
  public int capturedLength() {
    return capturedLength;
  }

  /** Length of the frame on the wire, in bytes. */
  public int originalLength() {
    return originalLength;
  }

  /** The buffer that holds the bytes of the current layer. */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** Index of the first byte of the current layer. */
  public int position() {
    return position;
  }

  /** Index behind the last byte of the current layer that there is. */
  public int end() {
    return end;
  }

  /** How many bytes of the current layer there are. */
  public int available() {
    return end - position;
  }

  /** Index behind the last byte of the current layer, by what the layers below declared. */
  public int declaredEnd() {
    return declaredEnd;
  }

  /**
   * Makes sure that so many bytes of the current layer are there.
   *
   * @param length in bytes, from the current position
   * @throws TruncatedException when the capture cut them
   * @throws MalformedException when the layers below declared fewer
   */
  public void require(long length) {
    if (length > end - position) {
      throw tooShort(length);
    }
  }

  /**
   * What is to be thrown when the current layer lacks bytes: the capture cut them, or nobody ever
   * sent them.
   *
   * @param length how many there should be, in bytes from the current position
   */
  public DissectionException tooShort(long length) {
    int declared = declaredEnd - position;
    return length <= declared
        ? new TruncatedException(
            "truncated.header", "The capture ends inside a header", length, available(), offset())
        : new MalformedException(
            "malformed.header",
            "A header needs more bytes than the layer below has",
            length,
            declared,
            offset(),
            lengthFrom);
  }

  /** Whether the capture lacks bytes that the layers below declared. */
  public boolean isCut() {
    return end < declaredEnd;
  }

  /**
   * Place of the current layer in the frame (in the datagram, when that was reassembled), in bytes.
   */
  public int offset() {
    return position - frameStart;
  }

  /**
   * Ends the current layer where its own header says: what comes behind is padding.
   *
   * @param length of the layer with its header, in bytes, from the current position
   */
  public void limitTo(int length) {
    declaredEnd = position + length;
    end = Math.min(end, declaredEnd);
  }

  /**
   * The same, and remembers who said so.
   *
   * @param length of the layer with its header, in bytes, from the current position
   * @param lengthFrom the field that declared the length, such as {@code ip.total_length}
   */
  public void limitTo(int length, String lengthFrom) {
    limitTo(length);
    this.lengthFrom = lengthFrom;
  }

  /** The field that declared where the current layer ends, for people. */
  public String lengthFrom() {
    return lengthFrom;
  }

  /** The next layer begins {@code headerLength} bytes on and is named by its EtherType. */
  public void nextEtherType(int etherType, int headerLength) {
    next(Space.ETHER_TYPE, etherType, headerLength);
  }

  /** The next layer begins {@code headerLength} bytes on and is a whole frame of this link type. */
  public void nextLinkType(int value, int headerLength) {
    next(Space.LINK_TYPE, value, headerLength);
  }

  /**
   * The next layer begins {@code headerLength} bytes on and is named by its PPP protocol number.
   */
  public void nextPppProtocol(int value, int headerLength) {
    next(Space.PPP_PROTOCOL, value, headerLength);
  }

  /** The next layer begins {@code headerLength} bytes on and is named by its IP protocol number. */
  public void nextIpProtocol(int value, int headerLength) {
    ipProtocol = value;
    next(Space.IP_PROTOCOL, value, headerLength);
  }

  /** The next layer begins {@code headerLength} bytes on and is named by one of two UDP ports. */
  public void nextUdpPorts(int sourcePort, int destinationPort, int headerLength) {
    next(Space.UDP_PORT, destinationPort, headerLength);
    nextAlternative = sourcePort;
  }

  private void next(Space space, int value, int headerLength) {
    nextSpace = space;
    nextValue = value;
    position += headerLength;
  }

  /** Takes the question what comes next off the packet, for the one who walks the layers. */
  public Space takeNext() {
    Space space = nextSpace;
    nextSpace = Space.NONE;
    return space;
  }

  /** The number of the next layer in the space that {@link #takeNext} gave. */
  public int nextValue() {
    return nextValue;
  }

  /** For {@link Space#UDP_PORT}, the other port. */
  public int nextAlternative() {
    return nextAlternative;
  }

  /** Remembers a VLAN identifier, 0 to 4,095; tags come outermost first. */
  public void addVlan(int identifier) {
    if (numVlan < MAX_VLAN_TAGS) {
      vlan[numVlan++] = identifier;
    }
  }

  /** The VLAN identifiers, outermost first. */
  public List<Integer> vlan() {
    List<Integer> list = new ArrayList<>(numVlan);
    for (int i = 0; i < numVlan; i++) {
      list.add(vlan[i]);
    }
    return list;
  }

  /** The outer VLAN identifiers packed in one number, equal when they are equal. */
  public long vlanKey() {
    long key = numVlan;
    for (int i = 0; i < numVlan; i++) {
      key = key * 4099 + vlan[i];
    }
    return key;
  }

  /**
   * Remembers the virtual network that a tunnel header names, such as a VXLAN network identifier or
   * a GRE key: the same addresses in two networks are two hosts. Networks come outermost first.
   *
   * @param kind what numbers the networks
   * @param identifier unsigned
   */
  public void addNetwork(Network kind, long identifier) {
    if (numNetworks < MAX_NETWORKS) {
      networks[numNetworks++] = identifier;
    }
    networkKey = (networkKey + identifier * Network.KINDS + kind.ordinal() + 1) * NETWORK_FACTOR;
  }

  /** The identifiers of the virtual networks, outermost first. */
  public List<Long> networks() {
    List<Long> list = new ArrayList<>(numNetworks);
    for (int i = 0; i < numNetworks; i++) {
      list.add(networks[i]);
    }
    return list;
  }

  /** All virtual networks in one number, equal when they are equal; 0 outside of any. */
  public long networkKey() {
    return networkKey;
  }

  /** Remembers the addresses of an IPv4 header. The innermost header wins. */
  public void ipv4(int source, int destination) {
    ipVersion = 4;
    ipHeaders++;
    sourceHigh = 0;
    sourceLow = source & 0xffff_ffffL;
    destinationHigh = 0;
    destinationLow = destination & 0xffff_ffffL;
    fragment = false;
  }

  /** Remembers the addresses of an IPv6 header. The innermost header wins. */
  public void ipv6(long sourceHigh, long sourceLow, long destinationHigh, long destinationLow) {
    ipVersion = 6;
    ipHeaders++;
    this.sourceHigh = sourceHigh;
    this.sourceLow = sourceLow;
    this.destinationHigh = destinationHigh;
    this.destinationLow = destinationLow;
    fragment = false;
  }

  /**
   * Says that the layer above IP is here in part only.
   *
   * @param identification of the datagram, 16 bits in IPv4 and 32 in IPv6
   * @param offset of this part in the payload of the datagram, in bytes
   * @param moreFragments whether parts follow
   */
  public void fragment(int identification, int offset, boolean moreFragments) {
    fragment = true;
    fragmentId = identification;
    fragmentOffset = offset;
    this.moreFragments = moreFragments;
  }

  /**
   * Goes on with the payload of a datagram that this packet's fragment completed. The protocol of
   * the layer above stays what {@link #nextIpProtocol} said.
   */
  public void reassembled(ByteBuffer datagram, int length) {
    reassembled(datagram, length, length, ipProtocol, datagramFrames, datagramBytes);
  }

  /**
   * Goes on with the payload of a datagram that this packet's fragment completed.
   *
   * @param datagram holds the payload from index 0
   * @param length number of bytes up to the first that the capture lacks
   * @param declaredLength length of the whole payload, in bytes
   * @param protocol of the layer above IP, as the first fragment named it
   * @param frames how many frames brought the fragments
   * @param bytes total length of these frames on the wire
   */
  public void reassembled(
      ByteBuffer datagram, int length, int declaredLength, int protocol, int frames, long bytes) {
    buffer = datagram;
    frameStart = 0;
    position = 0;
    end = length;
    declaredEnd = declaredLength;
    lengthFrom = DATAGRAM_LENGTH;
    fragment = false;
    reassembled = true;
    datagramFrames = frames;
    datagramBytes = bytes;
    ipProtocol = protocol;
    nextSpace = Space.IP_PROTOCOL;
    nextValue = protocol;
  }

  /** Remembers which frames brought which bytes of a datagram that was put together. */
  public void fragments(List<ByteSource.Origin> fragments) {
    this.fragments = fragments;
  }

  /** Which frames brought which bytes of the datagram; nothing where none was put together. */
  public List<ByteSource.Origin> fragments() {
    return fragments;
  }

  /** How many frames brought the bytes of the current layer: 1, more after fragments. */
  public int datagramFrames() {
    return datagramFrames;
  }

  /** Total length on the wire of the frames that brought the bytes of the current layer. */
  public long datagramBytes() {
    return datagramBytes;
  }

  /** How many IP headers were read in this packet: above 1 in a tunnel. */
  public int ipHeaders() {
    return ipHeaders;
  }

  /** 4 or 6; 0 before an IP header was read. */
  public int ipVersion() {
    return ipVersion;
  }

  /** Upper half of the source address, see {@link IpAddress}. */
  public long sourceHigh() {
    return sourceHigh;
  }

  /** Lower half of the source address. */
  public long sourceLow() {
    return sourceLow;
  }

  /** Upper half of the destination address. */
  public long destinationHigh() {
    return destinationHigh;
  }

  /** Lower half of the destination address. */
  public long destinationLow() {
    return destinationLow;
  }

  /** Protocol of the layer above IP, as the innermost IP header names it. */
  public int ipProtocol() {
    return ipProtocol;
  }

  /** Whether the layer above IP is here in part only. */
  public boolean isFragment() {
    return fragment;
  }

  /** Whether the layer above IP was put together from fragments. */
  public boolean isReassembled() {
    return reassembled;
  }

  /** Identification of the datagram that the fragment belongs to. */
  public int fragmentId() {
    return fragmentId;
  }

  /** Place of the fragment in the payload of its datagram, in bytes. */
  public int fragmentOffset() {
    return fragmentOffset;
  }

  /** Whether fragments follow this one. */
  public boolean moreFragments() {
    return moreFragments;
  }

  /**
   * The conversation that a UDP datagram belongs to. To be asked by who is bound to its port.
   *
   * @param flowId number of the first frame of the conversation
   * @param toServer whether the client sent the datagram
   */
  public Conversation conversation(long flowId, boolean toServer) {
    Endpoint source = new Endpoint(address(sourceHigh, sourceLow), nextAlternative);
    Endpoint destination = new Endpoint(address(destinationHigh, destinationLow), nextValue);
    return new Conversation(
        flowId,
        toServer ? source : destination,
        toServer ? destination : source,
        "UDP",
        new CommunityId().ofUdp(source, destination),
        vlan());
  }

  private IpAddress address(long high, long low) {
    return ipVersion == 4 ? IpAddress.ipv4((int) low) : IpAddress.ipv6(high, low);
  }

  /** Reports an event, of this frame or, at the end of the capture, of the last one. */
  public void emit(Conversation conversation, Payload payload) {
    events.accept(new Event(frame(), Optional.of(conversation), payload));
  }

  /** Reports something wrong that does not stop the dissection. */
  public void anomaly(Anomaly anomaly) {
    anomalies.accept(anomaly);
  }
}
