meta:
  id: smb2_negotiate_request
  title: SMB2 NEGOTIATE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The dialects a client offers. The 16-bit dialects follow at once; with 3.1.1
  among them a list of contexts follows at `ofs_negotiate_contexts`.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e14db7ff-763a-4263-8b10-0c3944f52fc5 [MS-SMB2] 2.2.3, SMB2 NEGOTIATE Request
-webide-representation: "{num_dialects:dec} dialects"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      36.
  - id: num_dialects
    -orig-id: DialectCount
    type: u2
    doc: |
      How many dialects follow.
  - id: security_mode
    -orig-id: SecurityMode
    type: u2
    doc: |
      0x1 signing enabled, 0x2 signing required.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: |
      Zero.
  - id: capabilities
    -orig-id: Capabilities
    type: u4
    doc: |
      What a client of dialect 3.0 and later can do.
  - id: client_guid_low
    -orig-id: ClientGuid, first half
    type: u8
    doc: |
      First eight bytes of the identity of the client.
  - id: client_guid_high
    -orig-id: ClientGuid, second half
    type: u8
    doc: |
      Last eight bytes of the identity of the client.
  - id: ofs_negotiate_contexts
    -orig-id: NegotiateContextOffset/ClientStartTime
    type: u4
    doc: |
      From the SMB2 header to the contexts, with dialect 3.1.1; else zero.
  - id: num_negotiate_contexts
    -orig-id: NegotiateContextCount/ClientStartTime
    type: u2
    doc: |
      How many contexts there are.
  - id: reserved2
    -orig-id: Reserved2/ClientStartTime
    type: u2
    doc: |
      Zero.
