meta:
  id: smb2_session_setup_request
  title: SMB2 SESSION_SETUP Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: One step of authentication.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5a3c2c28-d6b0-48ed-b917-a86b2ca4575f [MS-SMB2] 2.2.5, SMB2 SESSION_SETUP Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      25, the variable part counted as one byte.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      1 binds the session to one more connection.
  - id: security_mode
    -orig-id: SecurityMode
    -pipescope-flags: {1: signing enabled, 2: signing required}
    type: u1
    doc: |
      1 signing enabled, 2 signing required.
  - id: capabilities
    -orig-id: Capabilities
    -pipescope-flags:
      0x1: DFS
      0x2: leasing
      0x4: large MTU
      0x8: multi-channel
      0x10: persistent handles
      0x20: directory leasing
      0x40: encryption
      0x80: notifications
    type: u4
    doc: |
      1 DFS.
  - id: channel
    -orig-id: Channel
    type: u4
    doc: Zero.
  - id: ofs_security_buffer
    -orig-id: SecurityBufferOffset
    type: u2
    doc: Where the security token begins, from the start of the SMB2 header.
  - id: len_security_buffer
    -orig-id: SecurityBufferLength
    type: u2
    doc: Bytes of the security token.
  - id: previous_session_id
    -orig-id: PreviousSessionId
    type: u8
    doc: Session of an earlier connection that may be dropped.
instances:
  security_buffer:
    -orig-id: Buffer
    pos: ofs_security_buffer - 64
    size: len_security_buffer
    if: len_security_buffer > 0
    doc: Security token.
