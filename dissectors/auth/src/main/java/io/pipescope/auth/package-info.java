/**
 * Who logs on: the tokens of NTLMSSP inside SPNEGO, GSS-API or alone. Knows nothing of the versions
 * of SMB: whoever reads their messages hands over the tokens. Challenges and responses, from which
 * passwords can be guessed, are never kept.
 */
package io.pipescope.auth;
