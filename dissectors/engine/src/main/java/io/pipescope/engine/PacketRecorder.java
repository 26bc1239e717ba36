package io.pipescope.engine;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Direction;
import io.pipescope.api.Event;
import io.pipescope.api.Observation;
import io.pipescope.api.OpenPayload;
import io.pipescope.api.Packet;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.ByteSource.Kind;
import io.pipescope.api.tree.ByteSource.Origin;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import io.pipescope.ksy.StructureListener;
import io.pipescope.net.tcp.SegmentView;
import io.pipescope.tree.LeanStructure;
import io.pipescope.tree.RecordFields;
import io.pipescope.tree.StructureCatalog;
import io.pipescope.tree.StructureReader;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Hears which structures are read while one frame goes through the pipeline, and makes its tree.
 *
 * <p>A place that is read twice counts once; where two structures begin at the same byte, one of
 * them was read to find out about the other, which is the longer or later one. What is read in
 * bytes that nobody told the origin of is left out.
 */
final class PacketRecorder implements StructureListener, StreamWitness {
  /** What a segment does to its conversation. */
  static final String TCP_ANALYSIS = "tcp_analysis";

  /** Structures of one frame that are shown: one that has more is made to cost time. */
  private static final int MOST_STRUCTURES = 4_096;

  /** Bytes in front of a frame that belong to it: more is a block of another kind. */
  private static final int MOST_RECORD_BYTES = 1 << 16;

  private final StructureReader reader;
  private final List<RecordedSource> sources = new ArrayList<>();
  private final List<RecordedStructure> structures = new ArrayList<>();
  private final List<Heard> before = new ArrayList<>();
  private final List<Layer> computed = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Deque<StreamTrail> trails = new ArrayDeque<>();
  private Optional<Packet> packet = Optional.empty();
  private boolean wanted;
  private int guesses;
  private boolean omitted;

  PacketRecorder(StructureCatalog catalog) {
    reader = new StructureReader(catalog);
  }

  /** What is read from here on stands in front of the next frame. */
  void betweenFrames() {
    packet = Optional.empty();
    before.clear();
    sources.clear();
    structures.clear();
    computed.clear();
    problems.clear();
    omitted = false;
  }

  /**
   * What is read from here on is about this frame.
   *
   * @param wanted whether its tree will be asked for
   */
  void frame(Packet frame, boolean wanted) {
    packet = Optional.of(frame);
    this.wanted = wanted;
    if (wanted) {
      ByteBuffer buffer = frame.buffer();
      int start = frame.position();
      Origin whole = new Origin(frame.number(), 0, frame.capturedLength());
      sources.add(
          RecordedSource.of(Kind.FRAME, buffer, start, frame.capturedLength(), List.of(whole)));
      addRecord(buffer, start);
    }
    before.clear();
  }

  private void addRecord(ByteBuffer buffer, int end) {
    int first = end;
    for (Heard heard : before) {
      if (heard.buffer == buffer && heard.start < end && end - heard.start < MOST_RECORD_BYTES) {
        first = Math.min(first, heard.start);
      }
    }
    if (first < end) {
      sources.add(RecordedSource.of(Kind.RECORD, buffer, first, end - first, List.of()));
      for (Heard heard : before) {
        if (heard.buffer == buffer && heard.start >= first && heard.start < end) {
          read(heard.structure, 1, heard.start - first, Math.min(heard.end, end) - first);
        }
      }
    }
  }

  @Override
  public void begins(KaitaiStruct.ReadOnly structure, ByteBuffer buffer, int start, int end) {
    Optional<LeanStructure> lean = guesses > 0 ? Optional.empty() : LeanStructure.of(structure);
    if (lean.isEmpty()) {
      return;
    }
    if (packet.isEmpty()) {
      if (before.size() < MOST_STRUCTURES) {
        before.add(new Heard(lean.get(), buffer, start, end));
      }
    } else if (wanted) {
      int source = source(buffer, start);
      if (source >= 0) {
        RecordedSource in = sources.get(source);
        read(lean.get(), source, in.place(start), in.place(end));
      }
    }
  }

