package io.pipescope.cli;

import io.pipescope.api.Direction;

/**
 * Some bytes of one direction of a conversation.
 *
 * @param frame number of the frame that brought them
 * @param direction which way they went
 * @param offset of the first one in the stream that its application reads
 * @param bytes of which the first {@code length} count
 * @param urgent which of them are urgent
 * @param length how many there are, at least 1
 */
record StreamPiece(
    long frame, Direction direction, long offset, byte[] bytes, boolean[] urgent, int length) {}
