package io.pipescope.dcerpc;

import io.pipescope.api.CodeNames;

/** The names of the numbers in PDUs. */
final class RpcNames {
  /** Status of fault PDUs (C706 appendix E, [MS-RPCE] 2.2.2.9, and codes of Windows). */
  static final CodeNames FAULTS = table("fault_codes.tsv");

  /** Reasons of bind_nak PDUs (C706 section 12.6.3.1, [MS-RPCE] 2.2.2.5). */
  static final CodeNames BIND_NAK_REASONS = table("bind_nak_reasons.tsv");

  /** Results of presentation contexts (C706 section 12.6.3.1, [MS-RPCE] 2.2.2.4). */
  static final CodeNames CONTEXT_RESULTS = table("context_results.tsv");

  /** Why a presentation context was rejected (C706 section 12.6.3.1). */
  static final CodeNames PROVIDER_REASONS = table("provider_reasons.tsv");

  /** Providers of security ([MS-RPCE] 2.2.1.1.7). */
  static final CodeNames AUTH_TYPES = table("auth_types.tsv");

  /** Levels of authentication ([MS-RPCE] 2.2.1.1.8). */
  static final CodeNames AUTH_LEVELS = table("auth_levels.tsv");

  private RpcNames() {}

  private static CodeNames table(String resource) {
    return new CodeNames(RpcNames.class, resource);
  }
}
