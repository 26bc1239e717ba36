/**
 * Protocols that only a {@code .ksy} file of the user describes.
 *
 * <p>A file becomes a dissector in these steps: it is read as YAML for its name and its {@code
 * -pipescope-*} keys; the Kaitai Struct compiler, a process of its own, makes Java of it; that is
 * compiled in this process and kept in a cache under the hash of all that went into it; a class
 * loader of its own loads it. At run time the generated parser reads each message from a bounded
 * stream, and its fields become the members of one event.
 */
package io.pipescope.definition;
