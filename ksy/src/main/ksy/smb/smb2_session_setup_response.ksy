meta:
  id: smb2_session_setup_response
  title: SMB2 SESSION_SETUP Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: The answer to one step of authentication.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/0324190f-a31b-4666-9fa9-5c624273a694 [MS-SMB2] 2.2.6, SMB2 SESSION_SETUP Response
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9, the variable part counted as one byte.
  - id: session_flags
    -orig-id: SessionFlags
    type: u2
    doc: |
      1 guest, 2 anonymous, 4 encryption required.
  - id: ofs_security_buffer
    -orig-id: SecurityBufferOffset
    type: u2
    doc: Where the security token begins, from the start of the SMB2 header.
  - id: len_security_buffer
    -orig-id: SecurityBufferLength
    type: u2
    doc: Bytes of the security token.
instances:
  security_buffer:
    -orig-id: Buffer
    pos: ofs_security_buffer - 64
    size: len_security_buffer
    if: len_security_buffer > 0
    doc: Security token.
