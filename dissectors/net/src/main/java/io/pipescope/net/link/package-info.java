/** Everything below IP: the headers of link types, tags, labels and sessions. */
package io.pipescope.net.link;
