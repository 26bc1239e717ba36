package io.pipescope.smb.pipe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last calls of a pipe, half of the bound each; those between are counted. */
final class CallLog {
  private final int half;
  private final List<Win32Call> first = new ArrayList<>(4);
  private final Deque<Win32Call> last = new ArrayDeque<>(0);
  private long omitted;

  CallLog(int bound) {
    this.half = Math.max(1, bound / 2);
  }

  void add(Win32Call call) {
    if (first.size() < half) {
      first.add(call);
      return;
    }
    if (last.size() == half) {
      last.removeFirst();
      omitted++;
    }
    last.addLast(call);
  }

  void addAll(CallLog other) {
    other.all().forEach(this::add);
    omitted += other.omitted;
  }

  List<Win32Call> all() {
    List<Win32Call> all = new ArrayList<>(first.size() + last.size());
    all.addAll(first);
    all.addAll(last);
    return all;
  }

  long omitted() {
    return omitted;
  }
}
