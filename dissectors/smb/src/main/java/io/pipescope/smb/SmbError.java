package io.pipescope.smb;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an error says beside its status ([MS-SMB2] 2.2.2). */
@Description("What an error says beside its status")
record SmbError(
    @Description("Where a symbolic link in the name leads to") Optional<String> symlinkTarget,
    @Description("Whether that is to be seen from where the link is; absent without a link")
        Optional<Boolean> symlinkRelative,
    @Description("Bytes that the answer would have had") OptionalLong requiredLength,
    @Description("Kinds of the contexts that it consists of, in dialect 3.1.1")
        List<String> contexts) {}
