package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the contexts of a CREATE ask for and grant ([MS-SMB2] 2.2.13.2, 2.2.14.2). */
@Description("What was asked for and granted beside the opening itself")
record CreateContexts(
    @Description("Names of the contexts in the request") List<String> requested,
    @Description("Names of the contexts in the response") List<String> granted,
    @Description("The lease") Optional<Lease> lease,
    @Description("The handle that survives the loss of its connection")
        Optional<DurableHandle> durableHandle,
    @Description("Access mask of what the user may do with it") @Hex(digits = 8)
        OptionalLong maximalAccess,
    @Description("Bytes that are set aside for the file") OptionalLong allocationSize,
    @Description("Time of the snapshot that the file is taken from") Optional<String> snapshot) {

  CreateContexts {
    requested = List.copyOf(requested);
    granted = List.copyOf(granted);
  }

  static final CreateContexts NONE =
      new CreateContexts(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty());

  /**
   * The right to cache what was opened.
   *
   * @param key like a GUID
   */
  @Description("The right to cache a file")
  record Lease(
      @Description("Key that names the lease, like a GUID") String key,
      @Description("What the client wants to cache: read, handle, write") List<String> requested,
      @Description("What the server allows; empty also before it answers") List<String> granted,
      @Description("Key of the lease of the directory") Optional<String> parentKey) {}

  /** What a durable handle is asked for and granted. */
  @Description("A handle that survives the loss of its connection")
  record DurableHandle(
      @Description("Version of the contexts, 1 or 2") int version,
      @Description("Whether the client comes back for one that it has") boolean reconnect,
      @Description("Whether it is to survive the end of the server too") boolean persistent,
      @Description("Whether the server granted it") boolean granted,
      @Description("Milliseconds that it survives, as granted, else as asked for")
          OptionalLong timeoutMs,
      @Description("GUID that the client gives the open") Optional<String> createGuid,
      @Description("The open file that the client comes back for") Optional<String> fileId) {}
}
