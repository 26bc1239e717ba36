/** DCE/RPC (C706, [MS-RPCE]) over TCP. */
package io.pipescope.dcerpc;
