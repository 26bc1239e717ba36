package io.pipescope.dcerpc;

import io.pipescope.api.Description;
import java.util.Optional;

/** An interface as events show it. */
@Description("An interface of remote procedures")
public record RpcInterface(
    @Description("UUID of the interface") String uuid,
    @Description("Version as major.minor; absent when an inferred interface has none")
        Optional<String> version,
    @Description("Its name; absent when it is not known") Optional<String> name) {

  static RpcInterface of(SyntaxId syntax, Optional<KnownInterface> known) {
    return new RpcInterface(
        syntax.uuid().toString(),
        Optional.of(syntax.version()),
        known.map(KnownInterface::name).filter(name -> !name.isEmpty()));
  }

  /** How to call it in one word. */
  String label() {
    return name.orElse(uuid);
  }
}
