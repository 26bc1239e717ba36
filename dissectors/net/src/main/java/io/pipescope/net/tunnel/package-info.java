/** Protocols that carry packets of other networks inside IP. */
package io.pipescope.net.tunnel;
