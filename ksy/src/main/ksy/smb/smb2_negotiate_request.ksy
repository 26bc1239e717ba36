meta:
  id: smb2_negotiate_request
  title: SMB2 NEGOTIATE Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The dialects a client speaks; `num_dialects` numbers of two bytes follow, then
  negotiate contexts.
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
    doc: Dialects that follow.
  - id: security_mode
    -orig-id: SecurityMode
    -pipescope-flags: {1: signing enabled, 2: signing required}
    type: u2
    doc: |
      1 signing enabled, 2 signing required.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
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
    doc: Capabilities of a client of dialect 3.x.
  - id: client_guid_low
    -orig-id: ClientGuid, first half
    -pipescope-show: guid
    type: u8
    doc: First eight bytes of the GUID of the client, little-endian.
  - id: client_guid_high
    -orig-id: ClientGuid, second half
    type: u8
    doc: Last eight bytes of the GUID of the client, little-endian.
  - id: ofs_negotiate_contexts
    -orig-id: NegotiateContextOffset
    type: u4
    doc: |
      Where the contexts begin, from the start of the SMB2 header; with
      `num_negotiate_contexts` and `reserved2` the ClientStartTime of clients
      without dialect 3.1.1.
  - id: num_negotiate_contexts
    -orig-id: NegotiateContextCount
    type: u2
    doc: Negotiate contexts.
  - id: reserved2
    -orig-id: Reserved2
    type: u2
    doc: Zero.
instances:
  dialects:
    -orig-id: Dialects
    pos: 36
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb2_dialects.tsv
    type: u2
    repeat: expr
    repeat-expr: num_dialects
    doc: Dialects that the client speaks.
