package io.pipescope.net.tcp;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import java.util.function.IntPredicate;

/**
 * What the user chose about TCP.
 *
 * @param limits bounds on tables and queues
 * @param overlap whose rules decide between copies of the same bytes
 * @param checksums what becomes of segments whose checksum is wrong
 * @param hashStreams whether flow events carry the SHA-256 of each direction
 * @param maxPayload bytes of a stream that events show; -1 for all that was kept
 * @param isServerPort ports that a dissector is bound to, for conversations without a handshake
 */
public record TcpSettings(
    Limits limits,
    OverlapPolicy overlap,
    ChecksumPolicy checksums,
    boolean hashStreams,
    int maxPayload,
    IntPredicate isServerPort) {}
