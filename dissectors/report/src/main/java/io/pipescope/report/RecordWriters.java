package io.pipescope.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The writers of all record classes that were met; each class is looked at once. */
final class RecordWriters {

  private static final Map<Class<?>, RecordWriter> READY = new ConcurrentHashMap<>();

  private RecordWriters() {}

  /**
   * The writer of a record class.
   *
   * @throws IllegalArgumentException if the class is no record, or if it or a record within it has
   *     a component that events cannot show
   */
  static RecordWriter of(Class<?> type) {
    RecordWriter ready = READY.get(type);
    return ready != null ? ready : resolve(type);
  }

  private static synchronized RecordWriter resolve(Class<?> type) {
    Linker linker = new Linker();
    RecordWriter writer = linker.link(type);
    READY.putAll(linker.fresh);
    return writer;
  }

  /** Makes the writers of a record class and of those within it, published together at the end. */
  static final class Linker {

    private final Map<Class<?>, RecordWriter> fresh = new HashMap<>();

    private Linker() {}

    RecordWriter link(Class<?> type) {
      RecordWriter known = READY.getOrDefault(type, fresh.get(type));
      if (known != null) {
        return known;
      }
      RecordWriter writer = new RecordWriter();
      fresh.put(type, writer);
      List<MemberWriter> members = new ArrayList<>();
      for (ComponentModel component : RecordModel.of(type).components()) {
        members.add(MemberWriter.of(component, this));
      }
      writer.setMembers(members);
      return writer;
    }
  }
}
