/** Remote login of 4.2BSD. */
package io.pipescope.net.rlogin;
