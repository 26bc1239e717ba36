/** The pipescope command: options, messages, exit status and where the output goes. */
package io.pipescope.cli;