  /** The bytes that an index of a buffer is in, the latest first, or -1. */
  private int source(ByteBuffer buffer, int index) {
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).holds(buffer, index)) {
        return i;
      }
    }
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).endsAt(buffer, index)) {
        return i; // a structure that is not there at all
      }
    }
    Packet current = packet.orElseThrow();
    if (current.isReassembled() && current.buffer() == buffer) {
      sources.add(RecordedSource.of(Kind.DATAGRAM, buffer, 0, current.end(), current.fragments()));
      return sources.size() - 1;
    }
    return -1;
  }

  private void read(LeanStructure lean, int source, int start, int end) {
    if (structures.size() >= MOST_STRUCTURES) {
      omitted = true;
      return;
    }
    byte[] bytes = sources.get(source).source().bytes();
    reader
        .read(lean.rich(), lean.parameters(), bytes, start, Math.max(start, end), source)
        .ifPresent(layer -> add(new RecordedStructure(source, start, layer)));
  }

  private void add(RecordedStructure structure) {
    for (int i = structures.size() - 1; i >= 0; i--) {
      RecordedStructure known = structures.get(i);
      if (known.isWhere(structure)) {
        if (structure.length() >= known.length()) {
          structures.set(i, structure);
        }
        return;
      }
    }
    structures.add(structure);
  }

  @Override
  public StreamTrail newTrail() {
    return new StreamTrail();
  }

  @Override
  public void enters(StreamTrail trail) {
    trails.push(trail);
  }

  @Override
  public void brings(StreamChunk chunk, long frame) {
    trails.element().add(chunk.direction(), chunk.offset(), chunk.length(), frame);
    if (wanted && packet.isPresent() && source(chunk.buffer(), chunk.position()) < 0) {
      Origin whole = new Origin(frame, 0, chunk.length());
      sources.add(
          RecordedSource.of(
              Kind.STREAM, chunk.buffer(), chunk.position(), chunk.length(), List.of(whole)));
    }
  }

  @Override
  public void leaves() {
    trails.pop();
  }

  @Override
  public void guessing(boolean guesses) {
    this.guesses += guesses ? 1 : -1;
  }

  @Override
  public boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    if (!wanted || packet.isEmpty() || trails.isEmpty()) {
      return false;
    }
    List<Origin> origins = trails.element().origins(direction, offset, length);
    sources.add(RecordedSource.of(Kind.STREAM, copy, position, length, origins));
    return true;
  }

  @Override
  public void derived(ByteBuffer bytes, int position, int length) {
    if (wanted && packet.isPresent()) {
      Origin whole = new Origin(packet.get().number(), 0, length);
      sources.add(RecordedSource.of(Kind.DERIVED, bytes, position, length, List.of(whole)));
    }
  }

  /** The conversation has taken the segment. */
  void segment(SegmentView view) {
    if (wanted) {
      List<Field> fields = RecordFields.of(view, TCP_ANALYSIS);
      computed.add(computed("tcp", TCP_ANALYSIS, "TCP conversation", fields));
    }
  }

  /** Something happened in the frame. */
  void event(Event event) {
    if (!wanted || packet.isEmpty() || event.payload() instanceof Observation) {
      return;
    }
    if (event.payload() instanceof AnomalyEvent anomaly) {
      problem(anomaly.anomaly().layer() + ": " + anomaly.anomaly().message());
      return;
    }
    String type = event.payload().eventType();
    // its fields have the names that they have in the event
    List<Field> fields =
        event.payload() instanceof OpenPayload open
            ? RecordFields.of(open)
            : RecordFields.of((Record) event.payload(), "");
    computed.add(computed(type, type + "_event", "Event " + type, fields));
  }

  /** Something is wrong with the frame. */
  void problem(String sentence) {
    if (wanted) {
      problems.add(sentence);
    }
  }

  private static Layer computed(String protocol, String name, String title, List<Field> fields) {
    return new Layer(protocol, name, title, "", 0, Optional.empty(), fields, Optional.empty());
  }

  /** The tree of the frame that was {@linkplain #frame begun}. */
  PacketTree tree(String file) {
    Packet current = packet.orElseThrow();
    List<ByteSource> bytes = sources.stream().map(RecordedSource::source).toList();
    sortWithinSources();
    List<Layer> layers = new ArrayList<>();
    structures.forEach(structure -> layers.add(structure.layer()));
    layers.addAll(computed);
    if (omitted) {
      problems.add("Only the first " + MOST_STRUCTURES + " structures are shown");
    }
    return new PacketTree(
        file,
        current.frame(),
        current.linkType(),
        current.capturedLength(),
        current.originalLength(),
        bytes,
        new UncoveredBytes(bytes, layers).fill(),
        problems);
  }

  /** Structures of the same bytes that were read one after the other come in their order there. */
  private void sortWithinSources() {
    int from = 0;
    for (int to = 1; to <= structures.size(); to++) {
      if (to == structures.size() || structures.get(to).source() != structures.get(from).source()) {
        structures.subList(from, to).sort(Comparator.comparingInt(RecordedStructure::start));
        from = to;
      }
    }
  }

  /** A structure in front of a frame, whose bytes are still where they were. */
  private record Heard(LeanStructure structure, ByteBuffer buffer, int start, int end) {}
}
