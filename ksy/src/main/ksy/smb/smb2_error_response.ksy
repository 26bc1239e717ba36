meta:
  id: smb2_error_response
  title: SMB2 ERROR Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What every command but a few answers when it fails.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/d4da8b67-c180-47e3-ba7a-d24214ac4aaa [MS-SMB2] 2.2.2, SMB2 ERROR Response
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9, the variable part counted as one byte.
  - id: num_error_contexts
    -orig-id: ErrorContextCount
    type: u1
    doc: Error contexts, in dialect 3.1.1.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: Zero.
  - id: len_error_data
    -orig-id: ByteCount
    type: u4
    doc: Bytes of error data that follow.
