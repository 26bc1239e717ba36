package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import io.pipescope.definition.DescribedProtocol;
import io.pipescope.tree.StructureCatalog;

/** What field trees know of the structures that dissectors read. */
final class Structures {
  private Structures() {}

  /** The structures of pipescope itself and of definitions among the plugins. */
  static StructureCatalog of(Plugins plugins) {
    StructureCatalog catalog = StructureCatalog.load();
    for (DissectorProvider provider : plugins.all()) {
      if (provider instanceof DescribedProtocol protocol) {
        catalog.add(protocol.loader(), protocol.descriptions());
      }
    }
    return catalog;
  }
}
