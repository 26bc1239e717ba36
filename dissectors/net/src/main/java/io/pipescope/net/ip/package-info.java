/** IPv4, IPv6 with its extension headers, the way through UDP, and the defragmenter. */
package io.pipescope.net.ip;
