/**
 * The way of a frame from the link layer up to the transport layer: {@link
 * io.pipescope.net.LayerWalker}.
 */
package io.pipescope.net;
