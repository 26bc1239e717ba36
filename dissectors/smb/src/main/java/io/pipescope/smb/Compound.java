package io.pipescope.smb;

import io.pipescope.api.Description;

/**
 * The place of a command in a chain of commands that were sent as one message.
 *
 * @param index from 0
 * @param count of commands in the chain
 */
@Description("Place in a chain of commands that were sent as one message")
record Compound(
    @Description("Place in the chain, from 0") int index,
    @Description("Number of commands in the chain") int count) {}
