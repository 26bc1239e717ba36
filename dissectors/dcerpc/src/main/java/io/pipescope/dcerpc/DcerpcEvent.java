package io.pipescope.dcerpc;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of a remote procedure call, or of what prepares or ends calls. */
@Description("A remote procedure call: a request with its answer, or a negotiation with its answer")
record DcerpcEvent(@Description("The call") Dcerpc dcerpc) implements Payload {

  @Override
  public String eventType() {
    return "dcerpc";
  }
}
