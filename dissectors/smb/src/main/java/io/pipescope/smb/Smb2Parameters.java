package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the commands of SMB2 asked for and got that have none like them in SMB1. */
sealed interface Smb2Parameters extends SmbParameters
    permits Smb2Parameters.SessionSetup,
        Smb2Parameters.Close,
        Smb2Parameters.QueryDirectory,
        Smb2Parameters.ChangeNotify,
        Smb2Parameters.Lock,
        Smb2Parameters.OplockBreak {

  /** Of SESSION_SETUP. */
  @Description("How a session began")
  record SessionSetup(
      @Description("Whether a session of another connection is to be used on this one too")
          Optional<Boolean> binding,
      @Description("Whether the client insists on signing") Optional<Boolean> signingRequired,
      @Description("Session that the client gives up for this one") @Hex(digits = 16)
          OptionalLong previousSessionId,
      @Description("What the server says of the session: guest, null, encrypt_data")
          List<String> sessionFlags)
      implements Smb2Parameters {

    static final SessionSetup UNKNOWN =
        new SessionSetup(Optional.empty(), Optional.empty(), OptionalLong.empty(), List.of());

    SessionSetup answered(List<String> flags) {
      return new SessionSetup(binding, signingRequired, previousSessionId, flags);
    }

    @Override
    public String memberName() {
      return "session_setup";
    }
  }

  /** Of CLOSE, where the client wants to know. */
  @Description("What was closed")
  record Close(
      @Description("Size of the file in bytes") OptionalLong size,
      @Description("When it was last written to") Optional<String> lastWriteTime)
      implements Smb2Parameters {

    @Override
    public String memberName() {
      return "close";
    }
  }

  /** Of QUERY_DIRECTORY. */
  @Description("What was asked about the entries of a directory")
  record QueryDirectory(
      @Description("Name of the class of information") String information,
      @Description("Names of entries that are wanted, with wildcards") String pattern,
      @Description("restart, single_entry, from_index, reopen") List<String> flags,
      @Description("Entries that were returned") OptionalLong entries,
      @Description("Bytes that were returned") OptionalLong returned)
      implements Smb2Parameters {

    QueryDirectory returned(long count, long bytes) {
      return new QueryDirectory(
          information, pattern, flags, OptionalLong.of(count), OptionalLong.of(bytes));
    }

    @Override
    public String memberName() {
      return "query_directory";
    }
  }

  /** Of CHANGE_NOTIFY. */
  @Description("The wish to be told of changes in a directory")
  record ChangeNotify(
      @Description("Whether in the directories below, too") boolean recursive,
      @Description("Which changes") List<String> filter,
      @Description("What changed, the first of it") List<Change> changes,
      @Description("Changes that are not listed") OptionalLong more)
      implements Smb2Parameters {

    ChangeNotify told(List<Change> what, long omitted) {
      return new ChangeNotify(
          recursive, filter, what, omitted == 0 ? OptionalLong.empty() : OptionalLong.of(omitted));
    }

    @Override
    public String memberName() {
      return "change_notify";
    }
  }

  /** One change of a directory. */
  @Description("A change in a directory")
  record Change(
      @Description("What happened: added, removed, modified, renamed_from, renamed_to and others")
          String action,
      @Description("Name of the entry, from the directory") String name) {}

  /** Of LOCK. */
  @Description("Ranges that were locked or unlocked")
  record Lock(
      @Description("How many there are") long count,
      @Description("The first of them") List<Range> ranges)
      implements Smb2Parameters {

    @Override
    public String memberName() {
      return "lock";
    }
  }

  /** One range of a file. */
  @Description("A range of a file")
  record Range(
      @Description("Where it begins") long offset,
      @Description("Its length in bytes") long length,
      @Description("shared, exclusive, unlock, fail_immediately") List<String> flags) {}

  /** Of OPLOCK_BREAK: of an opportunistic lock or a lease. */
  @Description("The right to cache a file is taken back")
  record OplockBreak(
      @Description(
              value = "Which of the three messages it is",
              values = {"notification", "acknowledgment", "response"})
          String kind,
      @Description("What is left of an opportunistic lock") Optional<String> level,
      @Description("Key of a lease, like a GUID") Optional<String> leaseKey,
      @Description("What the lease allowed: read, handle, write") List<String> currentState,
      @Description("What is left of the lease; empty for nothing, and for an opportunistic lock")
          List<String> newState,
      @Description("Whether the client has to agree; absent for an opportunistic lock")
          Optional<Boolean> acknowledgmentRequired)
      implements Smb2Parameters {

    @Override
    public String memberName() {
      return "oplock_break";
    }
  }
}
