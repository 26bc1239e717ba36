/**
 * Reading wire structures safely.
 *
 * <p>The parsers are generated from the {@code .ksy} definitions twice: {@code
 * io.pipescope.ksy.lean} reads only and is made for every packet; {@code io.pipescope.ksy.rich}
 * also keeps the byte range of each field and writes. This package has the stream they read from
 * and the exceptions they end in.
 */
package io.pipescope.ksy;
