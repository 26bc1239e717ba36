/**
 * Makes captures of any size, the same bytes for the same settings: {@link
 * io.pipescope.bench.generate.CaptureGenerator}. Depends on nothing but the JDK, and on nothing of
 * pipescope, so that both cannot be wrong in the same way.
 */
package io.pipescope.bench.generate;
