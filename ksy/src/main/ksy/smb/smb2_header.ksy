meta:
  id: smb2_header
  title: SMB2 packet header
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The 64 bytes every SMB2 and SMB3 message begins with. With
  SMB2_FLAGS_ASYNC_COMMAND the eight bytes of `reserved` and `tree_id` are one
  AsyncId, `reserved` its low half.
doc-ref:
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/ea4560b7-90da-4803-82b5-344754b92a79 [MS-SMB2] 2.2.1.1, SMB2 Packet Header - ASYNC
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/fb188936-5050-48d3-b350-dc43059638a4 [MS-SMB2] 2.2.1.2, SMB2 Packet Header - SYNC
-webide-representation: "command {command:dec}, message {message_id:dec}"
seq:
  - id: protocol_id
    -orig-id: ProtocolId
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0xfe and the letters SMB, which make 0x424d53fe.
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      64.
  - id: credit_charge
    -orig-id: CreditCharge
    type: u2
    doc: Credits the request takes; reserved in dialect 2.0.2.
  - id: status
    -orig-id: Status/ChannelSequence
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/api/ntstatus.tsv
    type: u4
    doc: |
      NTSTATUS of a response. In a request of dialect 3.0 and later the low 16
      bits are the channel sequence.
  - id: command
    -orig-id: Command
    -pipescope-table: io/pipescope/smb/smb2_commands.tsv
    type: u2
    doc: Number of the command.
  - id: credit
    -orig-id: CreditRequest/CreditResponse
    type: u2
    doc: Credits the client asks for or the server grants.
  - id: flags
    -orig-id: Flags
    -pipescope-flags:
      0x1: response
      0x2: async
      0x4: related
      0x8: signed
      0x10000000: DFS
      0x20000000: replay
    type: u4
    doc: |
      0x1 response, 0x2 async, 0x4 related, 0x8 signed, 0x70 priority,
      0x10000000 DFS, 0x20000000 replay.
  - id: next_command
    -orig-id: NextCommand
    type: u4
    doc: |
      Offset from this header to the next one of a compound, zero in the last.
  - id: message_id
    -orig-id: MessageId
    -pipescope-show: decimal
    type: u8
    doc: Number a request and its response share.
  - id: reserved
    -orig-id: Reserved/AsyncId
    -pipescope-show: hexadecimal
    type: u4
    doc: Process id of some clients, 0xfeff of others; low half of the AsyncId.
  - id: tree_id
    -orig-id: TreeId/AsyncId
    -pipescope-show: hexadecimal
    type: u4
    doc: The tree connect the command is for; high half of the AsyncId.
  - id: session_id
    -orig-id: SessionId
    type: u8
    doc: The session the command belongs to.
  - id: signature_low
    -orig-id: Signature, first half
    type: u8
    doc: First eight bytes of the signature.
  - id: signature_high
    -orig-id: Signature, second half
    type: u8
    doc: Last eight bytes of the signature.
