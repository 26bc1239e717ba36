meta:
  id: smb2_create_context
  title: SMB2_CREATE_CONTEXT Request Values, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: One create context of a request or a response.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/75364667-3a93-4e2c-b771-592d8d5e876d [MS-SMB2] 2.2.13.2, SMB2_CREATE_CONTEXT Request Values
seq:
  - id: ofs_next
    -orig-id: Next
    type: u4
    doc: Offset from this context to the next one, zero in the last.
  - id: ofs_name
    -orig-id: NameOffset
    type: u2
    doc: Where the name begins, from the start of this context.
  - id: len_name
    -orig-id: NameLength
    type: u2
    doc: Bytes of the name.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: ofs_data
    -orig-id: DataOffset
    type: u2
    doc: Where the data begins, from the start of this context.
  - id: len_data
    -orig-id: DataLength
    type: u4
    doc: Bytes of the data.
