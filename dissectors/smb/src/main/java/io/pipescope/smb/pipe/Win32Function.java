package io.pipescope.smb.pipe;

/** The calls of a program that commands on pipes come from. */
public enum Win32Function {
  CREATE_FILE("CreateFile"),
  WAIT_NAMED_PIPE("WaitNamedPipe"),
  SET_NAMED_PIPE_HANDLE_STATE("SetNamedPipeHandleState"),
  GET_NAMED_PIPE_HANDLE_STATE("GetNamedPipeHandleState"),
  GET_NAMED_PIPE_INFO("GetNamedPipeInfo"),
  WRITE_FILE("WriteFile"),
  READ_FILE("ReadFile"),
  TRANSACT_NAMED_PIPE("TransactNamedPipe"),
  CALL_NAMED_PIPE("CallNamedPipe"),
  PEEK_NAMED_PIPE("PeekNamedPipe"),
  FLUSH_FILE_BUFFERS("FlushFileBuffers"),
  CLOSE_HANDLE("CloseHandle");

  private final String text;

  Win32Function(String text) {
    this.text = text;
  }

  /** The name in C. */
  @Override
  public String toString() {
    return text;
  }
}
