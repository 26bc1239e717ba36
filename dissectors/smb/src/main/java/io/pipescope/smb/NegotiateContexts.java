package io.pipescope.smb;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;

/**
 * What one side says in the contexts of NEGOTIATE: the client what it can, the server what it chose
 * ([MS-SMB2] 2.2.3.1).
 */
@Description("What one side can do, or chose, in dialect 3.1.1")
record NegotiateContexts(
    @Description("Names of the contexts") List<String> contexts,
    @Description("How the negotiation is protected") List<String> hashAlgorithms,
    @Description("How messages may be encrypted") List<String> ciphers,
    @Description("How messages may be compressed") List<String> compressionAlgorithms,
    @Description(
            "Whether one message may be compressed in several ways; absent without the context")
        Optional<Boolean> chainedCompression,
    @Description("How messages may be signed") List<String> signingAlgorithms,
    @Description("What may be done to data that go over RDMA") List<String> rdmaTransforms,
    @Description("Name by which the client calls the server") Optional<String> netName,
    @Description("Whether encryption is left to the transport; absent without the context")
        Optional<Boolean> transportSecurity) {}
