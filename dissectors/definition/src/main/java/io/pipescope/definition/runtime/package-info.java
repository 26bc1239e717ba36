/** What parsers that are generated for a user's {@code .ksy} file call in place of other things. */
package io.pipescope.definition.runtime;
