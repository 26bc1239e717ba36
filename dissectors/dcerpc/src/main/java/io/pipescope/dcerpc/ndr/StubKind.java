package io.pipescope.dcerpc.ndr;

/** Which half of a call a stub belongs to. */
public enum StubKind {
  /** The {@code [in]} parameters. */
  REQUEST,
  /** The {@code [out]} parameters and the result. */
  RESPONSE
}
