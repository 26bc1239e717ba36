/**
 * What a plugin sees of pipescope: how it says what it dissects ({@link
 * io.pipescope.api.DissectorProvider}, {@link io.pipescope.api.Binding}), what it is handed ({@link
 * io.pipescope.api.Packet}, {@link io.pipescope.api.StreamChunk}) and what it gives back ({@link
 * io.pipescope.api.Payload}, {@link io.pipescope.api.Anomaly}).
 *
 * <p>Depends on the JDK only.
 */
package io.pipescope.api;
