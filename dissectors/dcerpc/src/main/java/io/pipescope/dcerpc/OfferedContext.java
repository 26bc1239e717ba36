package io.pipescope.dcerpc;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;

/** A presentation context as the event of a negotiation shows it. */
@Description("A presentation context that was offered, and what became of it")
public record OfferedContext(
    @Description("The client's number for it") int contextId,
    @Description("The interface") RpcInterface interface_,
    @Description("Encodings of the arguments that the client offered")
        List<String> transferSyntaxes,
    @Description("What the server said; absent when its answer was not seen")
        Optional<String> result,
    @Description("Why it was rejected") Optional<String> reason,
    @Description("The encoding that the server chose") Optional<String> chosen) {

  public OfferedContext {
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }
}
