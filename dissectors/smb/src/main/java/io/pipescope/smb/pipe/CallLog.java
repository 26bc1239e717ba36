package io.pipescope.smb.pipe;

import io.pipescope.api.TableAccount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last calls of a pipe, half of the bound each; those between are counted. */
final class CallLog {
  private final TableAccount account;
  private final List<Win32Call> first = new ArrayList<>(4);
  private final Deque<Win32Call> last = new ArrayDeque<>(0);

  /** How many calls are kept of each; less than at first when no more were granted. */
  private int mostFirst;

  private int mostLast;
  private long omitted;

  /**
   * Makes an empty log.
   *
   * @param bound most calls in it
   * @param account that the calls are drawn from as entries of a table
   */
  CallLog(int bound, TableAccount account) {
    this.account = account;
    this.mostFirst = Math.max(1, bound / 2);
    this.mostLast = mostFirst;
  }

  void add(Win32Call call) {
    if (first.size() + last.size() < mostFirst + mostLast && !account.take(1)) {
      account.refused("smb");
      stay();
    }
    if (first.size() < mostFirst) {
      first.add(call);
      return;
    }
    if (last.size() < mostLast) {
      last.addLast(call);
      return;
    }
    omitted++;
    if (mostLast > 0) {
      last.removeFirst();
      last.addLast(call);
    }
  }

  /** From here on no more calls are kept than are there now. */
  private void stay() {
    List<Win32Call> all = all();
    mostFirst = (all.size() + 1) / 2;
    mostLast = all.size() - mostFirst;
    first.clear();
    last.clear();
    first.addAll(all.subList(0, mostFirst));
    last.addAll(all.subList(mostFirst, all.size()));
  }

  /** Gives back what the calls took: they will not be asked for any more. */
  void close() {
    account.give(first.size() + last.size());
    first.clear();
    last.clear();
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
