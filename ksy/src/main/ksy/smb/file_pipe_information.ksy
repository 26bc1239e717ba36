meta:
  id: file_pipe_information
  title: FilePipeInformation
  -pipescope-protocol: smb
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How a pipe is read.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.36
-webide-representation: "read mode {read_mode:dec}"
seq:
  - id: read_mode
    -orig-id: ReadMode
    type: u4
    doc: |
      0 byte stream, 1 message.
  - id: completion_mode
    -orig-id: CompletionMode
    type: u4
    doc: |
      0 wait, 1 return at once.
