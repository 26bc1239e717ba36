package io.pipescope.net.tcp.urgent;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts what the applications read into events, and what is the same only once. */
final class ViewMaker {
  private final int maxPayload;
  private final StreamStart start;
  private final KeptBytes kept;
  private final boolean marksCut;
  private final Map<ViewName, Receiver> receivers;
  private final Map<ViewName, List<Long>> markOffsets = new EnumMap<>(ViewName.class);

  /**
   * @param maxPayload bytes to show; -1 for all
   * @param start what came before the bytes that were kept
   * @param kept the bytes
   * @param marksCut whether there were more marks than the models know of
   * @param receivers the models, after their last segment
   */
  ViewMaker(
      int maxPayload,
      StreamStart start,
      KeptBytes kept,
      boolean marksCut,
      Map<ViewName, Receiver> receivers) {
    this.maxPayload = maxPayload;
    this.start = start;
    this.kept = kept;
    this.marksCut = marksCut;
    this.receivers = receivers;
    receivers.forEach(
        (name, receiver) ->
            markOffsets.put(name, kept.places(receiver.marks(), receiver.removed())));
  }

  ApplicationViews make() {
    Map<ViewName, ApplicationView> views = new EnumMap<>(ViewName.class);
    receivers.forEach((name, receiver) -> views.put(name, view(name, receiver, earlierSame(name))));
    return new ApplicationViews(
        views.get(ViewName.INLINE),
        views.get(ViewName.LINUX),
        views.get(ViewName.LINUX_PROMPT),
        views.get(ViewName.LINUX_STDURG),
        views.get(ViewName.BSD),
        views.get(ViewName.WINDOWS));
  }

  private Optional<ViewName> earlierSame(ViewName name) {
    for (ViewName earlier : ViewName.values()) {
      if (earlier == name) {
        break;
      }
      if (same(earlier, name)) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private boolean same(ViewName oneName, ViewName otherName) {
    Receiver one = receivers.get(oneName);
    Receiver other = receivers.get(otherName);
    return one.removed().sameAs(other.removed())
        && Arrays.equals(one.outOfBandBytes(), other.outOfBandBytes())
        && markOffsets.get(oneName).equals(markOffsets.get(otherName));
  }

  private ApplicationView view(ViewName name, Receiver receiver, Optional<ViewName> same) {
    String confidence = name.confidence().toString();
    if (same.isPresent()) {
      return new ApplicationView(
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          same.map(ViewName::toString),
          confidence);
    }
    Optional<byte[]> head = head(receiver);
    boolean fromStart = start.deliveredBytes() == 0;
    return new ApplicationView(
        marksCut ? OptionalLong.empty() : OptionalLong.of(kept.remaining(receiver.removed())),
        digest(receiver),
        fromStart ? head : Optional.empty(),
        fromStart ? Optional.empty() : head,
        Optional.of(receiver.outOfBandBytes()),
        markOffsets.get(name),
        Optional.empty(),
        confidence);
  }

  private Optional<byte[]> head(Receiver receiver) {
    if (marksCut || maxPayload == 0) {
      return Optional.empty();
    }
    int length = maxPayload < 0 ? Integer.MAX_VALUE : maxPayload;
    return Optional.of(kept.head(length, receiver.removed()));
  }

  private Optional<String> digest(Receiver receiver) {
    if (marksCut || kept.isCut() || start.digest().isEmpty()) {
      return Optional.empty();
    }
    try {
      MessageDigest digest = (MessageDigest) start.digest().get().clone();
      kept.digest(digest, receiver.removed());
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (CloneNotSupportedException e) {
      return Optional.empty();
    }
  }
}
