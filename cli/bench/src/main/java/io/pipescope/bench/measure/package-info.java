/** Microbenchmarks of what every frame goes through, and of what every event does. */
package io.pipescope.bench.measure;
