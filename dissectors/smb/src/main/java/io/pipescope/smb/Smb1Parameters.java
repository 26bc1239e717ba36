package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the commands of SMB1 asked for and got. Commands that say the same share a record, which is
 * called like the command.
 */
sealed interface Smb1Parameters extends SmbParameters
    permits Smb1Parameters.Open,
        Smb1Parameters.Read,
        Smb1Parameters.Write,
        Smb1Parameters.Rename,
        Smb1Parameters.Locking,
        Smb1Parameters.Seek,
        Smb1Parameters.Echo,
        Smb1Parameters.Transaction,
        Smb1Parameters.FileTransaction {

  /** Of the commands that open files. */
  @Description(
      value = "How a file or pipe was opened",
      values = {"nt_create_andx", "open_andx", "open", "create", "create_new", "create_temporary"})
  record Open(
      String memberName,
      @Description("Access mask that was asked for") @Hex(digits = 8) OptionalLong desiredAccess,
      @Description("Access that was asked for: read, write, read_write or execute")
          Optional<String> access,
      @Description("What others may do meanwhile: 1 read, 2 write, 4 delete, added up")
          OptionalLong shareAccess,
      @Description("What to do when the file exists or does not exist")
          Optional<String> disposition,
      @Description("Options, a bit set") @Hex(digits = 8) OptionalLong options,
      @Description("What was done") Optional<String> action,
      @Description("Size of the file in bytes") OptionalLong size)
      implements Smb1Parameters {

    static Open of(String command) {
      return new Open(
          command,
          OptionalLong.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          OptionalLong.empty());
    }

    Open opened(Optional<String> what, OptionalLong bytes) {
      return new Open(
          memberName, desiredAccess, access, shareAccess, disposition, options, what, bytes);
    }
  }

  /** Of the commands that read. */
  @Description(
      value = "What was read",
      values = {"read_andx", "read"})
  record Read(
      String memberName,
      @Description("Where in the file") OptionalLong offset,
      @Description("Bytes that were asked for") OptionalLong length,
      @Description("Bytes that were read") OptionalLong returned)
      implements Smb1Parameters {

    Read returned(long count) {
      return new Read(memberName, offset, length, OptionalLong.of(count));
    }
  }

  /** Of the commands that write. */
  @Description(
      value = "What was written",
      values = {"write_andx", "write", "write_and_close"})
  record Write(
      String memberName,
      @Description("Where in the file") OptionalLong offset,
      @Description("Bytes that were sent") OptionalLong length,
      @Description("Bytes that were written") OptionalLong written)
      implements Smb1Parameters {

    Write written(long count) {
      return new Write(memberName, offset, length, OptionalLong.of(count));
    }
  }

  /** Of the commands that rename. */
  @Description(
      value = "What a file was to be called",
      values = {"rename", "nt_rename"})
  record Rename(String memberName, @Description("The new name") String newName)
      implements Smb1Parameters {}

  /** Of LOCKING_ANDX. */
  @Description("Ranges that were locked and unlocked")
  record Locking(
      @Description("How many ranges are unlocked") long unlocks,
      @Description("How many ranges are locked") long locks,
      @Description("shared, oplock_release, change_type, cancel, large_files") List<String> flags,
      @Description("Milliseconds to wait; absent for as long as it takes") OptionalLong timeoutMs,
      @Description("The first ranges, those to unlock before the others") List<Range> ranges)
      implements Smb1Parameters {

    @Override
    public String memberName() {
      return "locking_andx";
    }
  }

  /** One range of a file. */
  @Description("A range of a file")
  record Range(
      @Description("Where it begins") long offset,
      @Description("Its length in bytes") long length,
      @Description("The process that holds it") long process) {}

  /** Of SEEK. */
  @Description("A move of the position in a file")
  record Seek(
      @Description(
              value = "Where it starts",
              values = {"start", "position", "end"})
          Optional<String> from,
      @Description("How far") long offset,
      @Description("The position that was reached") OptionalLong position)
      implements Smb1Parameters {

    @Override
    public String memberName() {
      return "seek";
    }
  }

  /** Of ECHO. */
  @Description("Data to be sent back")
  record Echo(
      @Description("Responses that are wanted") long count,
      @Description("Bytes of the data") long length)
      implements Smb1Parameters {

    @Override
    public String memberName() {
      return "echo";
    }
  }

  /** Of TRANSACTION. */
  @Description("A transaction on a pipe or a mailslot")
  record Transaction(
      @Description("Name of the function of pipes, where it is one") Optional<String> function,
      @Description("Name that it is sent to, as sent") String name)
      implements Smb1Parameters {

    @Override
    public String memberName() {
      return "transaction";
    }
  }

  /** Of TRANSACTION2 and NT_TRANSACT, by their function. */
  @Description(
      value = "A transaction on files",
      values = {"transaction2", "nt_transact"})
  record FileTransaction(
      String memberName,
      @Description("Name of the function, or its number when it has none") String function,
      @Description(
              "Name of the level of information, or its number when it has none; of a control"
                  + " function its own name")
          Optional<String> information,
      @Description("Access mask that was asked for") @Hex(digits = 8) OptionalLong desiredAccess,
      @Description("What to do when the file exists or does not exist")
          Optional<String> disposition,
      @Description("Which changes of a directory, or parts of a security descriptor")
          List<String> of,
      @Description("Name that the file is to have, or to have as well") Optional<String> newName,
      @Description("Whether the file is deleted when it is closed") Optional<Boolean> delete,
      @Description("Where the file is to end, or bytes that are set aside for it")
          OptionalLong size,
      @Description("Attributes of the file, a bit set") @Hex(digits = 8) OptionalLong attributes,
      @Description("Entries of a directory that were returned") OptionalLong entries,
      @Description("Bytes of data that were returned") OptionalLong returned)
      implements Smb1Parameters {

    static FileTransaction of(String command, String function) {
      return new FileTransaction(
          command,
          function,
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());
    }

    FileTransaction about(String what) {
      return new FileTransaction(
          memberName,
          function,
          Optional.of(what),
          desiredAccess,
          disposition,
          of,
          newName,
          delete,
          size,
          attributes,
          entries,
          returned);
    }

    FileTransaction parts(List<String> names) {
      return new FileTransaction(
          memberName,
          function,
          information,
          desiredAccess,
          disposition,
          names,
          newName,
          delete,
          size,
          attributes,
          entries,
          returned);
    }

    FileTransaction opening(long access, String how) {
      return new FileTransaction(
          memberName,
          function,
          information,
          OptionalLong.of(access),
          Optional.of(how),
          of,
          newName,
          delete,
          size,
          attributes,
          entries,
          returned);
    }

    FileTransaction renaming(String name) {
      return new FileTransaction(
          memberName,
          function,
          information,
          desiredAccess,
          disposition,
          of,
          Optional.of(name),
          delete,
          size,
          attributes,
          entries,
          returned);
    }

    /** What is set of a file, in the words that SMB2 has for it. */
    FileTransaction setting(SetInfo set) {
      return new FileTransaction(
          memberName,
          function,
          information,
          desiredAccess,
          disposition,
          of,
          set.newName(),
          set.delete(),
          set.size(),
          set.attributes(),
          entries,
          returned);
    }

    FileTransaction returned(OptionalLong count, long bytes) {
      return new FileTransaction(
          memberName,
          function,
          information,
          desiredAccess,
          disposition,
          of,
          newName,
          delete,
          size,
          attributes,
          count,
          OptionalLong.of(bytes));
    }
  }
}
