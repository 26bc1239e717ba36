/**
 * Field trees: the definitions of the wire structures as data, and the one walker that turns any
 * structure that was read by them into fields with values, names and byte ranges.
 */
package io.pipescope.tree;
