/** The control connection of the File Transfer Protocol. */
package io.pipescope.net.ftp;
