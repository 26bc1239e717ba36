/**
 * Puts the rooms together: finds the plugins, leads every frame of a capture through the layers,
 * spreads conversations over threads, and brings their events back into the order of the capture.
 */
package io.pipescope.engine;
