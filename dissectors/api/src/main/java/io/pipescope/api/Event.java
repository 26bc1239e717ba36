package io.pipescope.api;

import java.util.Optional;

/**
 * One line of the output.
 *
 * @param frame the frame that completed the event
 * @param conversation the conversation it belongs to, if any
 * @param payload what it says
 */
public record Event(FrameReference frame, Optional<Conversation> conversation, Payload payload) {}
