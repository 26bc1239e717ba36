package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A pipe instance as its event tells it. */
@Description("A named pipe, from its opening to its end")
public record Pipe(
    @Description("Identity of the instance, unique in the output") String id,
    @Description("Name without leading backslash and PIPE\\; absent when the open was not seen")
        Optional<String> name,
    @Description("Name exactly as the client sent it") Optional<String> openedAs,
    @Description("Server that the share was asked of") Optional<String> server,
    @Description("The share, as the client asked for it") Optional<String> share,
    @Description("Who opened it") Optional<String> user,
    @Description("Process of the client, SMB 1 only") OptionalLong clientProcess,
    @Description(
            "The open file: SMB 2 FileId like a GUID, SMB 1 FID. A session of several connections"
                + " uses one pipe on all of them: what was seen on another connection than the open"
                + " is an event of its own, with the same session_id and file_id")
        Optional<String> fileId,
    @Description("Frame of the request that opened it; absent when that was not seen")
        OptionalLong openFrame,
    @Description("Name of the status of the open; absent when it was not answered or not seen")
        Optional<String> openStatus,
    @Description("Frame of the request that closed it, else the frame that ended it")
        OptionalLong closeFrame,
    @Description("Why it ended; absent when it was never open") Optional<CloseReason> closeReason,
    @Description("Whether the pipe keeps messages apart") PipeMode type,
    @Description("How the client reads") PipeMode readMode,
    @Description("Waits for an instance before it was opened") long waits,
    @Description("Attempts to open it that found no free instance") long busy,
    @Description("Times that a message was longer than the buffer") long moreData,
    @Description("Messages that the client sent") long messagesToserver,
    @Description("Messages that the server sent") long messagesToclient,
    @Description("Bytes that the client sent") long bytesToserver,
    @Description("Bytes that the server sent") long bytesToclient,
    @Description("Interfaces that were bound on it") List<String> rpc,
    @Description("The calls that explain what was seen, in the order of their completion")
        List<Win32Call> calls,
    @Description("Calls between the first and the last ones that are not listed")
        OptionalLong callsOmitted,
    @Description("Protocol that was recognised in it") Optional<String> appProto,
    @Description("The tree connect") @Hex(digits = 8) OptionalLong treeId,
    @Description("The session: SMB 2 SessionId, SMB 1 UID") @Hex(digits = 16)
        OptionalLong sessionId) {}
