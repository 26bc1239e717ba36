/**
 * TCP (RFC 9293) as a third party sees it: which segments belong to one conversation, what state
 * its two ends are in, and the bytes that each end delivered to its application, in order.
 */
package io.pipescope.net.tcp;
