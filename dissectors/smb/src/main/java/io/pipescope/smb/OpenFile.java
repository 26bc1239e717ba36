package io.pipescope.smb;

/**
 * A file, directory or pipe that was opened.
 *
 * @param id as events show it
 * @param name as the client sent it
 */
record OpenFile(String id, String name) {}
