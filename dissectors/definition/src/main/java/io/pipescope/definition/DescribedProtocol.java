package io.pipescope.definition;

import io.pipescope.tree.StructureDescription;
import java.util.List;

/** A protocol whose messages field trees can be made of. */
public interface DescribedProtocol {

  /** The loader of its generated classes, of both flavours. */
  ClassLoader loader();

  /** What the classes were generated from. */
  List<StructureDescription> descriptions();
}
