package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import io.pipescope.api.NamedObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a command asked for and got. What only responses say is absent until there is one. */
sealed interface SmbParameters extends NamedObject
    permits SmbParameters.Negotiate,
        SmbParameters.TreeConnect,
        SmbParameters.Create,
        SmbParameters.Read,
        SmbParameters.Write,
        SmbParameters.Ioctl,
        SmbParameters.QueryInfo,
        SmbParameters.SetInfo,
        Smb1Parameters,
        Smb2Parameters {

  /** Of NEGOTIATE. */
  @Description("What was negotiated")
  record Negotiate(
      @Description("The dialects the client offered, in its order") List<String> dialects,
      @Description("Identity of the client") Optional<String> clientGuid,
      @Description("Identity of the server") Optional<String> serverGuid,
      @Description("Whether the server insists on signing") Optional<Boolean> signingRequired,
      @Description("What the server can do, a bit set") @Hex(digits = 8) OptionalLong capabilities,
      @Description("Largest read the server allows, in bytes") OptionalLong maxReadSize,
      @Description("Largest write the server allows, in bytes") OptionalLong maxWriteSize,
      @Description("Largest query or control the server allows, in bytes")
          OptionalLong maxTransactSize,
      @Description("Mechanisms of authentication that the server offers") List<String> mechanisms,
      @Description("What the client can do, in dialect 3.1.1")
          Optional<NegotiateContexts> clientContexts,
      @Description("What the server chose of that") Optional<NegotiateContexts> serverContexts)
      implements SmbParameters {

    static final Negotiate UNKNOWN = offer(List.of(), Optional.empty(), Optional.empty());

    static Negotiate offer(
        List<String> dialects, Optional<String> clientGuid, Optional<NegotiateContexts> contexts) {
      return new Negotiate(
          List.copyOf(dialects),
          clientGuid,
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          List.of(),
          contexts,
          Optional.empty());
    }

    @Override
    public String memberName() {
      return "negotiate";
    }
  }

  /** Of TREE_CONNECT. */
  @Description("What was granted on the share")
  record TreeConnect(
      @Description("Caching and other properties of the share, a bit set") @Hex(digits = 8)
          OptionalLong shareFlags,
      @Description("Access mask of what the user may do") @Hex(digits = 8)
          OptionalLong maximalAccess,
      @Description("What the server can do with the share, a bit set") @Hex(digits = 8)
          OptionalLong capabilities)
      implements SmbParameters {

    @Override
    public String memberName() {
      return "tree_connect";
    }
  }

  /** Of CREATE. */
  @Description("How a file, directory or pipe was opened")
  record Create(
      @Description("Access mask that was asked for") @Hex(digits = 8) OptionalLong desiredAccess,
      @Description("What others may do meanwhile: 1 read, 2 write, 4 delete, added up")
          OptionalLong shareAccess,
      @Description("What to do when the file exists or does not exist")
          Optional<String> disposition,
      @Description("Options, a bit set") @Hex(digits = 8) OptionalLong options,
      @Description("What was done") Optional<String> action,
      @Description("Size of the file in bytes") OptionalLong size,
      @Description("Opportunistic lock that was asked for") Optional<String> requestedOplock,
      @Description("Opportunistic lock that was granted") Optional<String> oplock,
      @Description("What else was asked for and granted") Optional<CreateContexts> contexts)
      implements SmbParameters {

    static final Create UNKNOWN =
        new Create(
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Create with(Optional<CreateContexts> asked) {
      return new Create(
          desiredAccess,
          shareAccess,
          disposition,
          options,
          action,
          size,
          requestedOplock,
          oplock,
          asked);
    }

    Create opened(
        String action, long size, Optional<String> granted, Optional<CreateContexts> told) {
      return new Create(
          desiredAccess,
          shareAccess,
          disposition,
          options,
          Optional.of(action),
          OptionalLong.of(size),
          requestedOplock,
          granted,
          told);
    }

    @Override
    public String memberName() {
      return "create";
    }
  }

  /** Of READ. */
  @Description("What was read")
  record Read(
      @Description("Where in the file") OptionalLong offset,
      @Description("Bytes that were asked for") OptionalLong length,
      @Description("Bytes that were read") OptionalLong returned)
      implements SmbParameters {

    static final Read UNKNOWN =
        new Read(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    Read returned(long count) {
      return new Read(offset, length, OptionalLong.of(count));
    }

    @Override
    public String memberName() {
      return "read";
    }
  }

  /** Of WRITE. */
  @Description("What was written")
  record Write(
      @Description("Where in the file") OptionalLong offset,
      @Description("Bytes that were sent") OptionalLong length,
      @Description("Bytes that were written") OptionalLong written)
      implements SmbParameters {

    static final Write UNKNOWN =
        new Write(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    Write written(long count) {
      return new Write(offset, length, OptionalLong.of(count));
    }

    @Override
    public String memberName() {
      return "write";
    }
  }

  /** Of IOCTL. */
  @Description("A control function")
  record Ioctl(
      @Description("Name of the function, or its number when it has none") String function,
      @Description("Bytes of the input that was sent") OptionalLong inputLength,
      @Description("Bytes of output that were allowed") OptionalLong maxOutputLength,
      @Description("Bytes of output that were returned") OptionalLong outputLength)
      implements SmbParameters {

    Ioctl returned(long count) {
      return new Ioctl(function, inputLength, maxOutputLength, OptionalLong.of(count));
    }

    @Override
    public String memberName() {
      return "ioctl";
    }
  }

  /** Of QUERY_INFO. */
  @Description("What was asked about a file, pipe or file system")
  record QueryInfo(
      @Description(
              value = "Kind of information",
              values = {"file", "filesystem", "security", "quota"})
          String type,
      @Description("Name of the class of information, else its number") String information,
      @Description("Parts of a security descriptor that are wanted") List<String> security,
      @Description("Bytes that were returned") OptionalLong returned)
      implements SmbParameters {

    QueryInfo returned(long count) {
      return new QueryInfo(type, information, security, OptionalLong.of(count));
    }

    @Override
    public String memberName() {
      return "query_info";
    }
  }

  /** Of SET_INFO. */
  @Description("What was changed of a file, pipe or file system")
  record SetInfo(
      @Description(
              value = "Kind of information",
              values = {"file", "filesystem", "security", "quota"})
          String type,
      @Description("Name of the class of information, else its number") String information,
      @Description("Parts of a security descriptor that are set") List<String> security,
      @Description("Name that the file is to have, or to have as well") Optional<String> newName,
      @Description("Whether a file of that name is replaced") Optional<Boolean> replace,
      @Description("Whether the file is deleted when it is closed") Optional<Boolean> delete,
      @Description("Where the file is to end, or bytes that are set aside for it")
          OptionalLong size,
      @Description("Attributes of the file, a bit set") @Hex(digits = 8) OptionalLong attributes)
      implements SmbParameters {

    static SetInfo of(String type, String information, List<String> security) {
      return new SetInfo(
          type,
          information,
          security,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());
    }

    SetInfo named(String name, boolean replacing) {
      return new SetInfo(
          type,
          information,
          security,
          Optional.of(name),
          Optional.of(replacing),
          delete,
          size,
          attributes);
    }

    SetInfo deleted(boolean deleting) {
      return new SetInfo(
          type, information, security, newName, replace, Optional.of(deleting), size, attributes);
    }

    SetInfo sized(long bytes) {
      return new SetInfo(
          type,
          information,
          security,
          newName,
          replace,
          delete,
          OptionalLong.of(bytes),
          attributes);
    }

    SetInfo attributed(long bits) {
      return new SetInfo(
          type, information, security, newName, replace, delete, size, OptionalLong.of(bits));
    }

    @Override
    public String memberName() {
      return "set_info";
    }
  }
}
