/**
 * A view for people: one line for each act that matters. {@code acts.conf} says which events these
 * are and in which words they are told.
 */
package io.pipescope.engine.timeline;
