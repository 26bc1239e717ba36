meta:
  id: fsctl_pipe_peek_response
  title: FSCTL_PIPE_PEEK Reply
  -pipescope-protocol: smb
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What waits in a pipe; the beginning of it follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/6b6c8b8b-c5ac-4fa5-9182-619459fce7c7 [MS-FSCC] 2.3.46, FSCTL_PIPE_PEEK Reply
-webide-representation: "{read_data_available:dec} bytes"
seq:
  - id: nmpipe_state
    -orig-id: NamedPipeState
    type: u4
    doc: |
      3 connected, 4 closing.
  - id: read_data_available
    -orig-id: ReadDataAvailable
    type: u4
    doc: |
      Bytes that can be read.
  - id: number_of_messages
    -orig-id: NumberOfMessages
    type: u4
    doc: |
      Messages that can be read, zero in byte mode.
  - id: len_message
    -orig-id: MessageLength
    type: u4
    doc: |
      Bytes of the first message, zero in byte mode.
