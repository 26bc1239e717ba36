package io.pipescope.api;

import java.util.List;
import java.util.Optional;

/**
 * A finding that an analyst should see.
 *
 * @param id stable, such as {@code ps.tcp.syn_flood}
 * @param title a few words for people, the same for every alert of the id
 * @param severity 1 high, 2 medium, 3 low
 * @param techniques MITRE ATT&amp;CK identifiers
 * @param evidence what shows it, in the order of the frames; never empty
 * @param story who did what to whom, in one sentence, where that is known
 */
@Description("A finding that an analyst should see")
public record Alert(
    @Description("Stable identifier of the kind of finding") String id,
    @Description("What it is, in a few words") String title,
    @Description("1 high, 2 medium, 3 low") int severity,
    @Description("MITRE ATT&CK techniques") List<String> techniques,
    @Description("What shows it") List<Evidence> evidence,
    @Description("Who did what to whom, in one sentence") Optional<String> story) {

  public Alert {
    techniques = List.copyOf(techniques);
    evidence = List.copyOf(evidence);
  }

  /** A finding whose title and evidence say all. */
  public Alert(
      String id, String title, int severity, List<String> techniques, List<Evidence> evidence) {
    this(id, title, severity, techniques, evidence, Optional.empty());
  }
}
