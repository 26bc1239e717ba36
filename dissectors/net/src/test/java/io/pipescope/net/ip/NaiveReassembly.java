package io.pipescope.net.ip;

import io.pipescope.api.OverlapPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One datagram, put together by the letter of what each family of systems does, a unit of eight
 * bytes at a time: slow and plain, to hold {@link FragmentedDatagram} against.
 */
abstract class NaiveReassembly {

  /** What became of a fragment. */
  enum Outcome {
    WAITING,
    COMPLETE,
    DROPPED
  }

  static final int LONGEST = 32;

  private int end = -1;

  static NaiveReassembly of(OverlapPolicy policy, boolean v6) {
    return switch (policy) {
      case FIRST -> new Copies(false);
      case LAST -> new Copies(true);
      case LINUX -> new LinuxRuns();
      case BSD -> v6 ? new Rfc8200() : new IpReass();
      case WINDOWS -> new Rfc8200();
    };
  }

  /** Takes a fragment of whole units; each letter is one. */
  abstract Outcome add(int offset, String units, boolean more);

  abstract String datagram();

  int end() {
    return end;
  }

  /** The first end counts. */
  void noteEnd(int fragmentEnd, boolean more) {
    if (!more && end < 0) {
      end = fragmentEnd;
    }
  }

  void replaceEnd(int fragmentEnd) {
    end = fragmentEnd;
  }

  /** Keeps one copy of each unit: the first or the last that came. */
  private static final class Copies extends NaiveReassembly {
    private final boolean newerWins;
    private final Character[] units = new Character[LONGEST];

    Copies(boolean newerWins) {
      this.newerWins = newerWins;
    }

    @Override
    Outcome add(int offset, String fragment, boolean more) {
      if (fragment.isEmpty()) {
        return Outcome.WAITING;
      }
      if (!more && newerWins) {
        replaceEnd(offset + fragment.length());
      }
      noteEnd(offset + fragment.length(), more);
      for (int i = 0; i < fragment.length(); i++) {
        if (newerWins || units[offset + i] == null) {
          units[offset + i] = fragment.charAt(i);
        }
      }
      for (int i = 0; i < end(); i++) {
        if (units[i] == null) {
          return Outcome.WAITING;
        }
      }
      return end() < 0 ? Outcome.WAITING : Outcome.COMPLETE;
    }

    @Override
    String datagram() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < end(); i++) {
        text.append(units[i].charValue());
      }
      return text.toString();
    }
  }

  /** The queue of 4.4BSD's {@code ip_reass}: fragments are trimmed as they are put in. */
  private static final class IpReass extends NaiveReassembly {
    private record Fragment(int offset, String units) {
      int end() {
        return offset + units.length();
      }

      Fragment from(int place) {
        return new Fragment(place, units.substring(place - offset));
      }
    }

    private final List<Fragment> queue = new ArrayList<>();

    @Override
    Outcome add(int offset, String units, boolean more) {
      if (units.isEmpty()) {
        return Outcome.WAITING;
      }
      noteEnd(offset + units.length(), more);
      insert(new Fragment(offset, units));
      int next = 0;
      for (Fragment fragment : queue) {
        if (fragment.offset() != next) {
          break;
        }
        next = fragment.end();
      }
      return end() >= 0 && next >= end() ? Outcome.COMPLETE : Outcome.WAITING;
    }

    private void insert(Fragment arrived) {
      Fragment fragment = arrived;
      int place = 0;
      while (place < queue.size() && queue.get(place).offset() <= fragment.offset()) {
        place++;
      }
      if (place > 0 && queue.get(place - 1).end() > fragment.offset()) {
        if (queue.get(place - 1).end() >= fragment.end()) {
          return;
        }
        fragment = fragment.from(queue.get(place - 1).end());
      }
      while (place < queue.size() && queue.get(place).offset() < fragment.end()) {
        Fragment behind = queue.remove(place);
        if (behind.end() > fragment.end()) {
          queue.add(place, behind.from(fragment.end()));
          break;
        }
      }
      queue.add(place, fragment);
    }

    @Override
    String datagram() {
      StringBuilder text = new StringBuilder();
      queue.forEach(fragment -> text.append(fragment.units()));
      return text.substring(0, end());
    }
  }

  /** RFC 8200 section 4.5: any overlap but an exact repetition ends the datagram. */
  private static class Rfc8200 extends NaiveReassembly {
    final TreeMap<Integer, String> fragments = new TreeMap<>();
    private int length;

    @Override
    final Outcome add(int offset, String units, boolean more) {
      int fragmentEnd = offset + units.length();
      if (!more && (fragmentEnd < length || (end() >= 0 && end() != fragmentEnd))) {
        return Outcome.DROPPED;
      }
      if (more && end() >= 0 && fragmentEnd > end()) {
        return Outcome.DROPPED;
      }
      noteEnd(fragmentEnd, more);
      if (units.isEmpty()) {
        return Outcome.DROPPED;
      }
      if (overlaps(offset, fragmentEnd)) {
        return isRepetition(offset, fragmentEnd) ? Outcome.WAITING : Outcome.DROPPED;
      }
      insert(offset, units);
      length = Math.max(length, fragmentEnd);
      int sum = fragments.values().stream().mapToInt(String::length).sum();
      return end() == sum ? Outcome.COMPLETE : Outcome.WAITING;
    }

    void insert(int offset, String units) {
      fragments.put(offset, units);
    }

    private boolean overlaps(int start, int fragmentEnd) {
      return fragments.entrySet().stream()
          .anyMatch(
              old -> old.getKey() < fragmentEnd && start < old.getKey() + old.getValue().length());
    }

    boolean isRepetition(int start, int fragmentEnd) {
      String same = fragments.get(start);
      return same != null && start + same.length() == fragmentEnd;
    }

    @Override
    final String datagram() {
      return String.join("", fragments.values());
    }
  }

  /**
   * Linux's {@code inet_frag_queue_insert}: fragments that came in order at the end make runs, one
   * that fills a hole is a run of its own, and what lies inside a run is a repetition.
   */
  private static final class LinuxRuns extends Rfc8200 {
    private final TreeMap<Integer, Integer> runs = new TreeMap<>();

    @Override
    void insert(int offset, String units) {
      super.insert(offset, units);
      int runEnd = offset + units.length();
      if (!runs.isEmpty() && runs.lastEntry().getValue() == offset) {
        runs.put(runs.lastKey(), runEnd);
      } else {
        runs.put(offset, runEnd);
      }
    }

    @Override
    boolean isRepetition(int start, int fragmentEnd) {
      return runs.entrySet().stream()
          .anyMatch(run -> run.getKey() <= start && fragmentEnd <= run.getValue());
    }
  }
}
