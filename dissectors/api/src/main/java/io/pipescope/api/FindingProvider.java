package io.pipescope.api;

import java.util.List;

/** What a plugin registers with {@link java.util.ServiceLoader} to have findings looked for. */
public interface FindingProvider {

  /** The stable identifiers of the alerts that its findings give. */
  List<String> alertIds();

  /**
   * New findings, for one capture.
   *
   * @param thresholds from where on they are to speak up
   */
  List<Finding> create(Thresholds thresholds);
}
