/** Telnet, and the commands of its virtual terminal that other protocols use too. */
package io.pipescope.net.telnet;
