/**
 * The arguments and results of remote calls: an interpreter for NDR and NDR64 (C706 chapter 14,
 * [MS-RPCE] 2.2.4 and 2.2.5) that is led by interface definitions, one {@code .idl} resource for
 * each interface.
 */
package io.pipescope.dcerpc.ndr;
