meta:
  id: smb2_negotiate_response
  title: SMB2 NEGOTIATE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The dialect a server chose and what it offers.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/63abf97c-0d09-47e2-88d6-6bfa552949a5 [MS-SMB2] 2.2.4, SMB2 NEGOTIATE Response
-webide-representation: "dialect {dialect_revision:hex}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      65.
  - id: security_mode
    -orig-id: SecurityMode
    type: u2
    doc: |
      0x1 signing enabled, 0x2 signing required.
  - id: dialect_revision
    -orig-id: DialectRevision
    type: u2
    doc: |
      The chosen dialect; 0x02ff asks for another negotiation.
  - id: num_negotiate_contexts
    -orig-id: NegotiateContextCount/Reserved
    type: u2
    doc: |
      How many contexts there are, in dialect 3.1.1.
  - id: server_guid_low
    -orig-id: ServerGuid, first half
    type: u8
    doc: |
      First eight bytes of the identity of the server.
  - id: server_guid_high
    -orig-id: ServerGuid, second half
    type: u8
    doc: |
      Last eight bytes of the identity of the server.
  - id: capabilities
    -orig-id: Capabilities
    type: u4
    doc: |
      0x1 DFS, 0x2 leasing, 0x4 large MTU, 0x8 multi-channel, 0x10 persistent handles, 0x20 directory leasing, 0x40 encryption.
  - id: max_transact_size
    -orig-id: MaxTransactSize
    type: u4
    doc: |
      Largest buffer of queries and controls, in bytes.
  - id: max_read_size
    -orig-id: MaxReadSize
    type: u4
    doc: |
      Largest read, in bytes.
  - id: max_write_size
    -orig-id: MaxWriteSize
    type: u4
    doc: |
      Largest write, in bytes.
  - id: system_time
    -orig-id: SystemTime
    type: u8
    doc: |
      The server's clock, in 100 ns since 1601.
  - id: server_start_time
    -orig-id: ServerStartTime
    type: u8
    doc: |
      When the server was started; zero in newer servers.
  - id: ofs_security_buffer
    -orig-id: SecurityBufferOffset
    type: u2
    doc: |
      From the SMB2 header to the security token.
  - id: len_security_buffer
    -orig-id: SecurityBufferLength
    type: u2
    doc: |
      Bytes of the security token.
  - id: ofs_negotiate_contexts
    -orig-id: NegotiateContextOffset/Reserved2
    type: u4
    doc: |
      From the SMB2 header to the contexts, in dialect 3.1.1.
