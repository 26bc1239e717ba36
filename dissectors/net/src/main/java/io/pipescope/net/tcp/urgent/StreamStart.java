package io.pipescope.net.tcp.urgent;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where a stream was when its first segment with the URG flag arrived.
 *
 * @param rcvNxt RCV.NXT, as a stream offset
 * @param finTaken whether the FIN was delivered too
 * @param deliveredBytes bytes that were delivered before, without those in gaps
 * @param digest of these bytes, when it is known
 * @param queued pairs of stream offsets: what waits behind a hole
 */
public record StreamStart(
    long rcvNxt,
    boolean finTaken,
    long deliveredBytes,
    Optional<MessageDigest> digest,
    long[] queued) {}
