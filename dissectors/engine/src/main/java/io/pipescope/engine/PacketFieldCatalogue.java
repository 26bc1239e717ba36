package io.pipescope.engine;

import io.pipescope.net.tcp.SegmentView;
import io.pipescope.report.EventFieldCatalogue;
import io.pipescope.report.PacketNames;
import io.pipescope.report.filter.FieldCatalogue;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.tree.FieldEntry;
import io.pipescope.tree.RecordFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that packets can have: those of structures, what a segment does to its conversation,
 * and those of the events that a packet completes.
 */
public final class PacketFieldCatalogue implements FieldCatalogue {
  private final List<FieldEntry> entries = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>(PacketNames.all());
  private final EventFieldCatalogue events;

  /** The fields by pipescope's own definitions and the events of these dissectors. */
  public PacketFieldCatalogue(Plugins plugins) {
    entries.addAll(Structures.of(plugins).fields());
    entries.addAll(RecordFields.entries(SegmentView.class, PacketRecorder.TCP_ANALYSIS, "tcp"));
    events = new EventFieldCatalogue(EventPayloads.of(plugins), EventPayloads.open(plugins));
    for (FieldEntry entry : entries) {
      names.add(entry.path());
      names.add(entry.protocol());
    }
  }

  /** The fields of packets alone, without those of events. */
  public List<FieldEntry> all() {
    return List.copyOf(entries);
  }

  @Override
  public boolean contains(FieldPath path) {
    return names.contains(path.toString()) || events.contains(path);
  }

  @Override
  public Collection<String> names() {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(events.names());
    return all;
  }
}
