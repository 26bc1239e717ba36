meta:
  id: smb2_negotiate_response
  title: SMB2 NEGOTIATE Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: The dialect a server chose.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/63abf97c-0d09-47e2-88d6-6bfa552949a5 [MS-SMB2] 2.2.4, SMB2 NEGOTIATE Response
-webide-representation: "dialect {dialect_revision:hex}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      65, the variable part counted as one byte.
  - id: security_mode
    -orig-id: SecurityMode
    -pipescope-flags: {1: signing enabled, 2: signing required}
    type: u2
    doc: |
      1 signing enabled, 2 signing required.
  - id: dialect_revision
    -orig-id: DialectRevision
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb2_dialects.tsv
    type: u2
    doc: The dialect; 0x02ff asks for another negotiate request.
  - id: num_negotiate_contexts
    -orig-id: NegotiateContextCount/Reserved
    type: u2
    doc: Negotiate contexts, in dialect 3.1.1.
  - id: server_guid_low
    -orig-id: ServerGuid, first half
    -pipescope-show: guid
    type: u8
    doc: First eight bytes of the GUID of the server, little-endian.
  - id: server_guid_high
    -orig-id: ServerGuid, second half
    type: u8
    doc: Last eight bytes of the GUID of the server, little-endian.
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
    doc: What the server can do.
  - id: max_transact_size
    -orig-id: MaxTransactSize
    type: u4
    doc: Most bytes of a query, an IOCTL or a change notification.
  - id: max_read_size
    -orig-id: MaxReadSize
    type: u4
    doc: Most bytes of one read.
  - id: max_write_size
    -orig-id: MaxWriteSize
    type: u4
    doc: Most bytes of one write.
  - id: system_time
    -orig-id: SystemTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the server.
  - id: server_start_time
    -orig-id: ServerStartTime
    -pipescope-show: filetime
    type: u8
    doc: FILETIME of the server's start, or zero.
  - id: ofs_security_buffer
    -orig-id: SecurityBufferOffset
    type: u2
    doc: Where the security token begins, from the start of the SMB2 header.
  - id: len_security_buffer
    -orig-id: SecurityBufferLength
    type: u2
    doc: Bytes of the security token.
  - id: ofs_negotiate_contexts
    -orig-id: NegotiateContextOffset/Reserved2
    type: u4
    doc: |
      Where the contexts begin, from the start of the SMB2 header, in dialect
      3.1.1.
instances:
  security_buffer:
    -orig-id: Buffer
    pos: ofs_security_buffer - 64
    size: len_security_buffer
    if: len_security_buffer > 0
    doc: Security token.
