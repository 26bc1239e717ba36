/**
 * DCE/RPC (C706, [MS-RPCE]) over named pipes and TCP: finds the PDUs in a byte stream, meets
 * requests with their answers, and names interfaces and operations. An association is one pipe
 * instance or one TCP conversation; nothing is shared between associations but the tables of names.
 */
package io.pipescope.dcerpc;
