/**
 * What a packet looks like when it is opened: its layers, their fields, and the bytes that each
 * came from. Made from the definitions of the wire structures, not by dissectors.
 */
package io.pipescope.api.tree;
