package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the event of an SMB command says; the descriptions of the components are its schema. */
@Description("An SMB command: a request with its response")
record Smb(
    @Description("1, or 2 for SMB 2 and SMB 3") int version,
    @Description("The dialect that was negotiated on the connection, 3.1.1")
        Optional<String> dialect,
    @Description("Name of the command in lower case, or its number when it has none")
        String command,
    @Description(
            "SMB 2: number that request and response share, absent in what the server says unasked;"
                + " SMB 1: the multiplex identifier")
        OptionalLong messageId,
    @Description("Number the server gave to a command that it answered later") @Hex(digits = 16)
        OptionalLong asyncId,
    @Description("Name of the status of the final response; absent when there was none")
        Optional<String> status,
    @Description("Number of the status") @Hex(digits = 8) OptionalInt statusCode,
    @Description("The session: SMB 2 SessionId, SMB 1 UID") @Hex(digits = 16)
        OptionalLong sessionId,
    @Description("The tree connect") OptionalLong treeId,
    @Description("Frame that completed the request; absent when it was not seen")
        OptionalLong requestFrame,
    @Description("Frame that completed the final response; absent when it was not seen")
        OptionalLong responseFrame,
    @Description("Microseconds from the complete request to the complete response")
        OptionalLong rttUs,
    @Description("Place in a chain of commands; absent when the command came alone")
        Optional<Compound> compound,
    @Description("Whether the request or the response carries a signature") boolean signed,
    @Description("Whether the request and the response were encrypted") boolean encrypted,
    @Description("Who logged on in the session, with the domain before a backslash")
        Optional<String> user,
    @Description("The share, as the client asked for it") Optional<String> share,
    @Description("What the share holds") Optional<ShareType> shareType,
    @Description("Name of the file or pipe that is opened, as sent") Optional<String> filename,
    @Description("The open file: SMB 2 FileId like a GUID, SMB 1 FID") Optional<String> fileId,
    @Description("What the command asked for and got") Optional<SmbParameters> parameters,
    @Description("What an error says beside its status") Optional<SmbError> error) {}
