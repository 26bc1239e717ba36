/**
 * Reading wire structures safely.
 *
 * <p>The parsers are generated from the {@code .ksy} definitions twice: {@code
 * io.pipescope.ksy.lean} reads only and is made for every packet; {@code io.pipescope.ksy.rich}
 * also keeps the byte range of each field and writes. This package has the stream they read from
 * and the exceptions they end in.
 *
 * <p>A definition whose fields are all integers and always there gives a lean class that can be
 * read again and again. Where a field has a condition, a second read leaves the old value in a
 * field that is absent the second time: look at the condition first, or make a new object.
 * Structures in the byte order of a capture file take it as a constructor argument, so a reader
 * keeps one object for each order.
 *
 * <p>The definitions themselves are resources, as {@code io/pipescope/ksy/<layer>/<id>.ksy}.
 */
package io.pipescope.ksy;
