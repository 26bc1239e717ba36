package io.pipescope.net.tcp.urgent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What an application read: the stream, what MSG_OOB gave, and where SIOCATMARK was true.
 *
 * @param stream the bytes in the stream, as text
 * @param outOfBand the bytes that MSG_OOB gave, as text
 * @param marks places in the stream
 */
record Reading(String stream, String outOfBand, List<Long> marks) {

  static Reading of(Urgent urgent, ViewName name) {
    ApplicationViews views = urgent.views();
    Map<ViewName, ApplicationView> all =
        Map.of(
            ViewName.INLINE, views.inline(),
            ViewName.LINUX, views.linux(),
            ViewName.LINUX_PROMPT, views.linuxPrompt(),
            ViewName.LINUX_STDURG, views.linuxStdurg(),
            ViewName.BSD, views.bsd(),
            ViewName.WINDOWS, views.windows());
    ApplicationView view = all.get(name);
    while (view.sameAs().isPresent()) {
      String same = view.sameAs().get();
      view =
          all.get(
              all.keySet().stream()
                  .filter(key -> key.toString().equals(same))
                  .findFirst()
                  .orElseThrow());
    }
    return new Reading(
        text(view.inBand().orElseThrow()), text(view.oob().orElseThrow()), view.markOffsets());
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
